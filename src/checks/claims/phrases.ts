import type { Sense } from './sense'

/** How an issuer calls itself within a phrase. */
const self =
  '(?:本(?:行政机关|机关|单位|部门|级|局|办|委|厅|镇|乡|街道|中心|院|所|站|队)|我(?:单位|部门|局|办|委|厅|镇|乡|街道|中心|院|所|站|队|县|市|区)|原?(?:行政)?机关)'
const information = '(?:(?:有关|相关|该|其|所|此)?(?:申请)?(?:公开)?的?(?:政府)?信息)'
const still = '(?:尚|仍|还|目前|现)*'
const term = '(?:法定|规定)?(?:的)?(?:办理|答复|处理|办结)?(?:时限|期限|时间|期)'
const opening = '(?:政府|政务)?(?:信息)?(?:依申请)?公开'

/**
 * Phrases that are put together in too many ways to list them, with their sense; `begins` are the characters that each can
 * begin with. Of a phrase and a word at one place the longer counts, of phrases as long as each other the first.
 */
const phrases: readonly { begins: string; pattern: string; sense: Sense }[] = [
  // What is not finished at the end of the year.
  {
    begins: '尚仍还目现',
    pattern: `${still}(?:处于|在)${term}?(?:办理|处理|答复|流转)?(?:过程)?(?:(?:之|当)?[中内]|期限|时限)`,
    sense: 'row.carriedOut',
  },
  { begins: '尚仍还目现未没', pattern: `${still}(?:未|没有?)(?:到|满|届|过)${term}(?:限)?`, sense: 'row.carriedOut' },
  {
    begins: '尚仍还目现未暂',
    pattern: `${still}暂?未(?:办结|办理完毕|办完|完成答复|作出答复|予以答复|回复|答复|办复|处理完毕)`,
    sense: 'row.carriedOut',
  },
  {
    begins: '结转递顺延留跨',
    pattern:
      '(?:结转|转结|转|递延|顺延|延续|延期|延|留待|跨)(?:至|到|入|为)?(?:下一?年度?|次年度?|来年|明年)(?:初)?(?:继续|接续|再行|再)?(?:办理|答复|处理|办结)?',
    sense: 'row.carriedOut',
  },
  { begins: '在', pattern: '在办(?![结理复])', sense: 'row.carriedOut' },
  { begins: '在办答处', pattern: '在?(?:办理|答复|处理)(?:期限|时限|期|时效)(?:之)?[内中]', sense: 'fill' },
  { begins: '未', pattern: '未结(?![转案])', sense: 'row.carriedOut' },
  // Into this one.
  {
    begins: '上去',
    pattern:
      '(?:上一?年度?|去年)(?:度)?(?:遗留|留存|滚存|延续|顺延|跨年|转来|转接|结存|未办结而?结转)(?:下来)?(?:至今年)?的?',
    sense: 'row.carriedIn',
  },
  // Why something could not be given.
  {
    begins: '本我原机不未经无',
    pattern: `(?:经(?:检索|查询|核实|查找|查)[，,]?)?(?:${self})?(?:并)?(?:不|未|无法)(?:实际)?(?:掌握|持有|保存)(?:的)?${information}?`,
    sense: 'row.notHeld',
  },
  {
    begins: '本我原机未',
    pattern: `(?:${self})?未(?:制作|获取)(?:(?:或|或者|、|且未|也未|和)(?:制作|获取|保存))*(?:的)?${information}?`,
    sense: 'row.absent',
  },
  {
    begins: '非不',
    pattern: `(?:非|不属于?|不是|不在)${self}(?:的)?(?:政府信息)?(?:公开)?(?:负责|掌握|制作|保存|职责|职权|管理|管辖)+(?:公开)?(?:的)?(?:范围|范畴|权限|事项|信息)*(?:内)?`,
    sense: 'row.notOurs',
  },
  {
    begins: '告',
    pattern:
      '告知(?:申请人)?(?:其)?(?:应|可|须)?向(?:其他|其它|有关|相关|有权|上级|负责公开的?)*(?:行政)?(?:机关|单位|部门)(?:提出)?(?:申请|咨询|查询|获取|了解)?',
    sense: 'row.notOurs',
  },
  {
    begins: '没无且需须',
    pattern:
      '(?:(?:没有|无)现成(?:的)?信息[、，]?)?(?:且)?(?:需要?|须)(?:行政机关)?(?:对现有(?:政府)?信息)?(?:进行)?(?:另行制作|重新制作|汇总|加工|分析|整理)(?:[、和或及]?(?:加工|分析|制作|整理))*',
    sense: 'row.needsCreating',
  },
  {
    begins: '经补',
    pattern:
      '(?:经)?(?:申请人)?补正后?(?:的)?(?:申请)?(?:内容)?(?:仍|依然|依旧|仍然|还是|仍旧)?不(?:够)?(?:明确|清楚|清晰)',
    sense: 'row.stillUnclear',
  },
  {
    begins: '申逾未因无',
    pattern:
      '(?:因)?(?:申请人)?(?:无正当理由)?(?:逾期)?(?:未|不|没有)(?:能)?(?:按照?(?:要求|规定|期|时|期限)|在(?:规定|合理)期限内)?(?:进行|提交|完成|作出|予以)?补正(?:材料|申请|内容)?',
    sense: 'row.notCorrected',
  },
  {
    begins: '申逾未因',
    pattern:
      '(?:因)?(?:申请人)?(?:逾期)?(?:未|不|没有)(?:按照?(?:要求|规定|期|时|收费通知要求?))?(?:缴纳|交纳|支付|缴|交)(?:信息处理)?费用?',
    sense: 'row.feeUnpaid',
  },
  {
    begins: '信投举',
    pattern: '(?:信访|举报|投诉)(?:[、，]?(?:信访|举报|投诉|咨询))*(?:类|性质|事项)(?:的)?申请',
    sense: 'row.petition',
  },
  {
    begins: '无大反',
    pattern: '(?:无正当理由)?(?:大量[、，]?反复|反复[、，]?大量|反复|大量)申请',
    sense: 'row.excessive',
  },
  { begins: '不', pattern: '不(?:予|再)重复(?:处理|答复|办理)', sense: 'row.repeated' },
  {
    begins: '要确重',
    pattern:
      '(?:要求)?(?:行政机关|我[局办委镇乡]|本机关)?(?:对)?(?:已获取的?(?:政府)?信息)?(?:进行)?(?:确认)?(?:或者|或|、|和|及)?重新出具(?:已(?:经)?获取的?(?:政府)?信息)?',
    sense: 'row.reconfirm',
  },
  { begins: '依', pattern: '(?<=收到|接到|接收|受理|新收)依申请公开(?:材料|诉求|来件)', sense: 'noun.application' },
  { begins: '申', pattern: '申请公开(?=情况|工作|方面|的?数量|总量|总数)', sense: 'noun.application' },
  {
    begins: '属',
    pattern: '属(?=行政|执法|国家秘密|三类|四类|内部|过程|商业秘密|个人隐私|第三方|信访|重复)',
    sense: 'fill',
  },
  // Contents that an enumeration closes with 等 are those of all: 申请公开征地补偿等信息.
  {
    begins: '申',
    pattern: '申请公开[^，。；：\\d]{2,20}?(?:等[^，。；：\\d]{0,6}?信息|信息等)',
    sense: 'noun.application',
  },
  {
    begins: '正仍尚还',
    pattern:
      '[正仍尚还]在(?:走|履行|进行|按)?(?:法定)?(?:办理|答复|处理|审核|流转)(?:的)?(?:程序|流程|阶段|过程)?(?:之|当)?[中内]?',
    sense: 'row.carriedOut',
  },
  { begins: '不', pattern: '不(?:属于|在)(?:可以|应当|依法)?(?:予以)?公开(?:的)?范围(?:内)?(?:而)?', sense: 'fill' },
  { begins: '书', pattern: '书面申请(?!公开)', sense: 'noun.bareApplication' },
  // Of disputes.
  {
    begins: '维被',
    pattern: `(?:被)?(?:予以)?维持(?:了)?(?:${self}|原|被申请人|被告)?(?:作出)?(?:的)?(?:原)?(?:具体)?(?:政府信息公开)?(?:行政行为|行政决定|答复意见|答复|决定|处理决定|处理意见|告知书)?`,
    sense: 'column.upheld',
  },
  {
    begins: '判裁驳被决',
    pattern:
      '(?:被)?(?:判决|裁定|决定|予以)*驳回(?:了)?(?:原告|申请人|上诉人|当事人|对方)?(?:的)?(?:全部)?(?:行政)?(?:诉讼|复议|起诉|上诉)?(?:请求|申请)?',
    sense: 'column.dismissed',
  },
  {
    begins: '责被',
    pattern:
      '(?:被)?责令(?:我[局办委镇乡]|本机关|被告|被申请人)?(?:限期|重新|依法)*(?:履行|作出|答复|处理|办理)(?:法定)?(?:答复|职责|处理|决定)?',
    sense: 'column.corrected',
  },
  {
    begins: '撤确变被',
    pattern: '(?:被)?(?:依法)?(?:撤销|确认违法|变更)(?:原|我[局办委镇乡]|本机关)?(?:的)?(?:答复|决定|行政行为)',
    sense: 'column.corrected',
  },
  {
    begins: '终撤申原达和调',
    pattern:
      '(?:申请人|原告|当事人)?(?:自愿|主动)?(?:终止(?:行政复议|复议|审理|诉讼)?|撤诉|撤回(?:起诉|行政复议申请|复议申请|复议|诉讼|行政复议)|达成(?:调解|和解)|(?:和解|调解)(?:结案|撤诉|终止))',
    sense: 'column.otherOutcome',
  },
  {
    begins: '尚仍还目正暂未待在',
    pattern: `${still}(?:未(?:审结|结案|判决|作出(?:复议)?决定|审理完毕)|(?:正?在|处于)(?:审理|审查)(?:过程|阶段)?(?:之|当)?中?|待(?:审理|判决|审结|决定))`,
    sense: 'column.pending',
  },
  // What they are about.
  {
    begins: '因就由针对涉围不',
    pattern: `(?:因|就|由|针对|对|涉及|涉|围绕|不服)(?:不服)?(?:申请人)?(?:${self})?(?:作出)?(?:的)?(?:(?:政府|政务)?信息)?公开(?:的)?(?:申请|依申请)?(?:工作|答复|告知|告知书|处理决定|行政行为|行为|处理|办理|事项|问题|纠纷|争议|内容|意见)*(?:不服|不满|不满意|有异议|不当)?(?:而|所)?(?=引|产|导|发|被|提|申请行政|申请复议|的?(?:行政)?复议|的?(?:行政)?诉讼|的?相关|的?案|的?争)`,
    sense: 'disclosure',
  },
  {
    begins: '不答对申',
    pattern:
      '(?:申请人)?(?:对)?(?:(?:答复|处理)(?:结果|决定|意见|内容)?(?:不服|不满)|不服(?:答复|处理结果))(?:而|并)?(?=申请|提|被|的?(?:行政)?复议|的?(?:行政)?诉讼)',
    sense: 'arising',
  },
  {
    begins: '因对',
    pattern:
      '(?:因)?(?:对)?(?:我[局办委镇乡]|本机关)?答复(?:内容|结果|意见|程序|决定|行为|问题)?(?:不服|不满|不满意|有异议|不当|不规范|不及时)?(?:而)?(?=被|由|引|提起|产生|发生|导致|申请(?:行政)?复议)',
    sense: 'arising',
  },
  { begins: '被由', pattern: '[被由](?:申请人|当事人|原告)(?=提|申请|诉|起诉|复议)', sense: 'arising' },
  {
    begins: '依政信',
    pattern:
      '(?:政府信息)?(?:依申请公开|信息公开)(?:申请)?(?:答复|告知|处理|办理|工作|行为)*(?=所?(?:引发|引起|导致)的?(?:行政)?(?:复议|诉讼))',
    sense: 'disclosure',
  },
  { begins: '与和同跟', pattern: `[与和同跟]${opening}(?:工作)?(?:有关|相关)`, sense: 'disclosure' },
  // Of more than the year.
  {
    begins: '近这过三两四五六七八九十',
    pattern: '(?:近|这|过去|最近)*[两三四五六七八九十\\d]{1,2}年(?:间|来|以来|内|累计|共计)',
    sense: 'partial',
  },
  { begins: '新', pattern: '新增(?=(?:行政)?规范性文件|(?:政府)?规章)', sense: 'column.issued' },
  // In whose name documents are issued: all of a government's, or a part where others are counted beside.
  {
    begins: '以',
    pattern: '以[^，。；：、\\d]{0,10}(?:[、和及与][^，。；：\\d]{1,10})?(?:的)?名义',
    sense: 'inNameOf',
  },
  {
    begins: '全我本',
    pattern:
      '[全我本][省市县区州旗盟镇乡](?:政府系统|行政系统|系统|各级(?:行政机关|人民政府|政府部门|政府|机关)?|行政机关|范围内?|辖区内?)',
    sense: 'whole',
  },
  {
    begins: '来主',
    pattern: '(?:主要)?来(?:自|源)于?(?=自然人|公民|个人|群众|市民|法人|企业|商业|科研|社会|法律|律师)',
    sense: 'fill',
  },
  { begins: '来', pattern: '来(?:自|源)于?', sense: 'channel' },
  { begins: '转', pattern: '转办(?!理)', sense: 'subset' },
  { begins: '除', pattern: '除(?=[\\d一二两三四五六七八九十]+[件份宗起例]|上年|去年|结转)', sense: 'fill' },
  { begins: '外之以', pattern: '[之以]?外(?=[，；。])', sense: 'fill' },
  {
    begins: '中',
    pattern: '中心(?=20\\d{2}年|全年|年内|本年|共|累计|新收|收到|接到|受理|办理|答复|办结|未|无|没有)',
    sense: 'own',
  },
  { begins: '余', pattern: '余(?=[\\d一二两三四五六七八九十])', sense: 'rest' },
  // On what it was done, and how.
  { begins: '至到', pattern: '[至到](?:20\\d{2}年)?(?:年底|年末|12月底|12月末|12月31日)', sense: 'fill' },
  {
    begins: '按依根遵对落执贯参',
    pattern:
      '(?:严格)?(?:按照|依照|依据|根据|遵照|对照|落实|执行|贯彻|参照|遵循)(?:落实|执行)?(?:新(?:修订|颁布)?的?)?《[^》]{1,60}》(?:[、和及与]《[^》]{1,60}》)*(?:[〔（][^〕）]{1,24}[〕）]号?)?(?:等)?(?:法律法规|法规|文件|制度)?(?:的)?(?:有关|相关)?(?:规定|要求|精神|程序)?',
    sense: 'fill',
  },
  {
    begins: '截',
    pattern: '截(?:至|止)(?:到)?(?:20\\d{2}年|当年|本年|今年)?(?:12月(?:31日|底|末)|年底|年末)',
    sense: 'fill',
  },
  {
    begins: '法规在',
    pattern: `(?:在)?(?:法定|规定|要求)(?:的)?(?:工作)?(?:办理|答复|处理)?(?:时限|期限|时间|期|时效)(?:要求)?(?:范围)?(?:之)?(?:内|前)?`,
    sense: 'fill',
  },
  {
    begins: '公自',
    pattern:
      '(?:自然人|公民|公众)[、，]?(?:企业)?法人(?:[、，]|和|或|及|或者|以及|与|和者)?(?:其他|其它|社会)组织(?:等)?',
    sense: 'fill',
  },
]

const byFirstCharacter = new Map<string, { pattern: RegExp; sense: Sense }[]>()
for (const { begins, pattern, sense } of phrases) {
  const compiled = { pattern: new RegExp(pattern, 'y'), sense }
  for (const character of begins) {
    byFirstCharacter.set(character, [...(byFirstCharacter.get(character) ?? []), compiled])
  }
}

/** The longest phrase that begins at a position of a plain text. */
export function phraseAt(text: string, from: number): { word: string; sense: Sense } | undefined {
  let longest: { word: string; sense: Sense } | undefined
  for (const { pattern, sense } of byFirstCharacter.get(text.charAt(from)) ?? []) {
    pattern.lastIndex = from
    const [word] = pattern.exec(text) ?? []
    if (word !== undefined && word.length > (longest?.word.length ?? 0)) longest = { word, sense }
  }
  return longest
}
