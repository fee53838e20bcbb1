import type { Clause } from './clauses'
import { type Gathered, gather } from './gathered'
import { type PlainText, sourceStretch } from './plain-text'
import type { Quantity } from './quantity'
import type { Row } from './sense'
import { hasSense, type Token } from './tokens'

/** A figure that is given together with its parts, of any matter, and is not their sum. Offsets are in the paragraph. */
export type PartSum = {
  whole: { from: number; to: number; value: number }
  parts: readonly { from: number; to: number; value: number }[]
  unit: string
}

type Figure = { quantity: Quantity; said: Gathered; words: readonly Token[]; after: string }

/** Words that set a total behind what it is the total of. */
const totalWords: ReadonlySet<string> = new Set(['共计', '合计', '总计', '总共'])

/** Parts that are steps of handling need not be parts of what was received: 收到 5 件，答复 5 件. */
const steps: readonly Row[] = ['received', 'accepted', 'handled', 'carriedIn', 'carriedOut', 'carriedLater', 'carried']

/**
 * The sums that are wrong. Parts introduced by 其中 may leave something out or be given with 余 or 约, so these are wrong only
 * where they are more than the whole; a list with its total behind it (`共计`) has to add up.
 */
export function partSumsIn(sentences: readonly (readonly Clause[])[], plain: PlainText): PartSum[] {
  const figures = sentences.map(figuresOf)
  const sums = [
    ...figures.flatMap(listsWithTotal),
    ...wholesWithParts(figures.flat()),
    ...sentences.flatMap(inBrackets),
  ]
  return sums.map(({ whole, parts }) => ({
    whole: placed(whole, plain),
    parts: parts.map((part) => placed(part, plain)),
    unit: whole.quantity.unit,
  }))
}

type Sum = { whole: Figure; parts: readonly Figure[] }

function placed({ quantity }: Figure, plain: PlainText): PartSum['whole'] {
  return { ...sourceStretch(plain, quantity.from, quantity.to), value: quantity.low }
}

/** The figures of a sentence outside brackets. */
function figuresOf(sentence: readonly Clause[]): Figure[] {
  return figuresIn(sentence.filter((clause) => !clause.inBrackets))
}

/** The figures of clauses with the words ahead of each; without those of a change. */
function figuresIn(clauses: readonly Clause[]): Figure[] {
  const figures: Figure[] = []
  let words: Token[] = []
  for (const { tokens, after } of clauses) {
    let first = true
    for (const token of tokens) {
      if (token.kind !== 'quantity') {
        words.push(token)
        continue
      }
      const mark = figures.length === 0 ? '。' : first ? after : '、'
      const said = gather(words)
      const isChange = said.senses.has('change') || said.senses.has('compare')
      if (!isChange) figures.push({ quantity: token.quantity, said, words, after: mark })
      words = []
      first = false
    }
  }
  return figures
}

function wholesWithParts(figures: readonly Figure[]): Sum[] {
  const sums: Sum[] = []
  for (const [i, whole] of figures.entries()) {
    if (!beginsParts(figures[i + 1], whole)) continue
    const { parts, sum } = partsOf(whole, figures.slice(i + 1))
    const enough = wholesBefore(figures, i).some(
      ({ quantity }) => quantity.unit === whole.quantity.unit && quantity.high >= sum,
    )
    if (parts.length > 1 && !enough) sums.push({ whole, parts })
  }
  return sums
}

/** Whether a figure is said to be a part of the one before: by 其中, or as the channel that applications came by. */
function beginsParts(part: Figure | undefined, { said }: Figure): boolean {
  if (!part) return false
  const cameBy = part.said.senses.has('channel') && said.nouns.includes('application')
  return part.said.senses.has('part') || (cameBy && said.rows.some((row) => row === 'received' || row === 'accepted'))
}

/** The figures that go on being parts, until they make up the whole. */
function partsOf(whole: Figure, figures: readonly Figure[]): { parts: readonly Figure[]; sum: number } {
  const parts: Figure[] = []
  let sum = 0
  for (const part of figures) {
    if (!isNextPart(part, parts[0], whole) || sum === whole.quantity.low) break
    parts.push(part)
    sum += part.quantity.low
  }
  return { parts, sum }
}

/** `收到申请 14 件（信函 11 件、网络 4 件）`: parts in brackets behind the figure they are parts of. */
function inBrackets(sentence: readonly Clause[]): Sum[] {
  const sums: Sum[] = []
  let outer: Figure[] = []
  for (const [i, clause] of sentence.entries()) {
    if (!clause.inBrackets) outer = figuresIn([clause])
    if (clause.after !== '（' || !clause.inBrackets || outer.length === 0) continue
    let whole: Figure | undefined
    while (outer[0] && outer[0].quantity.end <= (clause.tokens[0]?.from ?? 0)) whole = outer.shift()
    const inner = [clause]
    for (let next = i + 1; sentence[next]?.inBrackets && sentence[next]?.after !== '（'; next++) {
      inner.push(sentence[next] as Clause)
    }
    const figures = figuresIn(inner)
    if (!whole || !beginsParts(figures[0], whole)) continue
    const { parts, sum } = partsOf(whole, figures)
    if (parts.length > 1 && sum > whole.quantity.high) sums.push({ whole, parts })
  }
  return sums
}

/** What parts may belong to: the figure ahead of them; where they begin a sentence, any figure of the one before. */
function wholesBefore(figures: readonly Figure[], last: number): readonly Figure[] {
  if (figures[last + 1]?.after !== '。') return figures.slice(last, last + 1)
  const first = figures.map(({ after }) => after).lastIndexOf('。', last)
  return figures.slice(Math.max(first, 0), last + 1)
}

/** Whether a figure goes on with the parts: of the same unit, of the same kind, and no step of handling. */
function isNextPart(part: Figure, first: Figure | undefined, whole: Figure): boolean {
  const { quantity, said, after } = part
  if (quantity.unit !== whole.quantity.unit || quantity.unit === '%' || !quantity.exact) return false
  if (said.rows.some((row) => steps.includes(row))) return false
  if (first === undefined) return true
  return !'；。'.includes(after) && !said.senses.has('part') && kindOf(said) === kindOf(first.said)
}

/** Applicants and results divide the same figure twice over. */
function kindOf({ rows, columns, senses }: Gathered): string {
  if (senses.has('channel')) return 'channel'
  return columns.length > 0 ? 'columns' : rows.length > 0 ? 'rows' : 'others'
}

function listsWithTotal(figures: readonly Figure[]): Sum[] {
  if (figures.some(({ said }) => said.senses.has('part'))) return []
  return figures.flatMap((whole, i) => {
    if (!isTotal(whole)) return []
    const parts: Figure[] = []
    for (const part of figures.slice(0, i).reverse()) {
      const { quantity, said } = part
      if (quantity.unit !== whole.quantity.unit || !quantity.exact || isTotal(part)) break
      if (said.rows.length > 0) break
      parts.unshift(part)
      if ('；。'.includes(part.after)) break
    }
    const sum = parts.reduce((all, { quantity }) => all + quantity.low, 0)
    return parts.length > 1 && whole.quantity.exact && sum !== whole.quantity.low ? [{ whole, parts }] : []
  })
}

/** `，共计 632 条`: nothing but a word for a total stands ahead of it. */
function isTotal({ words, said }: Figure): boolean {
  const all = words.every((token) => hasSense(token, 'fill'))
  return all && !said.unknown && words.some((token) => token.kind === 'word' && totalWords.has(token.word))
}
