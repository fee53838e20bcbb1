import { feeDocument, mandate } from '../basis'
import { sixDecimals } from '../claims/six-decimals'
import { type Remark, textRule } from '../text-rule'

/** What reports call it: 信息处理费, and 信息公开处理费 in some. */
const fee = /处理费/

/** A sentence that says none was charged. */
const none = /(?:未|没有|没|无|不存在|零)[^，。；]{0,20}(?:收取|收费|产生|发生|处理费)|处理费[^，。；\d]{0,10}0元/

/** Beside these it is not denied that any was charged: 未违规收取, 无正当理由大量申请的收取, 逾期未缴纳. */
const otherwise = /违规|乱收|擅自|超标准|多收|正当理由|缴/

const number = '((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)\\s*(万?元)'

/** An amount charged, right beside the name of the fee, so that it can be no other's. */
const amount = new RegExp(`处理费[^，。；\\d]{0,12}?${number}|${number}的?(?:政府)?信息(?:公开)?处理费`)

/** Amounts beside these are rates, or were not kept. */
const notCharged = /标准|每件|每页|元\/|减免|免收|退/

/** An amount beside these is one of several. */
const part = /其中|分别|余|约|近|每|另/

const lastYear = /上一?年|去年/

/** 六 says whether fees for processing were charged, none included, and agrees with itself and with the other parts. */
export const processingFee = textRule({
  id: 'other-matters.fee',
  severity: 'warning',
  title: '“其他需要报告的事项”写明收取信息处理费的情况，没有收取的也要写明',
  basis: `${feeDocument}；${mandate}`,
  fields: ['otherMatters'],
  withOthers: true,
  remarks(text, { others, year }) {
    if (!fee.test(text)) return fee.test(others) ? [] : [silent(text)]
    return contradictions(text, others, year)
  },
  examples: [
    {
      title: '没有提到信息处理费',
      given: { texts: { otherMatters: '无' }, final: true },
      finds: ['没有写收取信息处理费的情况，没有收取的也要写明'],
    },
    {
      title: '前后不一',
      given: { texts: { otherMatters: '本年度未收取信息处理费。全年收取信息处理费共计1,200元。' } },
      finds: ['既写没有收取信息处理费，又写收取了 1,200 元，请核实后改成一致'],
    },
    {
      title: '与“总体情况”里写的不一致',
      given: {
        texts: {
          overview: '全年向1名申请人收取信息处理费1200元。',
          otherMatters: '本年度未收取信息处理费。',
        },
      },
      finds: ['这里写没有收取信息处理费，前面的部分写收取了 1200 元，请核实后改成一致'],
    },
    {
      title: '“总体情况”写没有收取，这里写收取了',
      given: {
        texts: {
          overview: '2023年未产生信息处理费。',
          otherMatters: '2023年收取政府信息公开信息处理费0.3万元。',
        },
      },
      finds: ['这里写收取了 0.3 万元，前面的部分写没有收取信息处理费，请核实后改成一致'],
    },
    {
      title: '两处写的金额不同',
      given: {
        texts: {
          overview: '全年共收取信息处理费1200元。',
          otherMatters: '2023年收取信息处理费0.15万元。',
        },
      },
      finds: ['这里写收取了 0.15 万元，前面的部分写收取了 1200 元，请核实后改成一致'],
    },
    {
      title: '两处写的金额相同，只是单位不同',
      given: {
        texts: {
          overview: '全年共收取信息处理费1,200元。',
          otherMatters: '2023年收取信息处理费0.12万元。',
        },
      },
      finds: [],
    },
    {
      title: '一处分开写了各笔的，不作比较',
      given: {
        texts: {
          overview: '向甲申请人收取信息处理费500元。向乙申请人收取信息处理费700元。',
          otherMatters: '2023年收取信息处理费1200元。',
        },
      },
      finds: [],
    },
    {
      title: '说的是标准、上一年度、违规收费、逾期不缴的，不作比较',
      given: {
        texts: {
          overview:
            '上年收取信息处理费500元。信息处理费按每件10元的标准执行。未发现违规收取信息处理费的情况。无正当理由大量反复申请的收取信息处理费。',
          otherMatters: '2023年收取信息处理费1200元。2022年未收取信息处理费。',
        },
      },
      finds: [],
    },
    {
      title: '写明没有收取，或者收取了多少',
      given: { texts: { otherMatters: '按照国办函〔2020〕109号的规定，本年度收取信息处理费1200元。' } },
      finds: [],
    },
  ],
})

