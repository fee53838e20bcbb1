import { hasSense, type Token } from './tokens'

/** How the name of a public body ends. */
const bodyName =
  /(?:局|政府|办公室|办公厅|委员会|管委会|[改革育建健康信资工科教宗经农技]委|[府制改建督查管开]办|(?:镇|乡|街道)[^，。、的]{2,4}办|厅|[县市区州旗盟省镇乡村]|街道|中心|办事处|队|所|站|馆|院|[大中小]学|学校|公司|集团|协会|联合会|[残妇文侨科]联|总社|部|署|本级|机关)$/

/** Whether a text ends as the name of a body does. */
export const isBodyName = (text: string) => bodyName.test(text)

/** Words that may stand before or behind the name of the body that acts, without being part of it. */
const around: ReadonlySet<string> = new Set(['fill', 'part', 'rest', 'thisYear', 'and', 'disclosure'])

/**
 * The body that a clause names as the one that acts, and the tokens without it: the words before the verb or noun, where
 * they end as the name of a body does.
 */
export function namedBody(
  text: string,
  tokens: readonly Token[],
): { body: string; tokens: readonly Token[] } | undefined {
  const verb = tokens.findIndex((token) => token.kind === 'quantity' || (token.kind === 'word' && acts(token.sense)))
  const before = verb < 0 ? tokens : tokens.slice(0, verb)
  let start = 0
  while (start < before.length && isAround(before[start] as Token)) start++
  for (let end = before.length; end > start; end--) {
    const [first, last] = [before[start] as Token, before[end - 1] as Token]
    const name = text.slice(first.from, last.to)
    // `为保障知情权我局`: the issuer names itself.
    if (last.kind === 'word' && last.sense === 'own' && /^(?:我|本(?!级))/.test(last.word)) return undefined
    if (bodyName.test(name) && before.slice(start, end).some(({ kind }) => kind === 'unknown')) {
      return { body: name, tokens: [...before.slice(0, start), ...tokens.slice(end)] }
    }
    // `县水利局通过网络收到…`
    if (!isAround(last) && !hasSense(last, 'channel')) return undefined
  }
  return undefined
}

/**
 * The bodies to which applications were made, and that answered them, where both are told as of whom they are, and the tokens
 * without them: `由办公室答复的、向管委会提出的信息公开申请`. Undefined where nobody is named so.
 */
export function bodiesAddressed(
  text: string,
  tokens: readonly Token[],
): { body: string; tokens: readonly Token[] } | undefined {
  const bodies: string[] = []
  let rest = tokens
  for (const { preposition, end } of addressing) {
    const from = rest.findIndex((token) => token.kind === 'word' && token.word === preposition)
    const to = rest.findIndex((token, i) => i > from && token.kind === 'word' && end.test(token.word))
    const [first, last] = [rest[from + 1], rest[to - 1]]
    if (from < 0 || !first || !last || to < from + 2) continue
    const name = text.slice(first.from, last.to)
    if (!bodyName.test(name) || rest.slice(from, to).some(({ kind }) => kind === 'quantity' || kind === 'mark'))
      continue
    if (!rest.slice(from + 1, to).some(({ kind }) => kind === 'unknown')) continue
    bodies.push(name)
    rest = [...rest.slice(0, from), ...rest.slice(to + 1).filter((token, i, all) => !isParting(token, all.slice(0, i)))]
  }
  return bodies.length === 0 ? undefined : { body: bodies.join('、'), tokens: rest }
}

/** Whom applications are made to, and who answers them. */
const addressing = [
  { preposition: '由', end: /^(?:答复|办理|受理|承办|负责)$/ },
  { preposition: '向', end: /^(?:提出|提交|递交)的?$/ },
] as const

/** 的 and 、 right behind such words. */
function isParting(token: Token, before: readonly Token[]): boolean {
  return (
    token.kind === 'word' &&
    /^[的、，]$/.test(token.word) &&
    before.every((each) => each.kind === 'word' && /^[的、，]$/.test(each.word))
  )
}

/**
 * The body whose disclosure a denial says was not disputed, and the tokens without it: `未发生涉及县卫健局信息公开的行政复议`.
 * No name where the issuer calls itself by a pronoun, which the lexicon knows; undefined where nobody is named so.
 */
export function bodyConcerned(
  text: string,
  tokens: readonly Token[],
): { body: string | undefined; tokens: readonly Token[] } | undefined {
  const denial = tokens.findIndex((token) => hasSense(token, 'none'))
  if (denial < 0) return undefined
  const concerning = tokens.findIndex(
    (token, i) => i > denial && token.kind === 'word' && /^(?:涉及|涉|针对)$/.test(token.word),
  )
  const matter = tokens.findIndex((token, i) => i > concerning && hasSense(token, 'disclosure'))
  const [first, last] = [tokens[concerning + 1], tokens[matter - 1]]
  if (concerning < 0 || !first || !last || matter <= concerning + 1) return undefined
  const named = tokens.slice(concerning + 1, matter)
  const before = tokens.slice(0, concerning)
  if (named.every((token) => hasSense(token, 'own')))
    return { body: undefined, tokens: [...before, ...tokens.slice(concerning + 1)] }
  const name = text.slice(first.from, last.to)
  const isBody = bodyName.test(name) && named.some(({ kind }) => kind === 'unknown')
  return isBody ? { body: name, tokens: [...before, ...tokens.slice(matter)] } : undefined
}

function acts(sense: string): boolean {
  return /^(?:row|noun|column|none|deciding)/.test(sense)
}

function isAround(token: Token): boolean {
  return token.kind === 'year' || (token.kind === 'word' && around.has(token.sense))
}
