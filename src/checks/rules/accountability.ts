import { isGovernment } from '../../schema/draft'
import { article } from '../basis'
import { textRule } from '../text-rule'

/** What the reports of governments tell as well. The words are wide on purpose. */
const results: readonly { name: string; words: RegExp }[] = [
  { name: '工作考核', words: /考核|考评|绩效/ },
  { name: '社会评议', words: /评议|满意度|评价|评估/ },
  { name: '责任追究', words: /追究|追责|问责|责任落实|约谈/ },
]

/** The report of a government tells what came of assessment, evaluation and accountability. */
export const accountability = textRule({
  id: 'overview.accountability',
  severity: 'warning',
  title: '各级人民政府的报告写到工作考核、社会评议和责任追究结果情况',
  basis: article('五十'),
  fields: ['overview'],
  withOthers: true,
  remarks(text, { others, ...frame }) {
    if (!isGovernment(frame)) return []
    const missing = results.filter(({ words }) => !words.test(text) && !words.test(others)).map(({ name }) => name)
    if (missing.length === 0) return []
    const message = `没有写到${missing.join('、')}的结果情况，没有的也要写明`
    return [{ from: 0, to: 0, message, key: missing.join(), quiet: true }]
  },
  examples: [
    {
      title: '政府的报告没有写责任追究',
      given: { texts: { overview: '开展年度考核，邀请群众评议。' }, final: true },
      finds: ['没有写到责任追究的结果情况，没有的也要写明'],
    },
    {
      title: '都写了',
      given: { texts: { overview: '纳入年度考核，组织社会评议，没有发生责任追究的情形。' } },
      finds: [],
    },
    {
      title: '部门和政府办公室的报告不作这项要求',
      given: { issuer: '甲县财政局', issuerKind: 'department', texts: { overview: '主动公开信息1200条。' } },
      finds: [],
    },
  ],
})
