import { layoutStandard } from '../basis'
import { type Remark, textRule } from '../text-rule'

/**
 * A year in brackets of any kind behind a character or a closing mark, and a number: `国办函[2020]109号`, `〔2020〕109）号`.
 * Court cases and annexes do not match: something else stands between year and number, or no 号 follows.
 */
const pattern =
  /(?<=[\u4e00-\u9fa5》”])\s*([[［(（【﹝〔{｛])\s*((?:19|20)\d{2})\s*([\]］)）】﹞〕}｝])\s*(第\s*)?(\d{1,5})([)）]\s*号|\s*号)?/g

/** Document numbers are written as the standard has it: 〔2021〕30号. */
export const documentNumbers = textRule({
  id: 'texts.document-number',
  severity: 'warning',
  title: '发文字号的年份用六角括号〔〕括入，顺序号前不加“第”、不加 0，后面加“号”',
  basis: layoutStandard('7.2.5'),
  remarks: (text) => [...text.matchAll(pattern)].flatMap((match) => remarkOn(text, match)),
  examples: [
    {
      title: '括号用得不对',
      given: { texts: { preamble: '根据国办公开办函[2021]30号文件要求编制。' } },
      finds: ['发文字号“[2021]30号”应写作“〔2021〕30号”'],
    },
    {
      title: '“号”写到了括号外面',
      given: { texts: { otherMatters: '按照通知（国办函〔2020〕109）号执行。' } },
      finds: ['发文字号“〔2020〕109）号”应写作“〔2020〕109号）”'],
    },
    {
      title: '写得对的，法院案号和法律的年份也不算',
      given: {
        texts: { preamble: '依据国办公开办函〔2021〕30号，（2023）晋09行初1号判决，《行政处罚法》（2021年修订）。' },
      },
      finds: [],
    },
  ],
})

function remarkOn(text: string, match: RegExpExecArray): Remark[] {
  const [whole, open = '', year = '', close = '', ordinal = '', digits = '', end = ''] = match
  const official = open === '〔' && close === '〕'
  const after = text.charAt(match.index + whole.length)
  // Without the right brackets it is a document number only if 号 says so, and 第 may belong to an order or a notice.
  if (!official && (end === '' || ordinal !== '')) return []
  // 〔2021〕30、31号 and 〔2021〕30—35号: the mark stands behind the last one.
  if (end === '' && !/^[）)》”，。；、]?$/.test(after)) return []
  if (end === '' && after === '、' && /\d/.test(text.charAt(match.index + whole.length + 1))) return []
  const outside = /^[)）]/.test(end)
  const number = String(Number(digits))
  const right = `〔${year}〕${number}号${outside ? '）' : ''}`
  const written = whole.trim()
  if (written.replace(/\s/g, '') === right) return []
  const from = match.index + (whole.length - whole.trimStart().length)
  const stretch = { from, to: match.index + whole.length }
  return [
    {
      ...stretch,
      message: `发文字号“${written}”应写作“${right}”`,
      mends: [
        {
          label: `把“${written}”改为“${right}”`,
          explanation: '发文字号的写法由公文格式国家标准规定。',
          changes: [{ ...stretch, by: right }],
        },
      ],
    },
  ]
}
