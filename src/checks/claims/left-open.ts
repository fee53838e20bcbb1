import type { Row } from './sense'
import type { Statement } from './statement'

const leftOpen: readonly Row[] = ['carriedOut', 'carried', 'carriedLater']

/**
 * `办理答复 9 件，其中 8 件按时答复、1 件结转下年`: what a sentence goes on to divide into what was answered and what was left open is
 * not what was answered, but all that there was to be.
 */
export function withAllToAnswer(statements: readonly Statement[], text: string): readonly Statement[] {
  return statements.map((each, i) => {
    const behind = statements.slice(i + 1)
    const answered = behind.find((other) => isOf(other, ['handled']))
    const open = behind.find((other) => isOf(other, leftOpen))
    const isAll =
      isOf(each, ['handled']) &&
      isUnfinished(text.slice(each.wordsFrom, each.wordsTo)) &&
      answered &&
      open &&
      answered.low + open.low === each.low
    return isAll ? { ...each, subject: { ...each.subject, rows: ['accepted'] } } : each
  })
}

/** 办理答复 is what has to be done, 办结 what was. */
const isUnfinished = (words: string) => /办理|办件|处理/.test(words) && !/结|毕|完|已/.test(words)

/** Whether it counts applications, of this row and nothing else. */
function isOf({ kind, subject: { nouns, rows, columns } }: Statement, among: readonly Row[]): boolean {
  const [row, ...more] = rows
  const isOne = row !== undefined && more.length === 0 && among.includes(row)
  return isOne && kind === 'count' && nouns[0] === 'application' && columns.length === 0
}
