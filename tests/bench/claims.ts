import { readParagraph } from '../../src/checks/claims/read-paragraph'
import { claimCases } from '../fixtures/claims/claim-cases'
import { scoreOf } from '../fixtures/claims/claim-score'
import { quantile } from './measurement'

const characters = 5_000
const runs = 40

/** How well figures in texts are read, on both halves of the labelled texts: a table of its own, with no peer. */
export function claimsTable(): object[] {
  return (['develop', 'measure'] as const).map((half) => {
    const { texts, found, missed, wrong, precision, recall } = scoreOf(half)
    return {
      样句: half,
      条数: texts,
      找到: found,
      漏掉: missed,
      误报: wrong,
      准确率: percent(precision),
      召回率: percent(recall),
    }
  })
}

/** The median time to read so many characters of text full of figures, nothing cached, in milliseconds. */
export function claimsTime(): { characters: number; median: number } {
  const texts: string[] = []
  let length = 0
  for (const { draft } of claimCases('develop')) {
    if (length >= characters) break
    texts.push(draft.overview)
    length += draft.overview.length
  }
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    for (const text of texts) readParagraph(text)
    return performance.now() - start
  })
  return { characters: length, median: quantile(times, 0.5) }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`
}
