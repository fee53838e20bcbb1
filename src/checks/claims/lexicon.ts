import { officialWords } from './official-words'
import type { Domain, Noun, Sense } from './sense'

/**
 * How reports word things, by what it means: other wordings of the format's rows and columns, keyed by what the reader calls
 * them, and the small words around them. Official wording is not repeated here; it comes from the format. The reader takes
 * the longest word at each place; what stands nowhere is unknown to it, and a figure beside something unknown is left alone.
 */
const words: { readonly [sense in Sense]?: string } = {
  // What is counted.
  'noun.application': `
    政府信息公开依申请 依申请公开政务信息 政府信息申请 政务信息公开申请 政府信息公开事项申请 依申请公开类 依申请公开类申请 政府信息公开申请
    信息公开申请 政府信息公开的申请 信息公开的申请 依申请公开 依申请公开申请 依申请公开的申请 依申请公开政府信息 依申请公开政府信息申请
    依申请公开政府信息的申请 依申请公开信息 依申请公开政府信息公开申请 政府信息依申请公开 政府信息依申请公开申请 信息依申请公开
    公开政府信息申请 公开政府信息的申请 申请公开政府信息 申请公开政府信息的要求 政府信息申请公开 申请信息公开 申请政府信息公开 政务公开申请
    依申请信息公开 依申请公开件 政府信息公开申请件 依申请件 依申请公开办件 依申请公开工作 政府信息公开申请工作 依申请公开业务
    依申请公开办理工作 依申请政府信息公开 政府信息公开申请书 依申请公开申请书 信息公开申请书 依申请公开请求 政府信息公开请求
    依申请公开申请表 政府信息公开申请表 信息公开申请表 信息公开请求 申请公开要求 申请公开相关政府信息
    申请公开有关政府信息 申请政务公开信息 有关公开政府信息的申请 关于公开政府信息的申请 公开有关政府信息的申请 政府环境信息公开申请 环境信息公开申请`,
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
  // Denial.
  none: `
    暂未收到 尚未收到 未曾收到 无人 没有人 未涉及 未开展 未实施 不存在 未收到 没有收到 未接到 没有接到 未接收 未受理 未发生 没有发生
    未产生 没有产生 未出现 没有出现 未收取 没有收取 未收 未 没有 无 未有 尚无 暂无 均无 均未 均未收到 均未发生 未作出 没有作出
    未办理 未新收 从未收到 也没有 也未收到 也未发生 未引发 没有引发 未引起 未提起 未被提起`,
  // Rates.
  'rate.handled': '办结率 答复率 办理率 办复率 回复率',
  'rate.timely': `
    按时办结率 按期办结率 按时答复率 按期答复率 及时办结率 及时答复率 办结及时率 答复及时率 按时率 按期率 依法答复率 法定期限内答复率
    按时办理率 按期办理率 及时率 及时办理率 按时回复率 按时办复率 按期办复率 规定时限内答复率`,
  share: '占 占比 占比为 占总数 占总量 占比达',
  // How a figure stands to others.
  part: '其中 包括 包含 含 其中含 主要包括 具体为 分别是 具体是 其中包括 内含',
  rest: '其余 另有 另 尚有 仍有 剩余 余下 还有 剩下',
  each: '各 均为 都为 均系 均由',
  and: '和 及 、 与 或 以及 并 或者 暨',
  respectively: '分别 分别为',
  compare: `
    较上年 较去年 较上年度 较上一年度 较上一年 比上年 比去年 比上年度 比上一年度 与上年相比 与去年相比 同比 环比 较2022年 同期相比
    与上年度相比 较往年 较上年同期 比上年同期 较去年同期 比去年同期 相比上年 相比去年 与上一年度相比 与上一年相比`,
  change:
    '增加 减少 增长 下降 上升 回落 增幅 降幅 多 少 增 减 增加了 减少了 新增加 压缩 缩短 下降了 增长了 升幅 跌幅 减幅',
  reached:
    '上升到 上升至 上升为 增加到 增加至 增加为 增长到 增长至 增长为 增至 增到 升至 升到 下降到 下降至 下降为 减少到 减少至 减少为 降至 降到 降为 减至 减到 回落到 回落至',
  channel: `
    通过 经由 网络 网上 在线 线上 邮件 电子邮件 信函 邮寄 当面 现场 传真 平台 书信 信件 网络申请 网上申请 信函申请 当面申请
    现场申请 邮寄申请 在线申请 窗口 网页 网站 依申请公开系统 线下 来信 快递 电子渠道 网上受理 网络受理 来源于 来自`,
  partial: `
    上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 前三季度 本季度 当月 每月 每季度 月均 日均 近年来
    近三年 近两年 近五年 历年 同期 去年同期 上年同期 以来累计 每年 平均 年均`,
  subset: `
    延期 延长 当场 提前 工作日 超期 逾期 补正 撤回 撤销申请 转办 会办 协调 协助 会同 指导 配合 代表 复查 抽查 涉及 属于 关于
    针对 有关 部分 首次 征求 答复不服 修订 修改 失效 宣布失效 典型 疑难 复杂 重大 简易 个别 另外 重新 简单 较 再次`,
  // Time, and whose figures they are.
  thisYear:
    '今年 本年 本年度 全年 年度 当年 年内 年度内 今年以来 一年来 全年度 本年度内 该年度 报告期内 统计期内 统计年度内 本年内',
  lastYear: '上年 上年度 去年 上一年 上一年度 去年全年 上年全年',
  own: `
    本机关 本单位 本级 本局 本办 本委 本部门 本镇 本乡 本街道 本厅 本中心 本办公室 本行政机关 本院 本所 本站 本队 我局 我办 我委
    我单位 我部门 我镇 我乡 我街道 我厅 我中心 我机关 我办公室 我们 我院 我队 我处 我支队 我大队 局机关 机关 镇政府 乡政府
    镇人民政府 乡人民政府 街道办事处 街道办 局本级 县本级 市本级 区本级 镇本级 街道 我镇政府 我乡政府 本局机关 我局机关`,
  whole: `
    行政机关 全县 全市 全区 全省 全州 全旗 全盟 全系统 全自治区 全局系统 各级各部门 各级行政机关 我县 我市 我区 我省 我州 我旗
    全县各级 全市各级 全区各级 各行政机关 各级各单位 本县 本市 本区 本省 市级行政机关 县级行政机关 全镇 全乡 全局 全委 全街道 系统
    全市系统 各级 全域 市级 市县两级`,
  // All of it, or the rest of it beside a figure of its own.
  departments: `
    政府部门 各政府部门 部门 各部门 各单位 各乡镇部门 各镇各部门 各职能部门 县直部门 县直各部门 市直部门 市直各部门 区直部门
    区直各部门 各县区 各区县 各委办局 县直单位 市直单位 区直单位`,
  // All of it only together with the departments.
  townships: '乡镇 各乡镇 各镇 各街道 各乡镇街道 镇街 各镇街 各乡镇、街道 各镇、街道',
  // About disputes over disclosure, and not others.
  disclosure: `
    有关政府信息公开 关于政府信息公开 因政府信息公开 因信息公开 因政府信息公开工作 涉及政府信息公开 信息公开类 政府信息公开类
    因政府信息公开申请 因依申请公开 因政府信息依申请公开 政府信息公开工作 政府信息公开 信息公开 因政府信息公开答复 因政府信息公开事项
    涉政府信息公开 涉及信息公开 政府信息公开方面 信息公开方面 与政府信息公开有关 与政府信息公开相关 就政府信息公开 针对政府信息公开
    对政府信息公开 因信息公开申请 政府信息公开申请引发 由政府信息公开 由信息公开 因政府信息公开问题 公开类`,
  deciding: '作出 做出 实施 决定 处理决定 依法作出 下达',
  arising: `
    引发 引发的 引起 引起的 发生 产生 导致 提起 被提起 被申请 申请人 相关 案件 案 共有 出现 而 引发了 产生的 发生的 导致的 提出
    提起的 不服 被 新发生 新增 的情况 情况 情形 的情形 现象 的现象 申请的 涉诉`,
  // Words that say nothing about which figure is meant.
  fill: `
    加上 加 清理后 市民 社会各界 居民 村民 企业和群众 企业群众 广大群众 任何 任何形式的 任何单位 任何单位和个人 任何单位及个人
    任何组织和个人 任何单位、组织和个人 过 以 由 身份 告知 保留 公布 采取 次数 的有 中有
    件 法律规定 法律法规规定 的 了 为 有 是 数 数量 总数 总量 件数 达 达到 共 共计 合计 累计 总共 一共 也 已 已经 均 都
    全部 将 等 计 就 于 其 个 在 对 按 从 向 均已 全 即 作 依照 按照 规定 要求 按规定 根据 依据 依法 依规 依法依规 及时
    按时 按期 如期 准时 严格 严格按照 规范 积极 稳妥 妥善 认真 高效 高质量 扎实 做好 规范做好 有序 稳步推进 推进 顺利 公正 准确
    较好 法定期限内 在法定期限内 规定时限内 在规定时限内 法定时限内 在法定时限内 规定期限内 在规定期限内 在法定期限 在规定时间内
    规定时间内 时限内 期限内 法定时限 规定时限 法定期限 工作 方面 事项 事务 各类 社会公众 公众 群众 人民群众 提交 提交的 提出的 递交
    递交的 所有 本 期间 予以 进行 依规定 数为 量为 数量为 件数为 总数为 总量为 目前 截止 截至 并且 同时 收到的 受理的 办理的
    处理的 全年共 总 量 完成 经 后 因 由于 原因 因为 等原因 理由 等情形 中 之中 当中 申请中 结果 类 方式 均按 皆
    公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 公民、法人、其他组织 公民法人和其他组织
    公民、法人、社会组织 自然人、法人和其他组织 自然人、法人或其他组织 公民法人或其他组织 其它 登记 审核 统计 数据 应 可 继续 此 主动
    《条例》 答复申请人 申请办理 办理中 完毕 处 经审理 经审查 审理 审查 依程序 程序 规定程序 截至目前 均予 均被 予 均获 均作 宗数
    项目 金额 收费 收取 收费金额 征收 缴纳 本年度共 总金额 收入 申请主体 主体 分 看 类型 依法依规予以 申请为 无条件 妥善办理
    妥善处理 依法妥善 稳妥有序 较多 总计 年末 年底 不再处理 承接 连同 接续 全都 现 现已`,
  proactive: '主动公开 主动公开信息 主动公开政府信息 主动公开类 全文公开',
  // Other matters: a figure beside one of these is theirs, and so are the bare figures that follow.
  otherMatter: `
    信箱 县长信箱 市长信箱 区长信箱 书记信箱 网民来信 群众来信 热线 12345 市民热线 留言 留言板 领导留言板 群众留言 网民留言 提案
    建议 建议提案 议案 人大代表 政协委员 咨询 诉求 投诉 举报 信访 信访件 舆情 微信 微博 微信公众号 公众号 新媒体 政务新媒体 抖音
    公报 政府公报 新闻发布会 发布会 访谈 解读 政策解读 图解 政府信息 信息 稿件 文章 动态 栏目 专栏 目录 培训 会议 检查 自查 整改
    问题 意见 意见建议 民意 征集 问卷 调查 账号 门户网站 政府网站 访问量 浏览量 关注 粉丝 工作人员 专区 查阅点 设备 办事 服务
    政务服务 许可申请 行政许可申请 行政许可事项 许可事项 行政处罚事项 处罚事项 行政强制事项 行政强制措施事项 行政复议申请 复议申请 信息处理费 处理费 文件库 规范性文件库 政策文件 来电
    转办件 工单 事项清单 清单 指南 答复书 文书 模板 考核 评估 预算 决算 公告 通知 公示 经费 答复文书 咨询件 来访 接待 走访
    群众来电 代表建议 满意率 满意度 公开率 双公示 年报 监测 错敏词 满意 政府文件 公文`,
}

