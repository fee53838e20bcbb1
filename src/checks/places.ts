/** What the names of public bodies tell of where they are. */

/**
 * The county, district or banner in the name of a body: `临汾市尧都区人民政府` → `尧都区`; undefined where there is none, as
 * in the name of a province's, a city's or a township's body that does not say in which county it is.
 */
export function countyIn(issuer: string): string | undefined {
  const place = issuer.replace(/^.*?(?:自治区|省)/, '').replace(/^[\u4e00-\u9fa5]{2,8}?(?:自治州|地区|盟|市)/, '')
  const [, name = ''] = /^([\u4e00-\u9fa5]{1,12}?(?:自治县|自治旗|[县旗区]))/.exec(place) ?? []
  return name === '' || /(?:开发|新|园|示范|高新|管理|保税)区$/.test(name) ? undefined : name
}

/**
 * Whether one name is short for another: all of its characters stand in the other in the same order, and both end alike.
 * `县卫体局` is short for `五台县卫生健康和体育局`, `区政府办公室` for `临汾市尧都区人民政府办公室`.
 */
export function abbreviates(short: string, long: string): boolean {
  const [few, many] = [withShortOffice(short), withShortOffice(long)]
  if (few.slice(-1) !== many.slice(-1)) return false
  let at = 0
  for (const character of few) {
    at = many.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

/** 政府办 is said for 政府办公室. */
function withShortOffice(name: string): string {
  return name.replace(/(?:办公[室厅]|办事处)$/, '办')
}
