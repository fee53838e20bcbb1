import { readChineseNumber } from '../schema/chinese-number'
import { type Draft, type NarrativeField, narrativeFields, type Report } from '../schema/draft'
import { asRead } from '../schema/linked-figures'
import { narrativeOf } from '../schema/narratives'
import { figuresOf } from './carried-figures'
import { plainText } from './claims/plain-text'
import { remembering } from './remembering'
import type { Subject } from './rule'
import { type Stretch, sentencesIn } from './text-place'

/** A sentence that stands as it stood in last year's report, with its offsets in the narrative. */
export type UntouchedSentence = Stretch & {
  text: string
  /** The figures in it, which are last year's too: offsets in the narrative. */
  figures: readonly Stretch[]
}

/**
 * The sentences of a narrative that stand in one of last year's narratives and that the clerk has not confirmed, in their
 * order. Years may be those of last year or moved on to this one; spaces, the width of digits and of marks, and thousands
 * separators do not count. A linked figure is text like any other: where last year has a number, it is a change.
 *
 * The same texts give the same object.
 * @param lastYear the one attached to the draft where left out; without one nothing is untouched
 */
export function untouchedSentences(
  draft: Draft,
  field: NarrativeField,
  lastYear: Draft | Report | undefined = draft.lastYear,
): readonly UntouchedSentence[] {
  if (lastYear === undefined) return none
  const carried = carriedOver(draft[field], draft.year - lastYear.year, sentencesOf(lastYear))
  return draft.confirmed.length === 0 ? carried : unconfirmed(carried, draft.confirmed)
}

/**
 * The same for a rule, which sees texts as they are read: places are those with linked figures written out. What is untouched
 * is decided on the texts as typed, so that last year's `12件` and a link that happens to give 12 are two things.
 */
export function untouchedAsRead(
  { typed, typedLastYear }: Subject,
  field: NarrativeField,
): readonly UntouchedSentence[] {
  const sentences = untouchedSentences(typed, field, typedLastYear)
  const { figures: linked } = narrativeOf(typed, field)
  if (linked.length === 0) return sentences
  return sentences.map((sentence) => ({
    ...sentence,
    ...asRead(linked, sentence),
    figures: sentence.figures.map((figure) => asRead(linked, figure)),
  }))
}

/** A sentence as it is compared: two that differ only in spaces, or in how wide digits and marks are, are the same. */
export const plainSentence = (text: string): string => plainText(text).text

const none: readonly UntouchedSentence[] = []

const unconfirmed = remembering((sentences: readonly UntouchedSentence[], confirmed: readonly string[]) => {
  const known = new Set(confirmed.map(plainSentence))
  return sentences.filter(({ text }) => !known.has(plainSentence(text)))
})

const carriedOver = remembering(
  (narrative: string, distance: number, last: LastSentences): readonly UntouchedSentence[] =>
    sentencesIn(narrative).flatMap(({ text, from }) => {
      const plain = plainText(text)
      const { masked, years } = withYearsMasked(plain.text)
      if (!last.get(masked)?.some((before) => areCarried(years, before, distance))) return []
      const figures = figuresOf(plain)
      const next = narrative.charAt(from + text.length)
      if (!saysSomething(plain.text, figures.length > 0, next !== '' && next !== '\n')) return []
      const placed = figures.map((figure) => ({ from: from + figure.from, to: from + figure.to }))
      return [{ text, from, to: from + text.length, figures: placed }]
    }),
)

/** Last year's sentences with their years masked, and for each the years that stood in it. */
type LastSentences = ReadonlyMap<string, readonly (readonly number[])[]>

/** Last year's report does not change while this year's is written, so it is taken apart once. */
const sentencesOf = remembering((lastYear: Draft | Report): LastSentences => {
  const sentences = new Map<string, number[][]>()
  for (const { text } of narrativeFields.flatMap((field) => sentencesIn(lastYear[field]))) {
    const { masked, years } = withYearsMasked(plainSentence(text))
    const alike = sentences.get(masked)
    if (alike) alike.push(years)
    else sentences.set(masked, [years])
  }
  return sentences
})

/** Each year is as it was, or later by as much as the report is: `2021年以来` stays, `2022年` becomes `2023年`. */
function areCarried(years: readonly number[], before: readonly number[], distance: number): boolean {
  return (
    years.length === before.length &&
    years.every((year, i) => year === before[i] || year === (before[i] as number) + distance)
  )
}

/** A number is a year only before 年, or before another year in a range or a list: `2021-2025年`. */
const yearPattern =
  /(?<![\d.])(?:19|20)\d{2}(?=(?:[-—－–~～至到、和及与](?:19|20)\d{2})*年)|[一二][零九][零一二三四五六七八九]{2}(?=年)/g

function withYearsMasked(plain: string): { masked: string; years: number[] } {
  const years: number[] = []
  const masked = plain.replace(yearPattern, (year) => {
    years.push(/\d/.test(year) ? Number(year) : (readChineseNumber(year) as number))
    return '年份'
  })
  return { masked, years }
}

/** `主动公开情况。`, `下一步打算`: headings without a number are no longer. `二是解读质量不高；` is. */
const shortest = 8

/** The number of a heading or an item, and no comma up to the end. */
const numbered = /^(?:（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d))[^，]{1,36}$/

/** `（四）政府信息公开平台建设情况。` is a heading, `1.政策解读形式还不够多样。` is not. */
const namesAMatter = /(?:[^。]|(?:情况|方面|问题|措施|打算|安排|公开|管理|建设|保障)。)$/

/** `针对这些问题，将采取以下措施：` */
const leadsIn = /：$/

/** `本年度没有其他需要报告的事项。`; not with more to it: `未收取信息处理费，无其他需要报告的事项。` */
const nothingToReport = /^[^，]{0,12}[无没][^，]{0,12}报告的?[^，]{0,12}(?:事项|情况)。?$/

/** `2023年`, `本年度`, `全年` */
const namesAYear = /[\d本今全当上去]年/

/**
 * Whether a sentence says something that may be true in one year and not in the next. A clerk who had to confirm headings and
 * `无` would soon confirm without reading. What holds a figure or names a year is asked about however short it is
 * (`本年度未收取信息处理费。`), and so is the legal basis in the preamble: it does change, and one press confirms it.
 * @param runsOn whether its paragraph goes on behind it
 */
function saysSomething(plain: string, hasFigures: boolean, runsOn: boolean): boolean {
  if (nothingToReport.test(plain)) return false
  if (hasFigures || namesAYear.test(plain)) return true
  const isHeading = numbered.test(plain) && (runsOn || namesAMatter.test(plain))
  return lettersIn(plain) >= shortest && !isHeading && !leadsIn.test(plain)
}

function lettersIn(plain: string): number {
  return plain.replace(/[^\p{L}\p{N}]/gu, '').length
}