/** Every wording that is not official, with its sense. Each has one. */
export const wordings: readonly { word: string; sense: Sense }[] = Object.entries(words).flatMap(([sense, list]) =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => ({ word, sense: sense as Sense })),
)

type Wording = { word: string; sense: Sense }

/** The words that begin with a character: longest first, by their second; that of the character alone is under NaN. */
type Beginning = Map<number, Wording[]>

/** By character codes, which are found faster than characters. */
const beginnings: ReadonlyMap<number, Beginning> = index()

function index(): Map<number, Beginning> {
  const byFirst = new Map<number, Beginning>()
  const longestFirst = [...officialWords(), ...wordings].sort((a, b) => b.word.length - a.word.length)
  for (const each of longestFirst) {
    const [first, second] = [each.word.charCodeAt(0), each.word.charCodeAt(1)]
    const beginning: Beginning = byFirst.get(first) ?? new Map()
    beginning.set(second, [...(beginning.get(second) ?? []), each])
    byFirst.set(first, beginning)
  }
  return byFirst
}

/** The longest word that stands at a position of a text, with its sense. */
export function wordAt(text: string, from: number): Wording | undefined {
  const beginning = beginnings.get(text.charCodeAt(from))
  if (!beginning) return undefined
  const longer = beginning.get(text.charCodeAt(from + 1))?.find(({ word }) => text.startsWith(word, from))
  return longer ?? beginning.get(Number.NaN)?.[0]
}

/** Which of the three tables a noun's figures stand in, and how the context goes on from it. */
export const domainOf: { readonly [noun in Noun]: Domain } = {
  application: 'applications',
  bareApplication: 'applications',
  reconsideration: 'disputes',
  suit: 'disputes',
  directSuit: 'disputes',
  suitAfterReconsideration: 'disputes',
  dispute: 'disputes',
  normativeDocuments: 'documents',
  regulations: 'documents',
  permits: 'decisions',
  penalties: 'decisions',
  compulsion: 'decisions',
  fees: 'fees',
}
