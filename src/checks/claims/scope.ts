import type { IssuerKind } from '../../schema/draft'
import type { Scope } from './statement'

/**
 * Whose figure a statement gives, beside those that the tables hold: the same, one that takes in more or less, that of the arm
 * by which a township decides, or that of a body that is none of the issuer's business.
 */
export type Whose = 'tables' | 'wider' | 'narrower' | 'arm' | 'other'

/** An office's tables hold its own figures; a government's are the sum of all its departments, which is all of the county. */
export function whose(scope: Scope, issuer: string, issuerKind: IssuerKind): Whose {
  if (scope === 'unsaid') return 'tables'
  const sumsUp = issuerKind === 'government'
  // A government's tables hold what its departments issue as well.
  if (scope === 'inNameOf') return sumsUp ? 'other' : 'tables'
  if (isOfMany(scope)) {
    // 全市 is more than a county.
    const isAll = scope === 'whole' || scope === 'departments' || scope.level === levelOf(issuer)
    return isAll && (sumsUp || issuerKind === 'township') ? 'tables' : 'wider'
  }
  if (issuerKind === 'township' && typeof scope === 'object' && isArm(scope.body, issuer)) return 'arm'
  const isNamed = (name: string) =>
    name.split('代表').some((body) => isIssuer(shortened(body), shortened(issuer), issuerKind))
  // `市政府本级、政府办` is one office under both its names.
  const isOwn = scope === 'own' || isNamed(scope.body) || scope.body.split(/、|以及|[及和与]/).every(isNamed)
  if (sumsUp && typeof scope === 'object' && isPlaceOf(issuer, scope.body)) return 'tables'
  if (!isOwn) return 'other'
  return sumsUp ? 'narrower' : 'tables'
}

/** `云岭县各级行政机关` of 云岭县人民政府: all of the county. */
function isPlaceOf(issuer: string, body: string): boolean {
  return placeName(shortened(issuer)) === body.replace(/(?:各级)?(?:各部门|行政机关|政府部门)?$/, '')
}

/** `街道综合执法队`, `乡综合行政执法大队`: what a township's own people for it decide is decided by the township. */
function isArm(body: string, issuer: string): boolean {
  const [, place] = /^(.*?)(?:综合(?:行政)?执法|行政执法)(?:大队|中队|队伍|队|办公室|办)$/.exec(body) ?? []
  return place !== undefined && /[镇乡道]$|^$/.test(place) && placeName(shortened(issuer)).endsWith(place)
}

/** Whether a figure takes in those of many bodies. */
export function isOfMany(scope: Scope): scope is 'whole' | 'departments' | { level: string } {
  return scope === 'whole' || scope === 'departments' || (typeof scope === 'object' && 'level' in scope)
}

function isIssuer(body: string, issuer: string, issuerKind: IssuerKind): boolean {
  // 管委会 in the report of its office
  const ofOffice = /^(.*(?:管理委员会|管委会))办公室$/.exec(issuer)?.[1]
  if (ofOffice !== undefined && isIssuer(body, ofOffice, issuerKind)) return true
  if (issuer === '' || issuer.endsWith(body) || isShortFor(body, issuer) || isCalled(body, issuer)) return true
  // 县教育局办公室 of 甲县教育局
  if (issuerKind === 'department' && body.endsWith('办公室')) return isShortFor(body.slice(0, -3), issuer)
  // 西柳镇 and 西柳镇人民政府, 厚桥街道 and 厚桥街道办事处
  if (issuerKind === 'township' || /管(?:理)?委(?:员)?会$/.test(issuer))
    return placeName(issuer).endsWith(placeName(body))
  if (issuerKind === 'office') return issuer.includes(body) && body.endsWith('政府')
  return issuerKind === 'government' && body === `${issuer}政府`
}

/** The level of the place that an issuer's name begins with: 县 of `甲市乙县水利局`; not 市 of 市场 or 城市. */
function levelOf(issuer: string): string | undefined {
  if (/[镇乡](?:人民政府)?$/.test(issuer)) return issuer.replace(/人民政府$/, '').slice(-1)
  return issuer.match(/(?<!城|社|园)[省市县区州旗盟](?!场|政府?管|容|域|民|直)/g)?.pop()
}

