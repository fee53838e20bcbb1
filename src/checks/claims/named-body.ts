import { hasSense, type Token } from './tokens'

/** How the name of a public body ends. */
const bodyName =
  /(?:局|政府|办公室|办公厅|委员会|管委会|[改革育建健康信资工科教宗经农技]委|[府制改建督查管开]办|厅|[县市区州旗盟省镇乡村]|街道|中心|办事处|队|所|站|馆|院|[大中小]学|学校|公司|集团|协会|联合会|[残妇文侨科]联|总社|部|署|本级|机关)$/

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
    if (!isAround(last)) return undefined
  }
  return undefined
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
