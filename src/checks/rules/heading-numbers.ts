import { chineseNumber, readChineseNumber } from '../../schema/chinese-number'
import { layoutStandard } from '../basis'
import { paragraphsOf, type Stretch } from '../text-place'
import { type Remark, textRule } from '../text-rule'

/**
 * The levels of headings, the highest first: how a number at the beginning of a paragraph is known, and how the standard
 * writes it.
 */
const levels: readonly { pattern: RegExp; write: (value: number) => string }[] = [
  { pattern: /^\s*([一二三四五六七八九十]{1,3})、/, write: (value) => `${chineseNumber(value)}、` },
  { pattern: /^\s*[（(]\s*([一二三四五六七八九十]{1,3})\s*[）)]/, write: (value) => `（${chineseNumber(value)}）` },
  // 2.5万人次 is no number of a heading.
  { pattern: /^\s*(\d{1,2})[.．](?!\d)/, write: (value) => `${value}.` },
  { pattern: /^\s*[（(]\s*(\d{1,2})\s*[）)]/, write: (value) => `（${value}）` },
]

/** The two levels in brackets, as indexes of `levels`: it is they that get mixed. */
const bracketedChinese = 1
const bracketedDigits = 3

/** A number at the beginning of a paragraph. `level` is an index of `levels`. */
type Head = Stretch & { level: number; value: number; written: string }

/** Headings within a section are numbered in one manner and without a gap. */
export const headingNumbers = textRule({
  id: 'texts.heading-numbers',
  severity: 'warning',
  title: '段首的层次序数依次写作“一、”“（一）”“1.”“（1）”，前后一致，不缺号，不重号',
  basis: layoutStandard('7.3.3'),
  remarks(text) {
    const heads = headsOf(text)
    return [...styleRemark(heads), ...orderRemarks(heads)]
  },
  examples: [
    {
      title: '一串序号里混用几种写法',
      given: { texts: { overview: '（一）主动公开\n（二）依申请公开\n（3）政府信息管理\n(四)平台建设' } },
      finds: ['序号“（3）”“(四)”应写作“（三）”“（四）”'],
    },
    {
      title: '缺号',
      given: { texts: { overview: '（一）主动公开\n（二）依申请公开\n（四）平台建设' } },
      finds: ['“（二）”之后是“（四）”，缺“（三）”'],
    },
    {
      title: '重号',
      given: { texts: { problems: '1.队伍建设\n2.政策解读\n2.平台建设' } },
      finds: ['“2.”出现了两次'],
    },
    {
      title: '各级分别编号，另起一串从头编起',
      given: {
        texts: {
          problems: '（一）存在的问题\n1.队伍\n2.解读\n（1）形式\n（2）内容\n（二）改进措施\n1.培训\n2.5万人次参加活动',
        },
      },
      finds: [],
    },
  ],
})

/** The numbers of a text. A number in another manner that goes on with a sequence is taken for its next one. */
function headsOf(text: string): Head[] {
  const heads: Head[] = []
  const last = levels.map(() => 0)
  for (const paragraph of paragraphsOf(text)) {
    const head = headOf(paragraph.text)
    if (!head) continue
    const goesOn = head.value > 1 && head.value !== (last[head.level] ?? 0) + 1
    const other =
      head.level === bracketedDigits ? bracketedChinese : head.level === bracketedChinese ? bracketedDigits : head.level
    const level = goesOn && head.value === (last[other] ?? 0) + 1 ? other : head.level
    last[level] = head.value
    last.fill(0, level + 1)
    heads.push({ ...head, level, from: head.from + paragraph.from, to: head.to + paragraph.from })
  }
  return heads
}

function headOf(paragraph: string): Head | undefined {
  for (const [level, { pattern }] of levels.entries()) {
    const [whole = '', number = ''] = pattern.exec(paragraph) ?? []
    if (whole === '') continue
    const written = whole.trimStart()
    const value = /\d/.test(number) ? Number(number) : readChineseNumber(number)
    if (value === undefined) continue
    return { level, value, written, from: whole.length - written.length, to: whole.length }
  }
  return undefined
}

function styleRemark(heads: readonly Head[]): Remark[] {
  const odd = heads.filter((head) => head.written !== rightly(head) && !/^\d/.test(head.written))
  const [first, ...others] = odd
  if (!first) return []
  const list = (write: (head: Head) => string) => odd.map((head) => `“${write(head)}”`).join('')
  const written = list((head) => head.written)
  const right = list(rightly)
  return [
    {
      from: first.from,
      to: first.to,
      also: others,
      message: `序号${written}应写作${right}`,
      key: written,
      mends: [
        {
          label: `把${written}改为${right}`,
          explanation: '只改序号的写法，其他文字不动。',
          changes: odd.map((head) => ({ from: head.from, to: head.to, by: rightly(head) })),
        },
      ],
    },
  ]
}

function orderRemarks(heads: readonly Head[]): Remark[] {
  const last = levels.map(() => 0)
  return heads.flatMap((head, i): Remark[] => {
    const before = last[head.level] ?? 0
    last[head.level] = head.value
    last.fill(0, head.level + 1)
    if (head.value === 1 || head.value === before + 1) return []
    const write = (value: number) => levels[head.level]?.write(value) ?? ''
    const { from, to } = head
    return [
      { from, to, message: orderMessage(head.value, before, write), mends: renumbered(heads, i, before + 1, write) },
    ]
  })
}

function orderMessage(value: number, before: number, write: (value: number) => string): string {
  if (value === before) return `“${write(value)}”出现了两次`
  if (before === 0) return `序号从“${write(value)}”开始，前面没有“${write(1)}”`
  const missing = value === before + 2 ? `，缺“${write(before + 1)}”` : ''
  return `“${write(before)}”之后是“${write(value)}”${missing}`
}

/** From the head out of order to the end of its sequence, counted on from the right number. */
function renumbered(
  heads: readonly Head[],
  at: number,
  from: number,
  write: (value: number) => string,
): Remark['mends'] {
  const level = heads[at]?.level ?? 0
  const sequence: Head[] = []
  for (const head of heads.slice(at)) {
    if (head.level < level || (head.level === level && head.value === 1)) break
    if (head.level === level) sequence.push(head)
  }
  const changes = sequence.map((head, i) => ({ from: head.from, to: head.to, by: write(from + i) }))
  return [
    {
      label: `从这里起依次改为${changes.map(({ by }) => `“${by}”`).join('')}`,
      explanation: '只改序号。如果是漏了一段，请补写，不要改号。',
      changes,
    },
  ]
}

function rightly({ level, value }: Head): string {
  return levels[level]?.write(value) ?? ''
}
