import { punctuationStandard } from '../basis'
import { paragraphsOf, type Stretch } from '../text-place'
import { inContext, mostRemarks, type Remark, textRule } from '../text-rule'

/** Marks that come in pairs. Half-width and full-width round brackets count as one kind: which is right is another rule. */
const pairs = ['（）', '《》', '〈〉', '“”', '‘’', '〔〕', '【】', '「」', '『』', '［］', '﹝﹞', '[]']

const closingOf: ReadonlyMap<string, string> = new Map(pairs.map((pair) => [pair.charAt(0), pair.charAt(1)]))
const openingOf: ReadonlyMap<string, string> = new Map(pairs.map((pair) => [pair.charAt(1), pair.charAt(0)]))

type Mark = Stretch & { mark: string }

/** Brackets, quotation marks and title marks are opened and closed. */
export const pairedMarks = textRule({
  id: 'texts.paired-marks',
  severity: 'warning',
  title: '括号、引号、书名号成对出现，书名号里面的书名号用单的〈〉',
  basis: punctuationStandard,
  remarks: (text) => [...unpairedMarks(text), ...nestedTitles(text)].sort((a, b) => a.from - b.from),
  examples: [
    {
      title: '前一半没有后一半',
      given: { texts: { overview: '坚持“先审查、后公开原则，做好保密审查。' } },
      finds: ['“坚持‘先审查、后公”：“‘”后面没有对应的“’”'],
    },
    {
      title: '书名号里面又是书名号',
      given: { texts: { overview: '按照《关于印发《管理办法》的通知》执行。' } },
      finds: ['“《关于印发《管理办法》的通知》”：书名号里面的书名号应写作“〈〉”'],
    },
    {
      title: '成对的、跨段的引文、列表序号后的半个括号',
      given: {
        texts: { overview: '做到“谁公开、谁审查（含保密审查）”。\n1）网站，2）公报。\n“一是网站。\n二是公报。”' },
      },
      finds: [],
    },
  ],
})

function unpairedMarks(text: string): Remark[] {
  const unpaired: Mark[] = []
  for (const paragraph of paragraphsOf(text)) {
    for (const mark of unpairedIn(paragraph.text)) {
      unpaired.push({ ...mark, from: mark.from + paragraph.from, to: mark.to + paragraph.from })
    }
  }
  const shownOnes = withoutQuotationsOverParagraphs(unpaired).slice(0, mostRemarks)
  return shownOnes.map(({ mark, from, to }) => {
    const closing = closingOf.get(mark)
    const missing = closing ? `后面没有对应的${shown(closing)}` : `前面没有对应的${shown(openingOf.get(mark) ?? '')}`
    const context = inContext(text, { from, to })
    return { from, to, message: `${context}：${shown(mark)}${missing}`, key: context }
  })
}

function unpairedIn(paragraph: string): Mark[] {
  const open: Mark[] = []
  const unpaired: Mark[] = []
  for (let i = 0; i < paragraph.length; i++) {
    const mark = markAt(paragraph, i)
    if (mark === undefined) continue
    if (closingOf.has(mark)) {
      open.push({ mark, from: i, to: i + 1 })
      continue
    }
    const opening = openingOf.get(mark)
    const at = lastIndexOf(open, opening)
    if (at >= 0) unpaired.push(...open.splice(at).slice(1))
    else if (!isListNumber(paragraph, i)) unpaired.push({ mark, from: i, to: i + 1 })
  }
  return [...unpaired, ...open].sort((a, b) => a.from - b.from)
}

/** The mark at a place; an apostrophe in a word of another language is none. */
function markAt(text: string, at: number): string | undefined {
  const character = text.charAt(at)
  const mark = character === '(' ? '（' : character === ')' ? '）' : character
  if (!closingOf.has(mark) && !openingOf.has(mark)) return undefined
  if (mark === '’' && /[A-Za-z]/.test(text.charAt(at - 1))) return undefined
  return mark
}

/** Marks are not looked for deeper than this within each other. */
const mostNested = 20

function lastIndexOf(open: readonly Mark[], mark: string | undefined): number {
  const deepest = Math.max(0, open.length - mostNested)
  for (let i = open.length - 1; i >= deepest; i--) if (open[i]?.mark === mark) return i
  return -1
}

/** `1）` and `一）` at the beginning of a clause number a list. */
function isListNumber(paragraph: string, at: number): boolean {
  return (
    paragraph.charAt(at).match(/[)）]/) !== null &&
    /(?:^|[，。；：、\s])(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/.test(paragraph.slice(Math.max(0, at - 4), at))
  )
}

/** What is opened in one paragraph may be closed in a later one, if nothing of its kind stands between. */
function withoutQuotationsOverParagraphs(unpaired: readonly Mark[]): Mark[] {
  const left: Mark[] = []
  for (const mark of unpaired) {
    const last = left[left.length - 1]
    if (last && closingOf.get(last.mark) === mark.mark) left.pop()
    else left.push(mark)
  }
  return left
}

/** Title marks within title marks, where both are closed: the inner ones are to be single. */
function nestedTitles(text: string): Remark[] {
  return [...text.matchAll(/《[^《》\n]*(《[^《》\n]*》)[^《》\n]*》/g)].flatMap((match): Remark[] => {
    const [whole, inner = ''] = match
    const from = match.index + whole.indexOf(inner)
    const to = from + inner.length
    const right = `〈${inner.slice(1, -1)}〉`
    return [
      {
        from,
        to,
        message: `“${whole}”：书名号里面的书名号应写作“〈〉”`,
        mends: [
          {
            label: `把“${inner}”改为“${right}”`,
            explanation: '书名号里面还要用书名号时，外面用双的，里面用单的。',
            changes: [{ from, to, by: right }],
          },
        ],
      },
    ]
  })
}

/** A quotation mark in quotation marks is shown as a single one. */
function shown(mark: string): string {
  return `“${mark.replace('“', '‘').replace('”', '’')}”`
}
