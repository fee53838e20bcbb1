import type { Sense } from './sense'

/**
 * How reports word what is counted: other wordings of the format's rows and columns, keyed by what the reader calls them.
 * Official wording is not repeated here; it comes from the format. What applications are called stands in `application-names.ts`.
 */
export const countedWords: { readonly [sense in Sense]?: string } = {
  // What is counted.
  'noun.bareApplication': '申请 申请件 申请事项 申请书 书面申请 公开申请 申请量 申请数 申请数量 依申请',
  'noun.reconsideration': '复议 行政复议案件 复议案件 行政复议案 申请行政复议 被申请行政复议',
  'noun.suit': '行政应诉 诉讼 行政诉讼案件 诉讼案件 行政诉讼案 提起行政诉讼 被提起行政诉讼 提起诉讼 行政应诉案件',
  'noun.directSuit': '未经复议直接提起行政诉讼 未经复议直接提起诉讼 直接起诉 直接提起行政诉讼',
  'noun.suitAfterReconsideration': '复议后提起行政诉讼 经复议后起诉 复议后提起诉讼',
  'noun.dispute': '复议诉讼案件 复议诉讼 行政复议诉讼 行政复议诉讼案件 行政争议案件 相关案件 复议、诉讼案件',
  'noun.normativeDocuments': '规范性文件',
  'noun.regulations': '政府规章 市政府规章 省政府规章 部门规章 地方政府规章',
  'noun.permits': '准予行政许可 行政许可决定 行政许可处理决定 准予行政许可决定 许可决定',
  'noun.penalties': '行政处罚决定 行政处罚处理决定 处罚决定 行政处罚案件',
  'noun.compulsion': '行政强制决定 行政强制处理决定 行政强制措施 行政强制执行',
  'noun.fees': '行政事业性费用 行政事业性收费金额',
  // Rows of table 2.
  'row.received': '收到 接收 新收 当年新收 今年新收 年度新收 接到 收件 收到新 新收到 收到各类 接收到',
  'row.accepted': '受理 办理 处理 承办 接办 接受 受理处理 受理办理',
  'row.handled': `
    答复 办结 办复 回复 办件 办理完毕 办理答复 书面答复 书面回复 答复办结 办理结果 作出答复 给予答复 已办结 已答复 已办理 完成答复
    予以答复 进行答复 办理回复 办理办结 予以回复 处理完毕 依申请公开答复`,
  'row.carriedOut':
    '未到答复期限 尚未到答复期限 未到办理期限 尚未到办理期限 尚在办理期限内 未到期 跨年度办理 尚未办结 未办结 正在办理 正在办理中 尚在办理 尚在办理中 仍在办理 仍在办理中 未答复 尚未答复 待答复 待办结 在办',
  'row.carried': '结转',
  'row.granted':
    '同意公开 予以公开答复 全部公开 已公开 全部予以公开 给予公开 准予公开 已予以公开 已主动公开和同意公开 已主动公开或同意公开',
  'row.opened': '公开',
  'row.partlyGranted': '予以部分公开 部分公开答复 部分予以公开 同意部分公开',
  'row.refused': '不予公开答复 不公开 不同意公开',
  'row.refusedStateSecret': '国家秘密 涉及国家秘密 属国家秘密 涉密',
  'row.refusedByLaw':
    '法律行政法规禁止公开 法律、行政法规禁止公开 法律法规禁止公开 其他法律、行政法规禁止公开 法律法规规定禁止公开',
  'row.refusedSecurity': '三安全一稳定 “三安全一稳定” 涉及“三安全一稳定” 危及三安全一稳定',
  'row.refusedThirdParty':
    '第三方合法权益 涉及第三方合法权益 商业秘密 个人隐私 涉及商业秘密 涉及个人隐私 第三方权益 损害第三方合法权益 侵害第三方合法权益',
  'row.refusedInternal': '三类内部事务信息 内部事务信息 内部事务 内部管理信息 属于内部事务信息',
  'row.refusedProcess': '四类过程性信息 过程性信息 过程信息 属于过程性信息',
  'row.refusedCaseFile': '行政执法案卷 执法案卷 行政执法案卷信息 属于行政执法案卷信息',
  'row.refusedInquiry': '行政查询事项 查询事项',
  'row.cannotProvide': '不能提供 无法提供政府信息 无法提供信息',
  'row.notHeld': `
    本机关不掌握 不掌握相关政府信息 不掌握 本机关未掌握 本机关不掌握该信息 不掌握相关信息 不掌握政府信息 本机关不掌握相关信息
    本机关不掌握政府信息 我局不掌握 我局不掌握相关政府信息 本单位不掌握`,
  'row.absent': '信息不存在 政府信息不存在 所申请信息不存在 申请信息不存在',
  'row.notOurs': `
    不属于本机关职责 非本机关职责 不属于本机关职责范围 不属于本机关 不属于本单位 不属于本机关负责公开 非本机关 非本机关信息
    不属于本机关公开职责 不属于我局 不属于本机关公开范围 不属于本单位职责范围 不属于本单位公开`,
  'row.needsCreating': `
    需要加工分析 需加工分析 需要加工、分析 需加工、分析 没有现成信息 需另行制作 需要另行制作 没有现成信息、需要另行制作
    没有现成信息需另行制作 没有现成信息，需要另行制作`,
  'row.stillUnclear': '补正后仍不明确 补正后不明确 补正后申请内容不明确 补正后内容仍不明确',
  'row.petition':
    '信访举报投诉类 信访、举报、投诉类 信访举报投诉 信访、举报、投诉类申请 信访类申请 信访、投诉、举报类申请',
  'row.repeated': '属于重复申请',
  'row.publication': '公开出版物',
  'row.excessive': '大量反复申请',
  'row.reconfirm': `
    要求重新出具已获取信息 重新出具已获取信息 确认或重新出具已获取信息 要求确认或重新出具已获取信息 要求重新出具已获取的信息
    要求重新出具已获取的政府信息 要求重新出具已获取政府信息 要求重新出具 重新出具已获取的政府信息 要求行政机关重新出具已获取信息`,
  'row.notCorrected':
    '申请人无正当理由逾期不补正 逾期未补正 无正当理由逾期不补正 申请人逾期不补正 申请人逾期未补正 申请人无正当理由逾期未补正',
  'row.feeUnpaid': '逾期未按收费通知要求缴纳费用 申请人逾期未按收费通知要求缴纳费用 逾期未缴纳费用 逾期不缴费',
  // Columns of table 2.
  'column.person': '个人 公民个人',
  'column.citizens': '公民',
  'column.organisations':
    '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人 法人与其他组织 法人（其他组织） 法人组织',
  'column.companies': '企业 企业单位 公司',
  'column.others': '其他组织',
  // Columns of tables 1 and 3.
  'column.issued': '制发 制定 出台 印发 制定出台 新制定 制定印发 出台印发 本年制发 新制发 制定发布 新出台',
  'column.repealed': '废止 宣布废止 本年废止',
  'column.inForce': '现行有效 现行有效的 继续有效 现行有效文件',
  'column.upheld': '维持 予以维持 维持原答复 维持原行政行为 维持原决定 维持结果',
  'column.won': '胜诉',
  'column.corrected': '撤销 被撤销 确认违法 被确认违法 责令重作 纠正 被纠正 予以纠正 纠错 被纠错 败诉',
  'column.pending': '未审结 正在审理 正在审理中 审理中 尚在审理 尚在审理中 待审结',
}
