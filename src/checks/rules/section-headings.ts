import { type Section, sectionHeading } from '../../schema/format'
import { format2021 } from '../../schema/format-2021'
import { mandate } from '../basis'
import { paragraphsOf } from '../text-place'
import { type Remark, textRule } from '../text-rule'

const sections: readonly Section[] = format2021.sections

/** So much may stand around an official title in a heading: 政府信息公开工作存在的主要问题及改进情况. */
const around = 12

/** The six headings stand once, in their order and wording: they belong to the format and not to the texts. */
export const sectionHeadings = textRule({
  id: 'texts.section-heading',
  severity: 'warning',
  title: '六个部分的标题由格式规定，正文里不再写，也不另加“七、”',
  basis: mandate,
  remarks: (text) => paragraphsOf(text).flatMap((paragraph) => remarkOn(paragraph.text, paragraph.from)),
  examples: [
    {
      title: '正文里又写了一遍标题',
      given: { texts: { overview: '一、总体情况\n2023年主动公开信息1200条。' } },
      finds: ['“一、总体情况”是第一部分的标题，导出时会自动写上，正文里请删去'],
    },
    {
      title: '多出来的部分',
      given: { texts: { otherMatters: '无\n七、附表' } },
      finds: ['“七、附表”：报告规定为六个部分，没有第七部分'],
    },
    {
      title: '文中提到各部分的名称',
      given: {
        texts: { preamble: '全文包括总体情况、主动公开政府信息情况等六部分。', problems: '一、队伍建设需要加强' },
      },
      finds: [],
    },
  ],
})

function remarkOn(paragraph: string, start: number): Remark[] {
  const text = paragraph.trim()
  const match = /^([一二三四五六七八])、\s*(.*)$/.exec(text)
  const [, ordinal = '', title = ''] = match ?? []
  if (!match || /[。；]/.test(title)) return []
  const from = start + paragraph.indexOf(text)
  const stretch = { from, to: from + text.length }
  if (/[七八]/.test(ordinal) && title.length <= around + around) {
    return [{ ...stretch, message: `“${text}”：报告规定为六个部分，没有第${ordinal}部分` }]
  }
  const section = sections.find((each) => title.includes(each.title) && title.length <= each.title.length + around)
  if (!section) return []
  const right = sectionHeading(section)
  return [
    {
      ...stretch,
      message: `“${text}”是第${section.ordinal}部分的标题，导出时会自动写上，正文里请删去`,
      key: right,
    },
  ]
}
