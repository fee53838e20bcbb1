import { feeDocument, mandate } from '../basis'
import { type Remark, textRule } from '../text-rule'

/** What reports call it: 信息处理费, and 信息公开处理费 in some. */
const fee = /处理费/

/** A sentence that says none was charged. */
const none = /(?:未|没有|没|无|不存在|零)[^，。；]{0,20}(?:收取|收费|产生|发生|处理费)|处理费[^，。；\d]{0,10}0元/

/** An amount charged, above nought. */
const amount = /(?:收取|收到|收缴|共计|合计|为)[^。；]{0,25}?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*万?元/

/** 六 says whether fees for processing were charged, none included, and agrees with itself. */
export const processingFee = textRule({
  id: 'other-matters.fee',
  severity: 'warning',
  title: '“其他需要报告的事项”写明收取信息处理费的情况，没有收取的也要写明',
  basis: `${feeDocument}；${mandate}`,
  fields: ['otherMatters'],
  withOthers: true,
  remarks(text, { others }) {
    if (!fee.test(text)) return fee.test(others) ? [] : [silent(text)]
    return contradiction(text)
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
      finds: ['既写没有收取信息处理费，又写收取了 1,200 元'],
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

function contradiction(text: string): Remark[] {
  const sentences = text.split(/[。；\n]/)
  const denied = sentences.some((each) => fee.test(each) && none.test(each))
  const charged = sentences
    .filter((each) => fee.test(each) && !none.test(each) && !/上一?年|去年|标准|每件|元\/件/.test(each))
    .flatMap((each) => amount.exec(each)?.[1] ?? [])
    .find((figure) => Number(figure.replace(/,/g, '')) > 0)
  if (!denied || charged === undefined) return []
  const from = text.indexOf(charged)
  return [
    {
      from,
      to: from + charged.length,
      message: `既写没有收取信息处理费，又写收取了 ${charged} 元`,
      key: `contradiction:${charged}`,
    },
  ]
}
