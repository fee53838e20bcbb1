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

/** Row labels, by row id; what a rule shortens a label to (`label-forms.ts`) is not repeated. */
export const rowAliases: { readonly [row: string]: readonly string[] } = {
  normativeDocuments: ['规范性文件'],
  fees: ['事业性收费', '行政事业收费'],
  received: [
    '本年新收申请数量',
    '本年新收',
    '本年新收政府信息公开申请数',
    '新收申请',
    '本年度新收政府信息公开申请数量',
  ],
  carriedIn: ['上年结转申请数量', '上年结转', '上年度结转', '上年度结转政府信息公开申请数量'],
  partlyGranted: ['部分公开'],
  refusedStateSecret: ['涉及国家秘密'],
  refusedByLaw: ['其他法律法规禁止公开', '法律行政法规禁止公开', '法律法规禁止公开'],
  refusedSecurity: ['危及三安全一稳定', '三安全一稳定'],
  refusedThirdParty: ['第三方合法权益', '保护第三方权益', '涉及第三方合法权益'],
  refusedInternal: ['属于内部事务信息', '内部事务信息', '内部事务'],
  refusedProcess: ['属于过程性信息', '过程性信息'],
  refusedCaseFile: ['属于行政执法案卷信息', '行政执法案卷信息', '执法案卷'],
  refusedInquiry: ['行政查询'],
  notHeld: ['本机关不掌握', '不掌握相关政府信息', '本机关不掌握相关信息'],
  needsCreating: ['没有现成信息', '需要另行制作', '需另行制作', '没有现成信息需另行制作'],
  stillUnclear: ['补正后仍不明确', '申请内容仍不明确', '仍不明确', '尚不明确'],
  petition: ['信访投诉举报类申请', '信访、投诉、举报类'],
  publication: ['公开出版物'],
  excessive: ['大量反复申请', '大量反复'],
  reconfirm: ['确认或重新出具已获取信息', '重新出具已获取信息', '要求确认或重新出具已获取信息'],
  feeUnpaid: ['逾期未缴纳费用', '逾期未缴费', '逾期不缴费'],
  handled: ['办理结果总计', '办理结果合计'],
  carriedOut: ['结转下年度', '结转下年', '结转下年度办理', '结转下一年度继续办理'],
  directSuit: ['直接起诉', '未经复议起诉'],
  suitAfterReconsideration: ['经复议后起诉'],
}

/** Headings over rows that some reports fill in as if they were a row: the row of the format that takes the numbers. */
export const branchAsRow: { readonly [branchKey: string]: string } = { 其他处理: 'otherHandling' }

/** Column labels, by column id; what a rule shortens a label to is not repeated. */
export const columnAliases: { readonly [column: string]: readonly string[] } = {
  amount: ['本年收费金额万元'],
  charity: ['公益组织', '社会公益'],
  legalService: ['法律服务'],
}

/** What the official template has where a text is to be written. */
export const templatePrompt = /^（文字描述[^（）]{0,30}）$/
