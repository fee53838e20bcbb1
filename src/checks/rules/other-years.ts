import type { NarrativeField } from '../../schema/draft'
import { narrativeName } from '../../schema/narrative-name'
import { mandate } from '../basis'
import { quoted } from '../names'
import { clauseAround, paragraphsOf, type Stretch, sentenceAfter } from '../text-place'
import { type Frame, type Remark, textRule } from '../text-rule'

const yearPattern = /(?<![\d.])((?:19|20)\d{2})\s*(?:年度|年)/g

/**
 * Where a year says when all this happened: at the beginning of its clause, or behind the body that acted. Elsewhere it
 * belongs to something: 公开2021年部门决算, 对2021年度考核中发现的问题.
 */
const position = /^\s*$|(?:我|本|全|该)[局县市区镇乡省厅委办]$|(?:机关|单位|街道|办事处|政府|办公室|局|委员会|中心)$/

/**
 * There too a year of the past has its reason where the clause compares with it, or says that something was made,
 * changed or begun then, or speaks of a paper of that year.
 */
const reasons: readonly RegExp[] = [
  /^\s*[-—–－~～至到、及和与]/,
  /^(?:\d{1,2}月)?(?:\d{1,2}日)?[^。；]{0,40}(?:印发|公布|发布|颁布|修订|修正|修改|施行|实施|制定|出台|通过|批准|成立|设立|建立|建成|开通|上线|启动|开始|命名|获|评为|编制|形成|结转|遗留|未办结|签订|部署|下发|发文|提出|列入|确定|开展的|制发的|作出的)/,
  /^(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以来|起|开始|至今|以前|之前|前|后|底|末|初|版|级|同期|相比|持平|的)/,
  /相比|同期|对比|持平|以来|决算|预算|年报|年度报告|报表|要点|总结|计划|规划|年鉴|考核结果/,
]

/** Years that are neither the report's nor have a reason in their clause: they may be left over from another report. */
export const otherYears = textRule({
  id: 'texts.other-year',
  severity: 'error',
  title: '正文中的年份应是报告年度，除非写的就是别的年份的事',
  basis: mandate,
  remarks(text, frame, field) {
    const byYear = new Map<string, Stretch[]>()
    for (const { year, stretch } of yearsWithoutReason(text, frame)) {
      const found = byYear.get(year) ?? []
      if (found.length === 0) byYear.set(year, found)
      found.push(stretch)
    }
    return [...byYear].flatMap(([year, found]) => remarkOn(text, frame, year, found, field))
  },
  examples: [
    {
      title: '沿用上一年度报告时没有改的年份：提醒',
      given: { texts: { overview: '2022年，我县主动公开政府信息1200条。' } },
      finds: ['“一、总体情况”中写的是“2022年”，本报告是 2023 年的，请看是否没有改'],
    },
    {
      title: '引言里把本报告写成了往年的：错误',
      given: { texts: { preamble: '现将我县2022年度政府信息公开工作情况报告如下。' } },
      finds: ['“引言”中写的是“2022年”，本报告是 2023 年的，请看是否没有改'],
    },
    {
      title: '同一年份出现几处，一并列出',
      given: { texts: { overview: '2022年，我县加强公开。\n2022年度新制作文件12件。' } },
      finds: ['“一、总体情况”中有 2 处写的是“2022年”，本报告是 2023 年的，请看是否没有改'],
    },
    {
      title: '发文字号、书名、法律的修订年份、与往年比较、规划期、明年的打算',
      given: {
        texts: {
          overview:
            '按照2019年修订的条例、国办公开办函〔2021〕30号和《法治政府建设实施纲要（2021－2025年）》，公开1200条，比2022年增长5%。截至2024年1月，已全部答复。2022年结转的3件已办结。“十四五”规划期为2021年至2025年。',
          problems: '2024年，将加强培训。',
        },
      },
      finds: [],
    },
  ],
})

function yearsWithoutReason(text: string, { year: own }: Frame): { year: string; stretch: Stretch }[] {
  const titles = [...text.matchAll(/《[^》\n]{0,200}》|“[^”\n]{0,200}”|（[^）\n]{0,200}）/g)].map(
    ({ index, 0: whole }) => ({
      from: index,
      to: index + whole.length,
    }),
  )
  return [...text.matchAll(yearPattern)].flatMap((match) => {
    const year = match[1] ?? ''
    const stretch = { from: match.index, to: match.index + match[0].length }
    const later = Number(year) - own
    if (later === 0 || later === 1) return []
    if (titles.some(({ from, to }) => from < stretch.from && stretch.to < to)) return []
    const { before, after: clause } = clauseAround(text, stretch)
    // 2021年9月，国务院办公厅印发……: what was done then stands in the next clause.
    const after = /^\s*\d{1,2}\s*月/.test(clause) ? sentenceAfter(text, stretch) : clause
    const hasReason = !position.test(before) || reasons.some((reason) => reason.test(after))
    const namesReport = saysReport(before, after)
    return (hasReason && !namesReport) || isPartOfPeriod(text, stretch.to) ? [] : [{ year, stretch }]
  })
}

/** 现将……2022年度政府信息公开工作情况: the year of the report itself. */
function saysReport(before: string, after: string): boolean {
  return /现将|现公布/.test(before) && /^政府信息公开/.test(after)
}

/** The statistical period has a rule of its own. */
function isPartOfPeriod(text: string, to: number): boolean {
  return /^\s*(?:1\s*月\s*1|12\s*月\s*31)\s*日/.test(text.slice(to, to + 12))
}

function remarkOn(
  text: string,
  frame: Frame,
  year: string,
  found: readonly Stretch[],
  field: NarrativeField,
): Remark[] {
  const [first, ...others] = found
  if (!first) return []
  const many = found.length > 1
  const changes = found.map(({ from, to }) => ({
    from,
    to,
    by: text.slice(from, to).replace(year, String(frame.year)),
  }))
  const untouched = paragraphsOf(text)
    .filter((paragraph) =>
      found.some(({ from }) => from >= paragraph.from && from < paragraph.from + paragraph.text.length),
    )
    .every((paragraph) => frame.lastYear.includes(paragraph.text))
  return [
    {
      ...first,
      also: others,
      severity: field === 'preamble' && namesTheReport(text, first) ? 'error' : 'warning',
      message: `${quoted(narrativeName(field))}中${many ? `有 ${found.length} 处` : ''}写的是“${year}年”，本报告是 ${frame.year} 年的，请看是否没有改`,
      key: `${year}×${found.length}`,
      quiet: untouched,
      mends: [
        {
          label: `${many ? `这 ${found.length} 处都` : ''}改为“${frame.year}年”`,
          explanation: '只改年份。旁边的数字如果也是往年的，请一并改写。',
          changes,
        },
      ],
    },
  ]
}

/** Whether this year is that of the report itself. */
function namesTheReport(text: string, stretch: Stretch): boolean {
  const { before, after } = clauseAround(text, stretch)
  return saysReport(before, after)
}
