import { hasSense, type Token } from './tokens'

/**
 * The words of a figure without how and why it was done, which may be unknown: `为方便群众我局全年收到政府信息公开申请 5 件`,
 * `坚持便民原则受理依申请公开 5 件`. What stands ahead of whose they are is no part of what is counted, nor what begins as such a
 * circumstance does.
 */
export function withoutCircumstances(words: readonly Token[]): readonly Token[] {
  const whose = words.map(isWhose).lastIndexOf(true)
  if (whose > 0) return withoutAhead(words, whose)
  const last = words.map(({ kind }) => kind).lastIndexOf('unknown') + 1
  return last > 0 && beginsCircumstance(words) && words.slice(last).some(isDone) ? withoutAhead(words, last) : words
}

/** The words behind a place, where they name applications and those ahead of it only say how. */
function withoutAhead(words: readonly Token[], place: number): readonly Token[] {
  const [before, behind] = [words.slice(0, place), words.slice(place)]
  const isNamed = behind.some((token) => hasSense(token, 'noun.application'))
  return isNamed && before.every(isCircumstance) ? behind : words
}

function isWhose(token: Token): boolean {
  return token.kind === 'word' && (token.sense === 'own' || token.sense === 'whole')
}

const isDone = (token: Token) => token.kind === 'word' && /^row\.(?:received|accepted|handled)$/.test(token.sense)

/** How circumstances begin and end that narrow nothing: neither may name whose or what applications they are. */
const openings =
  /^(?:坚持|秉持|秉承|本着|恪守|遵循|严格|立足|聚焦|紧扣|按照|依照|根据|不断|持续|深化|强化|完善|健全|优化|随着)/
const endings = /(?:原则|要求|机制|流程|理念|导向|规定|标准|制度|思想|精神|程序|意识|意识增强|需求增长)$/

function beginsCircumstance(words: readonly Token[]): boolean {
  const [first, ...more] = words.filter(
    (token) => token.kind !== 'year' && !hasSense(token, 'thisYear') && token.kind !== 'mark',
  )
  const unknown = [first, ...more].filter((token) => token?.kind === 'unknown').pop()
  return openings.test(textOf(first)) && endings.test(textOf(unknown).replace(/[“”]/g, ''))
}

function textOf(token: Token | undefined): string {
  return token?.kind === 'word' ? token.word : token?.kind === 'unknown' ? token.text : ''
}

/** Not what narrows: `在征地领域我局…`. */
function isCircumstance(token: Token): boolean {
  if (token.kind === 'unknown') return !/(?:领域|方面|条线|区域|片区|范围|项目|问题)$/.test(token.text)
  return token.kind !== 'word' || (/^(?:fill|and|own|whole|thisYear)$/.test(token.sense) && !narrowing.has(token.word))
}

const narrowing: ReadonlySet<string> = new Set(['方面', '类', '中', '事项', '工作', '围绕', '范围内'])
