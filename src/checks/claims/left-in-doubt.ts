import type { Clause } from './clauses'
import type { Row } from './sense'
import type { Statement } from './statement'
import { hasSense, isNoun, type Token } from './tokens'

/** A row of which a figure at this place is a part that cannot be told. */
export type Veto = { row: Row; from: number }

/** The statements of a sentence but for those that its other words leave in doubt. */
export function withoutDoubted(
  statements: readonly Statement[],
  sentence: readonly Clause[],
  vetoed: readonly Veto[],
): readonly Statement[] {
  const tokens = sentence.flatMap((clause) => clause.tokens)
  const ofMore = tokens.some((token, i) => isPartOverDisclosure(token, tokens[i + 1])) || sentence.some(saysOverWhat)
  // `废止 5 件、宣布失效 3 件`: the table may hold both together.
  const ofExpired = tokens.some(isExpired)
  const part = tokens.find((token) => hasSense(token, 'part'))?.from ?? 0
  // `按时答复 22 件，延期答复 3 件`: beside a part of it that is not known to be the whole; ahead of 其中 it is.
  const isVetoed = ({ isSome, subject, from }: Statement) =>
    !isSome && vetoed.some((veto) => subject.rows.includes(veto.row) && (veto.from < part || from >= part))
  return statements
    .filter((each) => !isVetoed(each) && !(ofMore && each.subject.doubtful))
    .filter((each) => !(ofExpired && each.subject.columns.includes('repealed')))
}

const isExpired = (token: Token) => token.kind === 'word' && token.sense === 'subset' && /失效$/.test(token.word)

/** `行政应诉案件 31 件，其中信息公开 1 件`, `涉政府信息公开 1 件`: the others are of something else. */
function isPartOverDisclosure(token: Token, next: Token | undefined): boolean {
  if (hasSense(token, 'disclosure')) return next?.kind === 'quantity'
  return hasSense(token, 'part') && hasSense(next, 'disclosure')
}

/** `行政应诉案件 9 件，均为水事纠纷`, `其中涉及行政处罚 6 件`: disputes that nobody said to be over disclosure are over this. */
function saysOverWhat({ tokens, after }: Clause): boolean {
  const begins =
    tokens[0]?.kind === 'word' &&
    /^(?:其中|均为|均系|均属|主要|多为|涉及|案由|主要涉及|主要为|均因|均由)$/.test(tokens[0].word)
  const names = tokens.some((token) => token.kind === 'unknown' || isDecision(token))
  return after !== '' && begins && names
}

const isDecision = (token: Token) =>
  isNoun(token) && /^noun\.(?:permits|penalties|compulsion)$/.test(token.kind === 'word' ? token.sense : '')
