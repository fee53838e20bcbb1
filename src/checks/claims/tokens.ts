import { wordsByFirstCharacter } from './lexicon'
import { type Quantity, quantityAt } from './quantity'
import type { Sense } from './sense'

/** A stretch of a plain text with one meaning. `from` and `to` are offsets in the plain text. */
export type Token = { from: number; to: number } & (
  | { kind: 'word'; sense: Sense; word: string; year?: number }
  | { kind: 'quantity'; quantity: Quantity }
  | { kind: 'year'; year: number }
  | { kind: 'mark'; mark: string }
  | { kind: 'unknown'; text: string }
)

type Pattern = { pattern: RegExp; token: (match: RegExpExecArray) => TokenContent }
type TokenContent =
  | { kind: 'word'; sense: Sense; year?: number }
  | { kind: 'year'; year: number }
  | { kind: 'unknown'; text: string }

const word = (sense: Sense) => () => ({ kind: 'word', sense }) as const
const year = '(20\\d{2})'

/** Wordings that contain figures which count nothing: dates, documents, articles, ordinals, numbers to be dialled. */
const patterns: readonly Pattern[] = [
  // The year that is reported on, from its first day to its last.
  `${year}年1月1日(?:零时)?(?:起)?(?:至|到|—|-|－|~|～)(?:${year}年)?12月31日(?:止|期间)?`,
  `截[至止]${year}年(?:12月31日|年?底|12月底|12月末)`,
  `截[至止](?:年底|12月底|12月31日|年末|12月末)`,
].map((source) => ({ pattern: new RegExp(source, 'y'), token: word('fill') as Pattern['token'] }))

const morePatterns: readonly Pattern[] = [
  {
    pattern: new RegExp(`${year}年度?结转的?(?:政府信息公开申请|申请)?(?![至到下为])`, 'y'),
    token: (match) => ({ kind: 'word', sense: 'row.carriedIn', year: Number(match[1]) + 1 }),
  },
  {
    pattern: new RegExp(`(?:结?转|延|顺延|延续)(?:至|到|为|入)?${year}年度?(?:继续)?(?:办理|答复|处理)?`, 'y'),
    token: (match) => ({ kind: 'word', sense: 'row.carriedOut', year: Number(match[1]) - 1 }),
  },
  {
    pattern: new RegExp(`将[于在]${year}年(?:度|\\d{1,2}月)?(?:内|底前|份)?(?:办结|答复|办理|完成)`, 'y'),
    token: (match) => ({ kind: 'word', sense: 'row.carriedOut', year: Number(match[1]) - 1 }),
  },
  { pattern: new RegExp(`(?:较|比|与)${year}年度?(?:同期)?(?:相比)?`, 'y'), token: word('compare') },
  { pattern: new RegExp(`因${year}年度?`, 'y'), token: word('partial') },
  { pattern: new RegExp(`自?${year}年(?:度)?(?:以来|起)`, 'y'), token: word('partial') },
  { pattern: new RegExp(`${year}[-—－~～至]${year}年?`, 'y'), token: word('partial') },
  {
    pattern: new RegExp(`${year}年度?(?!\\d{1,2}月)(?:全年)?`, 'y'),
    token: (match) => ({ kind: 'year', year: Number(match[1]) }),
  },
  {
    pattern: /(?:20\d{2}年)?\d{1,2}月(?:份|底|初|末)?(?:\d{1,2}日)?(?:[至到—-](?:\d{1,2}月)?(?:份|\d{1,2}日)?)?/y,
    token: word('partial'),
  },
  {
    pattern: /[〔［[【]\s*(?:19|20)\d{2}\s*[〕］\]】]\d*号?/y,
    token: (match) => ({ kind: 'unknown', text: match[0] }),
  },
  {
    pattern: /第[零一二三四五六七八九十百\d]+(?:条|章|款|项|届|次|号|期|批|名|位|季度|轮|类)/y,
    token: (match) => ({ kind: 'unknown', text: match[0] }),
  },
  { pattern: /《(?:中华人民共和国政府信息公开)?条例》/y, token: word('fill') },
  { pattern: /《[^》]{1,60}》/y, token: (match) => ({ kind: 'unknown', text: match[0] }) },
  { pattern: /(?:https?:\/\/|www\.)[\w./?=&%-]+/y, token: (match) => ({ kind: 'unknown', text: match[0] }) },
  {
    pattern: /\d{3,4}[-－—]\d{6,8}|1\d{10}|\d+号|\d{1,2}：\d{2}|\d+(?:\.\d+)+\.\d+/y,
    token: (match) => ({ kind: 'unknown', text: match[0] }),
  },
  { pattern: /(?<!\d)\d{1,2}[.、](?!\d)/y, token: word('fill') },
  { pattern: /（[零一二三四五六七八九十\d]{1,3}）/y, token: word('fill') },
  { pattern: /[一二三四五六七八九十]是/y, token: word('fill') },
  { pattern: /因政府信息公开(?:工作)?(?=被?申请行政复议|被?提起)/y, token: word('disclosure') },
  { pattern: /(?:其|等)?他?\d+个?工作日/y, token: word('subset') },
]

const allPatterns = [...patterns, ...morePatterns]
const punctuation = '，；。：、！？（）'

/** The stretches of a plain text, one behind the other. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let unknownFrom = -1
  const endUnknown = (to: number) => {
    if (unknownFrom >= 0) tokens.push({ kind: 'unknown', text: text.slice(unknownFrom, to), from: unknownFrom, to })
    unknownFrom = -1
  }
  let i = 0
  while (i < text.length) {
    const token = tokenAt(text, i)
    if (token) {
      endUnknown(i)
      tokens.push(token)
      i = token.to
    } else {
      if (unknownFrom < 0) unknownFrom = i
      i++
    }
  }
  endUnknown(text.length)
  return tokens
}

function tokenAt(text: string, from: number): Token | undefined {
  const character = text[from] as string
  if (mayBegin.test(character)) {
    for (const { pattern, token } of allPatterns) {
      pattern.lastIndex = from
      const match = pattern.exec(text)
      if (!match) continue
      const to = from + match[0].length
      const content = token(match)
      return content.kind === 'word' ? { ...content, word: match[0], from, to } : { ...content, from, to }
    }
  }
  const word = wordsByFirstCharacter.get(character)?.find((each) => text.startsWith(each.word, from))
  if (mayCount.test(character)) {
    const quantity = quantityAt(text, from)
    if (quantity && quantity.end - from > (word?.word.length ?? 0))
      return { kind: 'quantity', quantity, from, to: quantity.end }
  }
  if (word) return { kind: 'word', ...word, from, to: from + word.word.length }
  return punctuation.includes(character) ? { kind: 'mark', mark: character, from, to: from + 1 } : undefined
}

/** Patterns and quantities are tried only where one of them can begin: most characters need neither. */
const mayBegin = /[\d零一二三四五六七八九十截结转延顺将较比与自〔［[【第《hw（因其等]/
const mayCount = /[\d零一二两三四五六七八九十百千约近大将超逾不至]/