const sentence = '本年度未收取信息处理费。'

function silent(text: string): Remark {
  const at = text.trimEnd().length
  const joint = /[。！？；]$/.test(text.trimEnd()) ? '' : '。'
  return {
    from: 0,
    to: 0,
    message: '没有写收取信息处理费的情况，没有收取的也要写明',
    key: 'silent',
    quiet: true,
    mends: [
      {
        label: `补写“${sentence}”`,
        explanation: '只适用于确实没有收取的情况；收取了的请写明金额。',
        changes: [{ from: at, to: at, by: joint + sentence }],
      },
    ],
  }
}

/** What 六 says of this year's fees, against itself and against what any other part says. */
function contradictions(text: string, others: string, year: number): Remark[] {
  const [here, there] = [readFees(text, year), readFees(others, year)]
  const mend = '，请核实后改成一致'
  if (here.denied !== undefined && here.charged) {
    return [onAmount(text, here.charged, `既写没有收取信息处理费，又写收取了 ${asWritten(here.charged)}${mend}`)]
  }
  if (here.denied !== undefined && there.charged && there.denied === undefined) {
    const message = `这里写没有收取信息处理费，前面的部分写收取了 ${asWritten(there.charged)}${mend}`
    const from = text.indexOf(here.denied)
    return [{ from, to: from + here.denied.length, message, key: `others:${there.charged.figure}` }]
  }
  if (here.charged && there.denied !== undefined && !there.charged) {
    const message = `这里写收取了 ${asWritten(here.charged)}，前面的部分写没有收取信息处理费${mend}`
    return [onAmount(text, here.charged, message)]
  }
  if (here.charged && there.charged && here.only && there.only && inYuan(here.charged) !== inYuan(there.charged)) {
    const message = `这里写收取了 ${asWritten(here.charged)}，前面的部分写收取了 ${asWritten(there.charged)}${mend}`
    return [onAmount(text, here.charged, message)]
  }
  return []
}

type Amount = { sentence: string; figure: string; unit: string }

/**
 * The first sentence that says that none was charged this year, and the first amount charged; `only` where it is the one amount
 * given, and so all that was charged.
 */
type Fees = { denied: string | undefined; charged: Amount | undefined; only: boolean }

function readFees(text: string, year: number): Fees {
  const sentences = text
    .split(/[。；\n]/)
    .map((each) => each.trim())
    .filter((each) => fee.test(each) && !lastYear.test(each) && isOf(each, year))
  const charging = sentences.filter((each) => !none.test(each) && !notCharged.test(each))
  const [charged, ...more] = charging.flatMap(amountIn)
  return {
    denied: sentences.find((each) => none.test(each) && !otherwise.test(each)),
    charged,
    only: more.length === 0 && charging.every((each) => (each.match(/\d万?元/g) ?? []).length < 2 && !part.test(each)),
  }
}

/** Whether a sentence names no other year. */
function isOf(sentence: string, year: number): boolean {
  return (sentence.match(/20\d{2}(?=\s*年)/g) ?? []).every((named) => Number(named) === year)
}

/** The amount above nought that a sentence gives. */
function amountIn(sentence: string): Amount[] {
  const match = amount.exec(sentence)
  const [figure, unit] = [match?.[1] ?? match?.[3] ?? '0', match?.[2] ?? match?.[4] ?? '']
  return Number(figure.replace(/,/g, '')) > 0 ? [{ sentence, figure, unit }] : []
}

function onAmount(text: string, { sentence, figure }: Amount, message: string): Remark {
  const from = text.indexOf(sentence) + sentence.indexOf(figure)
  return { from, to: from + figure.length, message, key: `contradiction:${figure}` }
}

const inYuan = ({ figure, unit }: Amount) =>
  sixDecimals(Number(figure.replace(/,/g, '')) * (unit === '万元' ? 10_000 : 1))

const asWritten = ({ figure, unit }: Amount) => `${figure} ${unit}`
