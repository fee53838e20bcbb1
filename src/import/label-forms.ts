import { narrowed } from './labels'

/**
 * How a label is shortened, as rules on its wording: what is left is still said of nothing else in its table. Each rule gives
 * the label without what it names; `$1` keeps a part.
 */
const shortenings: readonly (readonly [RegExp, string])[] = [
  [/[（(][^（）()]*[）)]$/, ''],
  [/^属于/, ''],
  [/^要求/, ''],
  [/^本年度?/, ''],
  [/^结果/, ''],
  [/(?:信息|申请|数量|件数)$/, ''],
  [/类?申请$/, ''],
  [/、行政机关不再.*$/, ''],
  [/^申请人(?=.{4})/, ''],
  [/^尚/, ''],
]

/** Words that stand for each other in labels. */
const equals: readonly (readonly [RegExp, readonly string[]])[] = [
  [/或(?=其他组织)/, ['及', '和', '与', '']],
  [/总计$/, ['合计']],
]

/** A label of two characters is its own shortest form. */
const shortest = 2

/** The other forms of a label without its ordinal: shortened by one rule or by several, with words that stand for others. */
export function formsOf(label: string): ReadonlySet<string> {
  const forms = new Set([label])
  for (const form of forms) {
    const shorter = shortenings.map(([from, to]) => form.replace(from, to))
    const others = equals.flatMap(([from, to]) => to.map((word) => form.replace(from, word)))
    for (const each of [...shorter, ...others]) if (narrowed(each).length >= shortest) forms.add(each)
  }
  forms.delete(label)
  return forms
}
