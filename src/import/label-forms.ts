import { narrowed } from './labels'

/** What may be left out of a label. Where the rest may mean two rows, the index knows it as neither. */
const omissible: readonly RegExp[] = [
  /[（(][^（）()]*[）)]$/,
  /^属于/,
  /^要求/,
  /^本年度?/,
  /^结果/,
  /(?:信息|申请|数量|件数)$/,
  /类?申请$/,
  /、行政机关不再.*$/,
  /^申请人(?=.{4})/,
  /^尚/,
]

/** Words that stand for each other in labels. */
const equals: readonly (readonly [RegExp, readonly string[]])[] = [
  [/或(?=其他组织)/, ['及', '和', '与', '']],
  [/总计$/, ['合计']],
  [/件数$/, ['数', '数量']],
]

/** No form has fewer characters than this. */
const shortest = 2

/** The other forms of a label without its ordinal: shortened by one rule or by several, with words that stand for others. */
export function formsOf(label: string): ReadonlySet<string> {
  const forms = new Set([label])
  for (const form of forms) {
    const shorter = omissible.map((part) => form.replace(part, ''))
    const others = equals.flatMap(([from, to]) => to.map((word) => form.replace(from, word)))
    for (const each of [...shorter, ...others]) if (narrowed(each).length >= shortest) forms.add(each)
  }
  forms.delete(label)
  return forms
}