/** What bodies of a kind call themselves: 管委会, 学校. */
const generic: readonly { name: RegExp; of: RegExp }[] = [
  {
    name: /^(?:管委会|[园新]区|开发区|经开区|高新区|管理区|示范区|度假区|园区管委会)$/,
    of: /(?:管理委员会|管委会|[园新管发范假]区)(?:人民政府)?$/,
  },
  { name: /^(?:学校|学院)$/, of: /(?:[大中小]学|学校|学院|幼儿园)$/ },
  { name: /^(?:医院|卫生院)$/, of: /(?:医院|卫生院)$/ },
  { name: /^[省市县区州旗盟]?局(?:机关)?$/, of: /^(?!.*分局).*局$/ },
  { name: /^[省市县区州旗盟]?委(?:机关)?$/, of: /委(?:员会)?$/ },
  { name: /^[省市县区州旗盟]?厅(?:机关)?$/, of: /厅$/ },
]

/** What is left out in the middle, so that it is no contraction of the name. */
const abbreviations: readonly (readonly [string, RegExp])[] = [
  ['资规局', /自然资源[和与]?规划局$/],
  ['资源规划局', /自然资源[和与]?规划局$/],
  ['综合执法局', /(?:城市管理)?综合行政执法局$/],
  ['行政执法局', /(?:城市管理)?综合行政执法局$/],
  ['审批服务局', /行政审批服务局$/],
  ['公积金中心', /住房公积金(?:管理)?中心$/],
  ['经开区', /经济(?:技术)?开发区$/],
  ['高新区', /高新(?:技术)?(?:产业)?(?:开发)?区$/],
]

function isCalled(body: string, issuer: string): boolean {
  const [level] = /^[省市县区州旗盟](?=局|委|厅)/.exec(body) ?? []
  if (level !== undefined && level !== (levelOf(issuer) ?? level)) return false
  if (generic.some(({ name, of }) => name.test(body) && of.test(issuer))) return true
  const [called, whole] = [placeName(body), placeName(issuer)]
  return abbreviations.some(([short, full]) => {
    const place = whole.replace(full, '')
    return place !== whole && called.endsWith(short) && place.endsWith(called.slice(0, -short.length))
  })
}

/**
 * `县市场监管局` is short for `青禾县市场监督管理局`: behind the place the same first and last character, and between them nothing
 * that is not there in the same order. Behind another place it is another body: `市教育局` of `甲市乙区教育局`.
 */
function isShortFor(body: string, issuer: string): boolean {
  for (let at = 0; at < issuer.length - 1; at++) {
    if (at > 0 && !/[省市县区州旗盟]/.test(issuer.charAt(at - 1))) continue
    const [place, name] = [issuer.slice(0, at), issuer.slice(at)]
    for (let length = 0; length < body.length - 2; length++) {
      const short = body.slice(length)
      if (place.endsWith(body.slice(0, length)) && short.length > 2 && isContraction(short, name)) return true
    }
  }
  return false
}

function isContraction(short: string, name: string): boolean {
  if (short[0] !== name[0] || short[short.length - 1] !== name[name.length - 1]) return false
  let from = 0
  for (const character of short) {
    from = name.indexOf(character, from) + 1
    if (from === 0) return false
  }
  return true
}

/** `五台县人民政府办公室` and `五台县政府办` are the same body. */
function shortened(name: string): string {
  return name
    .replace(/人民政府/g, '政府')
    .replace(/政?府办$/, '政府办公室')
    .replace(/(?:政府信息|政务|信息)公开办(?:公室)?$/, '')
    .replace(/(?:本级|机关)$/, '')
    .replace(/(?:残疾人|妇女|文学艺术界|归国华侨|科学技术)联合会$/, (name) => `${name.charAt(0)}联`)
    .replace(/(?<!管理)委员会$/, '委')
    .replace(/\s/g, '')
}

function placeName(body: string): string {
  return body.replace(/(?:政府|办事处|管理委员会|管委会)$/, '')
}
