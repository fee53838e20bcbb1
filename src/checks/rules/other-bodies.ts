import { mandate } from '../basis'
import { abbreviates, countyIn } from '../places'
import { clauseAround, paragraphsOf } from '../text-place'
import { type Remark, textRule } from '../text-rule'

/** What a county, banner or district is followed by where it acts or owns something. */
const actor =
  '(?=人民政府|政府(?:网|门户|办|信息|公报)|各级|各部门|(?:财政|教育|公安|民政|司法|水利|农业农村|卫生健康|自然资源|应急管理|市场监督管理|住房和城乡建设|人力资源和社会保障)局)'

/**
 * Where a name is sure to begin: in quotation marks, behind the province or city above it; at the beginning of a clause
 * only names of the usual length are taken, since 积极推进县政府…… begins there as well. All else is left alone: a false
 * alarm costs more than it helps.
 */
const county = new RegExp(
  `(?<=[“《省市州盟]|地区)([\\u4e00-\\u9fa5]{2,5}?[县旗区])${actor}|(?<=^|[，。；：、\\s])([\\u4e00-\\u9fa5]{2}[县旗区])${actor}`,
  'gm',
)

/** What hardly any name of a county holds, but verbs and pronouns do; and places that are no counties: 自治区, 开发区. */
const noName =
  /年内|[全各我本该级个每为是和与及对了所等属辖的由向以到并或其两多这那现将经按照根据请认落实好推进指导督促组织协调规范建设立健完善优化强深加大提升高召印发开展压做抓依托利用通过充分挥有序持续不断切牢紧]|(?:自治|新|园|社|景|城|片|山|地|小|校|厂|矿|库|灾|牧|农|林|省|市|保税|试验|作|功能|行政|先行|假|游|管理|业|聚|护|港|技|流|化|态|心|主|老|辖|郊)[区旗县]$/

/** A clause on dealings with others. */
const dealings = /学习|考察|交流|帮扶|支援|援|调研|借鉴|经验|协作|合作|邻|兄弟|联合|会同|共同|转|移送|商/

/** 现将甲局2023年度政府信息公开工作情况报告如下: what the report calls itself. */
const self =
  /(?:现将|公布|编制了?)([\u4e00-\u9fa5]{4,30}?)\s*(\d{4})\s*年度?\s*(?:的)?政府信息公开(?:工作)?(?:年度)?(?:情况)?(?:报告|如下|公布)/g

const bodyEnding = /(?:政府|办公室|办公厅|局|委员会|委|厅|办事处|中心)$/

/** Names of bodies that are neither the issuer nor above or below it: they may be left over from another's report. */
export const otherBodies = textRule({
  id: 'texts.other-body',
  severity: 'warning',
  title: '正文里没有从别的机关的报告里带来的机关名称',
  basis: mandate,
  remarks: (text, { issuer }, field) => [
    ...(field === 'preamble' ? selfNames(text, issuer) : []),
    ...paragraphsOf(text).flatMap((paragraph) => otherCounties(paragraph.text, paragraph.from, issuer)),
  ],
  examples: [
    {
      title: '别的县的名称',
      given: { issuer: '河东县人民政府', texts: { overview: '通过“海西县人民政府”门户网站公开信息1200条。' } },
      finds: ['“海西县”不是本机关（河东县）所在的县，请看是否从别的报告里带来'],
    },
    {
      title: '报告自称的机关不是标题上的机关',
      given: {
        issuer: '河东县财政局',
        issuerKind: 'department',
        texts: { preamble: '现将河东县教育局2023年度政府信息公开工作情况报告如下。' },
      },
      finds: ['这里自称“河东县教育局”，标题上是“河东县财政局”'],
    },
    {
      title: '本县的简称、上级和下级、去别处学习',
      given: {
        issuer: '河东县人民政府办公室',
        issuerKind: 'office',
        texts: {
          preamble: '现将县政府办公室2023年政府信息公开工作情况报告如下。',
          overview:
            '按照江南省大河市人民政府部署，河东县各级各部门和河口镇人民政府、开发区各部门加强公开，赴海西县人民政府学习。网站方面，年内县人民政府公报共发3期。',
        },
      },
      finds: [],
    },
  ],
})

function selfNames(text: string, issuer: string): Remark[] {
  if (issuer.length < 4) return []
  return [...text.matchAll(self)].flatMap((match): Remark[] => {
    const name = match[1] ?? ''
    if (!bodyEnding.test(name) || isOwnName(name, issuer)) return []
    const from = match.index + match[0].indexOf(name)
    return [{ from, to: from + name.length, message: `这里自称“${name}”，标题上是“${issuer}”` }]
  })
}

/** The name or short for it; an office may report for its government, and a government call the report its own. */
function isOwnName(name: string, issuer: string): boolean {
  return abbreviates(name, issuer) || abbreviates(issuer, name) || issuer.startsWith(name) || name.startsWith(issuer)
}

function otherCounties(paragraph: string, start: number, issuer: string): Remark[] {
  const own = countyIn(issuer)
  if (own === undefined) return []
  return [...paragraph.matchAll(county)].flatMap((match): Remark[] => {
    const name = match[1] ?? match[2] ?? ''
    const stretch = { from: match.index, to: match.index + name.length }
    const { before, after } = clauseAround(paragraph, stretch)
    if (name.endsWith(own) || own.endsWith(name) || noName.test(name) || dealings.test(before + after)) return []
    const what = name.slice(-1)
    return [
      {
        from: start + stretch.from,
        to: start + stretch.to,
        message: `“${name}”不是本机关（${own}）所在的${what}，请看是否从别的报告里带来`,
      },
    ]
  })
}
