import type { NarrativeField } from '../../schema/draft'
import { narrativeName } from '../../schema/narrative-name'
import { article } from '../basis'
import type { Finding } from '../finding'
import { quoted } from '../names'
import { remembering } from '../remembering'
import type { Rule } from '../rule'
import { bigramsOf, similarity, withoutFigures } from '../similarity'
import { type Paragraph, paragraphsOf, type Stretch } from '../text-place'
import { untouchedAsRead } from '../untouched'

const id = 'texts.similar'

/** From here on two paragraphs are the same with a few words changed. */
const nearlySame = 0.9

/** Shorter paragraphs are alike every year: headings, and sentences that the format asks for. They do not count. */
const longEnough = 40

/** The preamble and the other matters say the same every year, and rightly so. */
const fields: readonly NarrativeField[] = ['overview', 'problems']

/** A section is like last year's if so much of its text stands in such paragraphs. */
const mostOfIt = 0.6

/** The texts tell of this year: not last year's text with other figures. */
export const notLikeLastYear: Rule = {
  id,
  severity: 'warning',
  title: '各部分的文字不与上一年度雷同（只换了数字和年份的也算）',
  comparesYears: true,
  basis: `${article('四十七')}；报告内容雷同的，主管部门可以通报`,
  readsCells: false,
  check: (subject) => {
    const { draft, lastYear, final } = subject
    if (lastYear === undefined) return []
    return fields.flatMap((field) => {
      const alike = likeLastYear(draft[field], lastYear[field], untouchedAsRead(subject, field))
      return alike ? [findingOf(field, alike, final)] : []
    })
  },
  examples: [
    {
      title: '只换了年份和数字',
      given: {
        texts: { overview: storyOf('2023', '1,300') },
        lastYear: { texts: { overview: storyOf('2022', '1,200') } },
      },
      finds: ['“一、总体情况”与上一年度几乎相同：较长的 1 段中有 1 段雷同，占其文字的 100%'],
    },
    {
      title: '重新写过',
      given: {
        texts: {
          overview:
            '本年度围绕优化营商环境，新开设惠企政策专栏，集中发布政策文件和办事指南，组织政府开放日，邀请企业和居民代表走进窗口，收集意见并逐条回应。',
        },
        lastYear: { texts: { overview: storyOf('2022', '1,200') } },
      },
      finds: [],
    },
  ],
}

function storyOf(year: string, count: string): string {
  return `${year}年，坚持以公开为常态、不公开为例外，及时准确公开群众关心的政府信息，全年主动公开政府信息${count}条，受理政府信息公开申请12件，全部按期答复，没有引起行政复议和行政诉讼。`
}

/** No report has that many paragraphs; a damaged file may. */
const mostComparisons = 10_000

type Alike = { paragraphs: readonly Paragraph[]; of: number; share: number }

/**
 * A paragraph in which a sentence is still last year's has a rule of its own, `texts.unchanged`, and is not alike until
 * that is rewritten or confirmed. What is confirmed may be alike: it is true, but it is still last year's text.
 */
const likeLastYear = remembering((text: string, last: string, untouched: readonly Stretch[]): Alike | undefined => {
  const long = paragraphsOf(text).filter((paragraph) => withoutFigures(paragraph.text).length >= longEnough)
  const worked = long.filter((paragraph) => !hasAnyOf(untouched, paragraph))
  if (worked.length === 0 || lengthOf(worked) < mostOfIt * lengthOf(long)) return undefined
  const before = paragraphsOf(last).map((paragraph) => bigramsOf(paragraph.text))
  if (worked.length * before.length > mostComparisons) return undefined
  const paragraphs = worked.filter(({ text: own }) => {
    const bigrams = bigramsOf(own)
    return before.some((each) => similarity(bigrams, each, nearlySame) >= nearlySame)
  })
  const share = lengthOf(paragraphs) / lengthOf(long)
  return paragraphs.length > 0 && share >= mostOfIt ? { paragraphs, of: long.length, share } : undefined
})

function hasAnyOf(stretches: readonly Stretch[], { text, from }: Paragraph): boolean {
  return stretches.some((stretch) => stretch.from >= from && stretch.to <= from + text.length)
}

function lengthOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0)
}

function findingOf(field: NarrativeField, { paragraphs, of, share }: Alike, final: boolean): Finding {
  const name = quoted(narrativeName(field))
  const percent = Math.round(share * 100)
  return {
    id: `${id}:${field}:${paragraphs.length}/${of}`,
    rule: id,
    severity: final ? 'warning' : 'hint',
    message: `${name}与上一年度几乎相同：较长的 ${of} 段中有 ${paragraphs.length} 段雷同，占其文字的 ${percent}%`,
    at: paragraphs.map(({ text, from }) => ({ text: field, from, to: from + text.length })),
    basis: notLikeLastYear.basis ?? '',
    repairs: [],
  }
}
