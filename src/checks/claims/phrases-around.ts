import type { Phrase } from './phrase'

/**
 * Kinds of decisions by their shortest names, right ahead of their figures or behind them, where permits and penalties stand beside
 * each other: `许可 361 件、处罚 74 件`, `361 件许可、74 件处罚`. What else is called so is not.
 */
const permits =
  '(?:(?<=(?<!其中)[，、；：度年内共理施成展出办结]了?)|^)许可(?=\\d+[^，。；\\d]{1,2}[，、]?(?:作出)?处罚\\d)|(?<=\\d[件项宗个起例])许可(?=[、，]\\d+[^，。；\\d]{1,2}(?:行政)?处罚)'
const besidePermits = (name: string) =>
  `(?<=许可\\d+[^。；]{1,16})${name}(?=\\d)|(?<=许可[、，]\\d+[^。；]{1,16})${name}(?=[、，；。]|$)`

/** When, whose and how: what stands around a figure. */
export const phrasesAround: readonly Phrase[] = [
  // Of more than the year.
  {
    begins: '近这过三两四五六七八九十',
    pattern: '(?:近|这|过去|最近)*[两三四五六七八九十\\d]{1,2}年(?:间|来|以来|内|累计|共计)',
    sense: 'partial',
  },
  {
    begins: '新',
    pattern: '新增(?=(?:\\d+[件份部个项])?(?:各类)?(?:(?:行政)?规范性文件|(?:政府)?规章))',
    sense: 'column.issued',
  },
  {
    begins: '新公',
    pattern: '新?公布(?=(?:\\d+[件份部个项])?(?:各类)?(?:(?:行政)?规范性文件|(?:政府)?规章))',
    sense: 'column.released',
  },
  {
    begins: '有保',
    pattern: '(?:有效|保留)的?(?=(?:各类|本级)?(?:行政)?规范性文件)|(?<=[，、])有效(?=\\d)',
    sense: 'column.inForce',
  },
  { begins: '继保实', pattern: '(?:继续)?(?:保持|实现)了?(?=零[复行诉败纠])', sense: 'fill' },
  {
    begins: '未没从',
    pattern: '(?:从)?(?:未|没有?)(?:曾)?(?:收到|接到|出现|发生|产生|作出|受理)过(?!程)',
    sense: 'none',
  },
  // 零复议、零诉讼; not 零投诉 and other such boasts.
  {
    begins: '零',
    pattern: '零(?=(?:行政)?(?:复议|诉讼)(?:案件)?(?:[、，。；和及]|$)|纠错|败诉|纠正|结转|重复申请|不予公开)',
    sense: 'none',
  },
  // Beside 废止 what is 失效 is no more in force either.
  {
    begins: '废宣失',
    pattern: '(?:宣布)?废止(?:[和、及与或]|以及)(?:宣布)?失效(?:的)?|(?:宣布)?失效(?:[和、及与或]|以及)废止(?:的)?',
    sense: 'column.repealed',
  },
  { begins: '许', pattern: permits, sense: 'noun.permits' },
  { begins: '处', pattern: besidePermits('处罚'), sense: 'noun.penalties' },
  { begins: '强', pattern: besidePermits('强制'), sense: 'noun.compulsion' },
  // Of those that were looked at, or are looked after.
  { begins: '测评抽模暗', pattern: '(?:测评|评估|抽测|模拟申请|暗访)(?:工作)?(?:结果|当?中)', sense: 'partial' },
  { begins: '审督评检', pattern: '(?:审核|督促|督办|评查|检查)(?=各(?:单位|部门|乡镇|镇街|科室))', sense: 'subset' },
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
  {
    begins: '通经从',
    pattern:
      '(?:通过|经由|从)(?:(?!收到|接到|受理|等|各|多)[^，。；：、\\d]){1,20}?(?:渠道|方式|途径|平台|系统|网站|信函|快递|邮箱|窗口|邮政)(?=提交|提出|共?(?:收到|接到|受理|接收))|(?:通过|经由?)[^，。；：、\\d等各]{1,12}?(?:提交|提出|递交)(?=\\d|的(?:政府信息|政务|信息公开|依申请|公开))',
    sense: 'channel',
  },
  { begins: '转', pattern: '转办(?!理)', sense: 'subset' },
  { begins: '除', pattern: '除(?=[\\d一二两三四五六七八九十]+[件份宗起例]|上年|去年|结转)', sense: 'fill' },
  // Of what was applied for, right behind how much of it was published; of anything else it is another matter.
  {
    begins: '公',
    pattern: '(?<=(?:予以|同意|全部|准予)公开\\d+[件份条宗][，、（](?:总体)?)公开率(?:为|达到?|是)?',
    sense: 'share',
  },
  { begins: '外之以', pattern: '[之以]?外(?=[，；。])', sense: 'fill' },
  {
    begins: '中',
    pattern: '中心(?=20\\d{2}年|全年|年内|本年|共|累计|新收|收到|接到|受理|办理|答复|办结|未|无|没有)',
    sense: 'own',
  },
  // 互联网申请, not 互联网+.
  {
    begins: '互电口邮手小',
    pattern: '(?:互联网|电话|口头|邮箱|手机端|小程序)(?:形式|方式|渠道|途径)?(?:申请|提交|提出)',
    sense: 'channel',
  },
  // Who applied, of whom there may be any kind; not 社会组织登记申请.
  {
    begins: '社群业商用考教网当纳缴参',
    pattern:
      '(?:(?:社会组织|社会团体|群团组织|群众个人|群众|业主|商户|用户|考生|教师|网友|网民|当事人|当事群众|纳税人|缴费人|参保人)[、，和或及与]?)+(?=(?:提出|提交|递交|申请)的?(?:政府信息|政务|信息公开|依申请|公开)|通过)',
    sense: 'fill',
  },
  // 我苏木, 本农场
  {
    begins: '我本',
    pattern:
      '[我本](?:苏木|嘎查|农场|林场|牧场|园区|街|社区|村|[新景港]区|[开高管度示][^，。；\\d]{1,3}区|大学|中学|小学|学院|学校|医院|集团|总队|分队|会|司|署|社|科室|分局)(?:机关)?(?![^，。；\\d]{0,2}议)',
    sense: 'own',
  },
  { begins: '余', pattern: '余(?=[\\d一二两三四五六七八九十])', sense: 'rest' },
  { begins: '呈', pattern: '呈(?:现)?[^，。；：\\d]{1,8}?(?:趋势|态势)', sense: 'fill' },
  { begins: '提', pattern: '提[高升]了?(?=\\d)', sense: 'change' },
  {
    begins: '较比与和同跟相对',
    pattern:
      '(?:较|比|与|和|同|跟|相较于?|相比于?|对比|较之)(?:上一?个?年度?|去年|前一年度?|20\\d{2}年度?)(?:全年)?(?:的)?(?:同期)?(?:相比较?|比较|比)?',
    sense: 'compare',
  },
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
    begins: '按依',
    pattern: '[按依]照?(?:法定|规定|要求)的?(?:时限|期限|时间|时效)(?:要求)?',
    sense: 'fill',
  },
  {
    begins: '法规在',
    pattern: `(?:在)?(?:法定|规定|要求)(?:的)?(?:工作)?(?:办理|答复|处理)?(?:时限|期限|时间|期|时效)(?:要求)?(?:范围)?(?:之)?(?:内|前)?`,
    sense: 'fill',
  },
  {
    begins: '公自',
    pattern: '(?:自然人|公民|公众)[、，]?(?:企业)?法人(?:[、，]|和|或|及|或者|以及|与|和者)?(?:其他|社会)组织(?:等)?',
    sense: 'fill',
  },
]
