import { format2021 } from '../../schema/format-2021'
import { mandate } from '../basis'
import { sentenceAround } from '../text-place'
import { type Remark, textRule } from '../text-rule'

/** The notice of 2019, by its number or by the words of its title that the notice of 2021 does not have. */
const former = /(?:国办公开办函)?\s*[〔[（﹝]2019[〕\]）﹝﹞]\s*60\s*号|年度报告有关事项的通知/

/** The first report that the format of 2021 applies to. */
const firstYear = Number(format2021.id)

/** The report rests on the notice in force, not on the one before it. */
export const citedFormat = textRule({
  id: 'preamble.cited-format',
  severity: 'warning',
  title: '编制依据写现行的格式通知（国办公开办函〔2021〕30号），不写 2019 年的旧通知',
  basis: mandate,
  fields: ['preamble'],
  remarks(text, { year }): Remark[] {
    const match = former.exec(text)
    if (!match || year < firstYear) return []
    const stretch = { from: match.index, to: match.index + match[0].length }
    // Whoever cites both knows of the newer one.
    if (/2021\D{0,2}\s*30\s*号|年度报告格式/.test(sentenceAround(text, stretch))) return []
    return [{ ...stretch, message: `“${match[0]}”是 2019 年的通知，现行格式由${mandate}规定` }]
  },
  examples: [
    {
      title: '依据的是旧通知',
      given: { texts: { preamble: '根据国办公开办函〔2019〕60号要求编制。' } },
      finds: ['“国办公开办函〔2019〕60号”是 2019 年的通知，现行格式由国办公开办函〔2021〕30号规定'],
    },
    { title: '依据的是现行通知', given: { texts: { preamble: '根据国办公开办函〔2021〕30号要求编制。' } }, finds: [] },
  ],
})
