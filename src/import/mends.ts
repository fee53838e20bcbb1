import { type Draft, type NarrativeField, narrativeFields } from '../schema/draft'
import { trimmed } from '../schema/trimmed'
import type { Imported } from './imported'

/**
 * A change of a narrative that undoes what the way of its file has done to it: what stands there, what is to stand there
 * (`''` where a paragraph goes), and why, in Chinese.
 */
export type Mend = { id: string; field: NarrativeField; before: string; after: string; reason: string }

/**
 * What converters, printers and page breaks have left in the texts of an import, each as a change to be listed. Only what
 * is certain. Files of this program that nobody has changed have none.
 * @param refused ids of mends that are not to be made; they are listed all the same
 */
export function mendsOf({ draft, kind, carried }: Imported, refused: readonly string[]): Mend[] {
  if (kind === 'project' || carried?.intact) return []
  return narrativeFields.flatMap((field) => mended(field, draft[field], refused).mends)
}

/** The draft of an import with its texts mended, but for what is refused. */
export function mendedDraft(imported: Imported, refused: readonly string[]): Draft {
  const { draft } = imported
  if (mendsOf(imported, refused).length === 0) return draft
  const texts = narrativeFields.map((field) => [field, mended(field, draft[field], refused).text])
  return { ...draft, ...Object.fromEntries(texts) }
}

/** Each paragraph is cleaned, or goes if it is no text; then what a page break has cut comes together. */
function mended(field: NarrativeField, text: string, refused: readonly string[]): { text: string; mends: Mend[] } {
  const mends: Mend[] = []
  const wanted = (mend: Mend) => {
    mends.push(mend)
    return !refused.includes(mend.id)
  }
  const paragraphs: string[] = []
  /** Whether a page number has gone since the last paragraph. */
  let pageBreak = false
  text.split('\n').forEach((before, i) => {
    const above = paragraphs[paragraphs.length - 1] ?? ''
    const gone = before === '' ? undefined : noText.find(({ is }) => is(before, above))
    if (gone && wanted({ id: `${field}.${i}`, field, before, after: '', reason: gone.reason })) {
      pageBreak ||= gone.pageBreak
      return
    }
    const { after, reason } = gone ? { after: before, reason: '' } : cleaned(before)
    const clean = after === before || !wanted({ id: `${field}.${i}`, field, before, after, reason }) ? before : after
    const joined = above + clean
    const cut: Mend = { id: `${field}.${i}+`, field, before: `${above}\n${clean}`, after: joined, reason: cutReason }
    if (goesOn(above, clean, pageBreak) && wanted(cut)) paragraphs[paragraphs.length - 1] = joined
    else paragraphs.push(clean)
    pageBreak = false
  })
  return { text: paragraphs.join('\n'), mends }
}

const cutReason = '一段话被分页或换行断成了两段'

type NoText = { is: (paragraph: string, above: string) => boolean; pageBreak: boolean; reason: string }

const pageNumber = /^(?:[-－—–―]\s*\d{1,3}\s*[-－—–―]|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?)$/
const addressAlone = /^<?(?:https?|file):\/\/[^\s\p{Script=Han}]+>?(?:\s+\d{1,3}\/\d{1,3})?$/u

/** Paragraphs that are no text of the report. An address that a sentence leads up to is one. */
const noText: readonly NoText[] = [
  { is: (text) => pageNumber.test(trimmed(text)), pageBreak: true, reason: '夹在正文里的页码' },
  {
    is: (text, above) => addressAlone.test(trimmed(text)) && !/[：:]$/.test(above),
    pageBreak: true,
    reason: '打印网页时印上的网址',
  },
]

const entities: { readonly [name: string]: string } = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  quot: '"',
  lt: '<',
  gt: '>',
  amp: '&',
}

const address = '(?:https?:\\/\\/|www\\.)[^\\s<>()（）\\p{Script=Han}]+'

type Mark = { pattern: RegExp; to: string | ((...found: string[]) => string); reason: string }

/** Marks within a paragraph that no writer sets: what they become, and what they are. */
const marks: readonly Mark[] = [
  { pattern: /[\u00ad\u200b-\u200f\u2060\ufeff\ufffc]/g, to: '', reason: '看不见的字符' },
  {
    pattern: new RegExp(`&(${Object.keys(entities).join('|')});`, 'g'),
    to: (all, name = '') => entities[name] ?? all,
    reason: '网页代码',
  },
  { pattern: /\s*HYPERLINK\s+"[^"]*"(?:\s+\\[a-z](?:\s+"[^"]*")?)*\s*/g, to: '', reason: '链接的域代码' },
  { pattern: new RegExp(`\\[([^\\[\\]]+)\\]\\(${address}\\)`, 'gu'), to: '$1', reason: '链接的网址' },
  { pattern: new RegExp(`<(${address})>`, 'gu'), to: '$1', reason: '网址外的尖括号' },
  { pattern: new RegExp(`(${address})\\s*[（(]\\s*\\1\\s*[）)]`, 'gu'), to: '$1', reason: '重复的网址' },
  { pattern: /\*\*([^*]+)\*\*/g, to: '$1', reason: '转换软件的标记' },
  { pattern: /^#{1,6}\s+/g, to: '', reason: '转换软件的标记' },
  { pattern: /\\([.\-#*_+!()[\]])/g, to: '$1', reason: '转换软件的标记' },
]

function cleaned(paragraph: string): { after: string; reason: string } {
  const reasons = new Set<string>()
  let after = paragraph
  for (const { pattern, to, reason } of marks) {
    const next = typeof to === 'string' ? after.replace(pattern, to) : after.replace(pattern, to)
    if (next !== after) reasons.add(reason)
    after = next
  }
  return { after: reasons.size === 0 ? paragraph : trimmed(after), reason: [...reasons].join('、') }
}

/** What begins an item of its own, be the paragraph before it finished or not. */
const beginsAnew =
  /^(?:[（(]?[一二三四五六七八九十]+[）)、.．是]|[（(]?\d{1,2}[）)、.．]|[①-⑳]|第[一二三四五六七八九十]|其[一二三四]|首先|其次|再次|最后|附件|特此)/
const ends = /[。！？；：!?;:”’》）)…]$/
const shortestCut = 10
const shortestAtPageBreak = 20

/**
 * Whether a paragraph is surely the rest of the one above: that one ends with a comma, or within a bracket that this one
 * closes; or a page number stood between and it ends without any mark. Never within a number.
 */
function goesOn(above: string, text: string, pageBreak: boolean): boolean {
  if (above.length < shortestCut || text === '' || beginsAnew.test(text) || !ends.test(text)) return false
  if (/\d$/.test(above) && /^\d/.test(text)) return false
  if (/[，、]$/.test(above) || isClosedBy(above, text)) return true
  return pageBreak && above.length >= shortestAtPageBreak && /[\p{Script=Han}\p{L}\p{Nd}]$/u.test(above)
}

const pairs = ['（）', '“”', '《》', '〔〕']

function isClosedBy(above: string, text: string): boolean {
  return pairs.some(([open = '', close = '']) => {
    const isOpen = above.lastIndexOf(open) > above.lastIndexOf(close)
    const closes = text.indexOf(close)
    const opensAgain = text.indexOf(open)
    return isOpen && closes >= 0 && (opensAgain < 0 || closes < opensAgain)
  })
}
