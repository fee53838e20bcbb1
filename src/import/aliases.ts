/**
 * Other wordings found in published reports, as data keyed by id: sections, rows and columns of the format of 2021.
 * Official wording is not repeated here; it comes from the format.
 */

/** Section titles of the formats before and of offices' own making. */
export const sectionAliases: { readonly [section: string]: readonly string[] } = {
  overview: ['政府信息公开总体情况', '政府信息公开工作总体情况', '政府信息公开工作情况', '概述', '总体工作情况'],
  disclosure: ['主动公开情况', '政府信息主动公开情况', '主动公开政府信息的情况'],
  applications: [
    '收到和处理信息公开申请情况',
    '行政机关收到和处理政府信息公开申请情况',
    '收到和处理政府信息公开申请的情况',
    '政府信息公开申请情况',
    '依申请公开政府信息情况',
    '依申请公开情况',
  ],
  disputes: [
    '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '行政复议、行政诉讼情况',
  ],
  problems: [
    '政府信息公开工作存在的主要问题及改进情况',
    '政府信息公开存在的主要问题及改进情况',
    '存在的主要问题和改进情况',
    '存在的主要问题及改进措施',
    '存在问题及改进情况',
    '存在的问题及改进情况',
    '主要问题及改进情况',
  ],
  otherMatters: ['需要报告的其他事项', '其他需要报告事项', '其他报告事项', '其它需要报告的事项'],
}

/** Row labels, by row id. */
export const rowAliases: { readonly [row: string]: readonly string[] } = {
  normativeDocuments: ['规范性文件'],
  received: ['本年新收申请数量', '本年新收', '本年新收政府信息公开申请数'],
  carriedIn: ['上年结转申请数量', '上年结转', '上年度结转政府信息公开申请数量'],
  partlyGranted: ['部分公开'],
  refusedSecurity: ['危及三安全一稳定'],
  notCorrected: ['申请人无正当理由逾期不补正', '逾期不补正'],
  feeUnpaid: ['申请人逾期未按收费通知要求缴纳费用', '逾期未缴纳费用', '逾期未缴费'],
  carriedOut: ['结转下年度', '结转下年度办理', '结转下一年度继续办理'],
}

/** Headings over rows that some reports fill in as if they were a row: the row of the format that takes the numbers. */
export const branchAsRow: { readonly [branchKey: string]: string } = { 其他处理: 'otherHandling' }

/** Column labels, by column id. */
export const columnAliases: { readonly [column: string]: readonly string[] } = {
  issued: ['制发件数', '本年制发数量'],
  repealed: ['废止件数', '本年废止数量'],
  inForce: ['现行有效数量'],
  decisions: ['处理决定数量'],
  amount: ['本年收费金额', '收费金额', '本年收费金额万元'],
  charity: ['公益组织', '社会公益'],
  legalService: ['法律服务'],
  total: ['合计'],
}

/** What the official template has where a text is to be written. */
export const templatePrompt = /^（文字描述[^（）]{0,30}）$/
