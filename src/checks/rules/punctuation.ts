import { punctuationStandard } from '../basis'
import type { TextChange } from '../text-edit'
import type { Stretch } from '../text-place'
import { type Remark, textRule } from '../text-rule'

const wide: { readonly [narrow: string]: string } = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

/** What is left alone as a whole: addresses of pages and of mail. */
const addresses =
  /(?:https?|ftp):\/\/[^\s\u3000-\u303f\u4e00-\u9fa5\uff00-\uffef]+|www\.[\w./?&=%-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

const han = /[\u4e00-\u9fa5]/

/**
 * Where half-width marks, full-width digits or doubled marks stand in Chinese text, and what belongs there. Between
 * digits and Latin letters a mark is left alone: `1,234`, `9:30`, `3.5`.
 */
const habits: readonly { pattern: RegExp; change: (match: RegExpMatchArray) => TextChange[] }[] = [
  {
    // Behind Chinese, or behind a figure with Chinese to follow: 25件,其中 24 件; 共25,其中.
    pattern: /(?<=[\u4e00-\u9fa5”’》）〕】])[,;:?!](?!\/\/) *|(?<=[\d%])[,;?!] *(?=[\u4e00-\u9fa5“《（])/g,
    change: (match) => [{ ...stretchOf(match), by: wide[match[0].charAt(0)] ?? match[0] }],
  },
  {
    // A full stop that ends a paragraph; 一.总体情况 and names such as 阿.买买提 have one within.
    pattern: /(?<=[\u4e00-\u9fa5”》）])\.(?=\s*(?:\n|$))/g,
    change: (match) => [{ ...stretchOf(match), by: '。' }],
  },
  {
    // Round brackets with Chinese in them; (一) at the beginning of a paragraph is a heading, which has its own rule.
    pattern: /[(（][^()（）\n]*[)）]/g,
    change: (match) => {
      const [whole] = match
      const isHeading = /^[(（]\s*[一二三四五六七八九十]{1,3}\s*[)）]$/.test(whole)
      if (isHeading || !han.test(whole)) return []
      return ends(match, '（', '）').filter(({ by }, i) => whole.charAt(i === 0 ? 0 : whole.length - 1) !== by)
    },
  },
  {
    pattern: /"[^"\n]*"/g,
    change: (match) => (han.test(match[0]) ? ends(match, '“', '”') : []),
  },
  {
    // Title marks within title marks, typed as less-than and greater-than.
    pattern: /<[\u4e00-\u9fa5][^<>\n]*>/g,
    change: (match) => ends(match, '〈', '〉'),
  },
  {
    pattern: /[０-９]+/g,
    change: (match) => [
      {
        ...stretchOf(match),
        by: match[0].replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)),
      },
    ],
  },
  {
    // Twice the same mark, or a comma before a full stop. Three of a kind are somebody's ellipsis.
    pattern: /(?<![，。；：、])(?:，，|。。|；；|：：|、、|[，、；]。)(?![，。；：、])/g,
    change: (match) => [{ ...stretchOf(match), by: match[0].charAt(1) }],
  },
]

/** So many are named in the message; the explanation of the repair has them all. */
const fewChanges = 3

/** Punctuation is full-width, figures are half-width. */
export const punctuation = textRule({
  id: 'texts.punctuation',
  severity: 'warning',
  title: '中文里用全角标点，数字用半角；不重复用标点',
  basis: punctuationStandard,
  remarks(text) {
    const changes = changesIn(text)
    const [first, ...others] = changes
    if (!first) return []
    const previews = changes.map((change) => preview(text, change))
    const few = previews.slice(0, fewChanges).join('，')
    const remark: Remark = {
      from: first.from,
      to: first.to,
      also: others,
      message:
        changes.length === 1
          ? `标点：${few}`
          : `标点有 ${changes.length} 处：${few}${changes.length > fewChanges ? ' 等' : ''}`,
      key: previews.join(),
      mends: [
        {
          label: changes.length === 1 ? '改正这处标点' : `改正这 ${changes.length} 处标点`,
          explanation: `${previews.join('；')}。`,
          changes,
        },
      ],
    }
    return [remark]
  },
  examples: [
    {
      title: '半角的逗号和括号，全角的数字',
      given: { texts: { overview: '收件1件,办件1件,办结率100%(按期).\n公开１２条。' } },
      finds: ['标点有 5 处：“1件,办件”应为“1件，办件”，“1件,办结”应为“1件，办结”，“0%(按期”应为“0%（按期” 等'],
    },
    {
      title: '小数、千位分隔符、时刻、网址、邮箱和外文不动',
      given: {
        texts: {
          preamble:
            '共1,940条，增长12.5%，办公时间9:00至17:30，网址http://www.a.gov.cn/index.html?id=1,2 ，邮箱a.b@c.gov.cn，含PDF (A4, 2 pages)版。',
        },
      },
      finds: [],
    },
  ],
})

function changesIn(text: string): TextChange[] {
  const spared = [...text.matchAll(addresses)].map(stretchOf)
  const changes = habits
    .flatMap(({ pattern, change }) => [...text.matchAll(pattern)].flatMap(change))
    .filter(({ from }) => !spared.some((each) => from >= each.from && from < each.to))
    .sort((a, b) => a.from - b.from)
  return changes.filter(({ from }, i) => i === 0 || from >= (changes[i - 1] as TextChange).to)
}

/** The first and the last character of what was found, changed. */
function ends(match: RegExpMatchArray, open: string, close: string): TextChange[] {
  const { from, to } = stretchOf(match)
  return [
    { from, to: from + 1, by: open },
    { from: to - 1, to, by: close },
  ]
}

function stretchOf(match: RegExpMatchArray): Stretch {
  const from = match.index ?? 0
  return { from, to: from + match[0].length }
}

/** `“1件,办件”应为“1件，办件”`: two characters either side, within the line. */
function preview(text: string, { from, to, by }: TextChange): string {
  const before = text.slice(Math.max(0, from - 2), from).replace(/^[^\n]*\n/, '')
  const after = text.slice(to, to + 2).replace(/\n[\s\S]*$/, '')
  return `“${before}${text.slice(from, to)}${after}”应为“${before}${by}${after}”`
}
