import { type Phrase, self, still } from './phrase'

const information = '(?:(?:有关|相关|该|其|所|此)?(?:申请)?(?:公开)?的?(?:政府)?信息)'
const term = '(?:法定|规定)?(?:的)?(?:办理|答复|处理|办结)?(?:时限|期限|时间|期)'

const byChannel = '(?:网络|网上|互联网|在线|线上|网站|平台|当面|现场|电子|邮件|邮寄|邮政|信函|来信|口头|电话|传真|窗口)'

/** What becomes of applications: carried into the year or out of it, refused or not to be had for one of the reasons there are. */
export const phrasesOfApplications: readonly Phrase[] = [
  // What is not finished at the end of the year.
  {
    begins: '尚仍还目现',
    pattern: `${still}(?:处于|在)${term}?(?:办理|处理|答复|流转)?(?:过程)?(?:(?:之|当)?[中内]|期限|时限)`,
    sense: 'row.carriedOut',
  },
  {
    begins: '尚仍还目现正处在等待',
    pattern: `${still}(?:处于|处在|正在?|在|等待|待)(?:书面)?(?:征求|征询)?(?:第三方|权利人|利害关系人|申请人)?(?:意见|补正|反馈|会商|审核|检索|回复)+(?:环节|阶段|过程|期间|期内)(?:之?中)?|(?:正在|等待|待)(?:征求|征询)?(?:第三方|权利人|利害关系人|申请人)(?:意见|回复|反馈|补正)+(?:中|阶段|环节)?`,
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
  { begins: '待', pattern: '待(?:办理?|办结|答复|处理)(?=[\\d，。；、）]|$)', sense: 'row.carriedOut' },
  // Not ahead of anything else: 依申请公开办理中，….
  { begins: '办', pattern: '办理中(?=\\d)|(?<=[件份宗起条])办理中', sense: 'row.carriedOut' },
  { begins: '在办答处', pattern: '在?(?:办理|答复|处理)(?:期限|时限|期|时效)(?:之)?[内中]', sense: 'fill' },
  { begins: '未', pattern: '未结(?![转案])', sense: 'row.carriedOut' },
  // Into this one.
  {
    begins: '上去自由加往以年期',
    pattern:
      '[自由加]?(?:上一?(?:个)?年度?末?|去年底?末?|往年|以前年度|以往年度|年初|期初)(?:遗留|留存|滚存|延续|顺延|跨年|转来|转接|接转|结存|结转|转入|转结|未办结而?结转)(?:下来)?(?:至今年)?(?:的)?',
    sense: 'row.carriedIn',
  },
  {
    begins: '承接',
    pattern: '(?:承接|接续|接转)(?:上一?年度?|去年)(?:度)?(?:结转|转入|尚?未(?:办结|答复|办完))?的?',
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
      '告知(?:申请人)?(?:其)?(?:应|可|须)?向(?:其他|有关|相关|有权|上级|负责公开的?)*(?:行政)?(?:机关|单位|部门)(?:提出)?(?:申请|咨询|查询|获取|了解)?',
    sense: 'row.notOurs',
  },
  {
    begins: '没无且需须',
    pattern: `(?:(?:没有|无)现成(?:的)?信息[、，]?)?(?:且)?(?:需要?|须)(?:行政机关|${self})?(?:对现有(?:政府)?信息)?(?:进行)?(?:另行制作|重新制作|汇总|加工|分析|整理)(?:[、和或及]?(?:加工|分析|制作|整理))*`,
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
      '(?:因)?(?:申请人)?(?:无正当理由)?(?:逾期)?(?:未|不|没有)(?:能)?(?:按照?(?:要求|规定|期|时|期限)|在(?:规定|合理)期限内|如期)?(?:进行|提交|完成|作出|予以|予)?补正(?:材料|申请|内容)?(?:的)?(?:[，、]?视为(?:放弃|撤回)(?:申请)?)?',
    sense: 'row.notCorrected',
  },
  {
    begins: '申逾未因',
    pattern:
      '(?:因)?(?:申请人)?(?:逾期)?(?:未|不|没有)(?:按照?(?:要求|规定|期|时|收费通知要求?))?(?:缴纳|交纳|支付|缴|交)(?:信息处理)?费用?',
    sense: 'row.feeUnpaid',
  },
  {
    begins: '其法',
    pattern: '(?:其他)?法律[、，]?(?:行政)?法规(?:规定)?(?:禁止|不予|不得|不能)(?:予以)?公开(?:的)?',
    sense: 'row.refusedByLaw',
  },
  {
    begins: '可会公危影损侵',
    pattern:
      '(?:公开后)?(?:可能)?会?(?:危及|危害|影响|损害)(?:(?:国家安全|公共安全|经济安全|社会稳定|三安全一稳定|“三安全一稳定”)(?:、|和|及|或|与)?)+',
    sense: 'row.refusedSecurity',
  },
  {
    begins: '可会公对',
    pattern: '(?:公开后)?(?:可能)?会?对第三方(?:合法)?权益造成(?:损害|侵害|影响)',
    sense: 'row.refusedThirdParty',
  },
  {
    begins: '经',
    pattern: '经(?:书面)?征(?:求|询)(?:相关|有关)?(?:权利人|第三方|利害关系人)(?:的)?意见后?(?!\\d)',
    sense: 'fill',
  },
  {
    begins: '人',
    pattern: '人事管理[、，]后勤管理[、，]内部工作流程(?:等|信息|等信息|等内部事务信息)?',
    sense: 'row.refusedInternal',
  },
  {
    begins: '经未没查无',
    pattern:
      '(?:经(?:检索|查询|核实|查找|查)[，、]?)?(?:未|没有?)(?:能)?(?:查询?|检索|查找|找)到(?:所申请|申请|相关|有关)*(?:公开)?(?:的)?(?:政府)?信息',
    sense: 'row.absent',
  },
  {
    begins: '经',
    pattern:
      '经(?:检索|查询|核实|查找|查)[，、]?(?:该|相关)?(?:政府)?(?:信息)?不存在(?:的|(?:该|相关|所申请的?|申请公开的)(?:政府)?信息)?',
    sense: 'row.absent',
  },
  { begins: '共', pattern: '共收(?=\\d)', sense: 'row.received' },
  { begins: '已共', pattern: '(?:已办|共答)(?=\\d)', sense: 'row.handled' },
  {
    begins: '没经',
    pattern:
      '(?:经(?:检索|查询|核实|查找|查)[，、]?)?没有(?:所|其)?申请(?:公开)?(?:的)?(?:政府)?信息(?:[，、]?告知(?:其|申请人)?不存在的?)?',
    sense: 'row.absent',
  },
  {
    begins: '以',
    pattern:
      '以(?:申请)?(?:政府)?(?:信息)?公开(?:申请)?(?:的)?(?:名义|形式|方式)(?:进行|反映|提出)?(?:信访|举报|投诉)(?:[、，]?(?:信访|举报|投诉))*(?:诉求|事项|活动)?的?',
    sense: 'row.petition',
  },
  {
    begins: '频申',
    pattern: '频繁申请|申请(?:的)?数量[、，]?频次(?:明显)?超过合理范围',
    sense: 'row.excessive',
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
  // 信访举报 by itself is none of applications; beside repeated ones it is.
  {
    begins: '信举投',
    pattern:
      '(?<=(?:不予处理|重复申请)[^。；]{0,24})(?:信访|举报|投诉)(?:、?(?:信访|举报|投诉))*(?=的?有?\\d)|(?:信访|举报|投诉)(?:、?(?:信访|举报|投诉))*(?=的?有?\\d+[件条][、，和]重复申请)',
    sense: 'row.petition',
  },
  { begins: '不', pattern: '不(?:予|再)重复(?:处理|答复|办理)', sense: 'row.repeated' },
  {
    begins: '要确重',
    pattern:
      '(?:要求)?(?:行政机关|我[局办委镇乡]|本机关)?(?:对)?(?:已获取的?(?:政府)?信息)?(?:进行)?(?:确认)?(?:或者|或|、|和|及)?重新出具(?:已(?:经)?获取的?(?:政府)?信息)?',
    sense: 'row.reconfirm',
  },
  // On one topic: 关于征地补偿信息的公开申请.
  {
    begins: '关有涉针就',
    pattern:
      '(?:关于|有关|涉及|针对|就)(?:(?!收到|接到|受理|办理|答复|提出|不予|予以|部分|同意)[^，。；：\\d]){2,24}?(?:信息|事项|问题|情况|方面)?的?(?<!(?:关于|有关|涉及|针对|就)(?:政府|政务)?(?:信息)?)(?:(?:政府|政务)?信息)?公开的?申请',
    sense: 'topic',
  },
  { begins: '依', pattern: '(?<=收到|接到|接收|受理|新收)依申请公开(?:材料|诉求|来件)', sense: 'noun.application' },
  { begins: '申', pattern: '申请公开(?=的?情况|的?情形|工作|方面|的?数量|总量|总数)', sense: 'noun.application' },
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
  { begins: '部', pattern: '部分(?:政府)?信息公开(?!申请|工作|[指年类])', sense: 'row.partlyGranted' },
  { begins: '新', pattern: '(?<!较?[上去]年度?|同比|同期)新增(?=了?\\d+[件份部宗])', sense: 'added' },
  { begins: '登', pattern: '登记(?:在册|入册|造册)(?=\\d)', sense: 'row.received' },
  { begins: '征', pattern: '征[求询](?:第三方|权利人|利害关系人)的?意见', sense: 'subset' },
  { begins: '需', pattern: '需要?(?=依申请公开)', sense: 'fill' },
  { begins: '新', pattern: '新增(?=申请|依申请|(?:政府|政务)信息公开申请|信息公开申请)', sense: 'row.received' },
  // Beside those made or answered by word of mouth they are a part.
  { begins: '书', pattern: '书面(?:申请|答复|回复)(?=[^。；]{0,30}(?:口头|电话))', sense: 'channel' },
  // Beside those by another channel they are those on paper.
  {
    begins: '书纸',
    pattern: `(?:书面|纸质|纸面)(?:形式|方式|材料)?(?:申请|提交|提出)?(?=(?:的|收到|受理|共)*\\d+[件条份宗][、，和及]?(?:收到|受理|通过)?${byChannel}|[、和及与]${byChannel})|(?<=${byChannel}(?:申请|提交|提出|方式|渠道|收到)*(?:\\d+[件条份宗])?[、，和及与]?(?:收到|受理|通过)?)(?:书面|纸质|纸面)(?:形式|方式|材料)?(?:申请|提交|提出)?`,
    sense: 'channel',
  },
  { begins: '有', pattern: '有效(?=[^。；]{0,20}无效)', sense: 'subset' },
  // Of a list of what may be applied for.
  {
    begins: '依',
    pattern: '(?<=(?:清单|目录|梳理|编制)[^。；]{0,30})依申请公开(?:类)?(?:的)?(?:事项|信息)?(?=\\d)',
    sense: 'otherMatter',
  },
  { begins: '书', pattern: '书面(?:提出|提交)?的?(?=申请公开|申请获取|依申请|政府信息|政务|信息)', sense: 'fill' },
  { begins: '书', pattern: '书面申请(?!公开)', sense: 'noun.bareApplication' },
  // Not those of real estate, which are named ahead.
  {
    begins: '登',
    pattern: '(?<=[共年度计中，局委办位关])登记申请(?=[\\d一二两三四五六七八九十])',
    sense: 'noun.bareApplication',
  },
]
