import { article } from '../basis'
import { textRule } from '../text-rule'

const parts: readonly { name: string; words: RegExp }[] = [
  {
    name: '存在的主要问题',
    words:
      /问题|不足|短板|差距|薄弱|欠缺|不够|不高|不强|不及时|不到位|不平衡|不全面|有待|有所|需(?:要)?(?:进一步)?(?:加强|提高|提升|完善|改进|深化)|困难|滞后|单一/,
  },
  {
    name: '改进的措施和结果',
    words:
      /改进|措施|下一步|下步|今后|将(?:继续|进一步|不断|着力|持续|按|在|从|以)|整改|完善|加强|加大|提升|优化|强化|推进|拓宽|健全/,
  },
]

/** 五 tells the problems, and what is done about them. */
export const problemsAndMeasures = textRule({
  id: 'problems.parts',
  severity: 'warning',
  title: '“存在的主要问题及改进情况”既写问题，也写改进',
  basis: article('五十'),
  fields: ['problems'],
  remarks: (text) =>
    parts
      .filter(({ words }) => !words.test(text))
      .map(({ name }) => ({ from: 0, to: 0, message: `没有写${name}`, key: name, quiet: true })),
  examples: [
    {
      title: '只写了打算',
      given: { texts: { problems: '下一步，继续加大公开力度。' }, final: true },
      finds: ['没有写存在的主要问题'],
    },
    {
      title: '问题和改进都有',
      given: { texts: { problems: '政策解读不够多元。已组织培训，下一步丰富解读形式。' } },
      finds: [],
    },
  ],
})
