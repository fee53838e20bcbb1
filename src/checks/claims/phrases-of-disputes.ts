import { type Phrase, self, still } from './phrase'

const opening = '(?:政府|政务)?(?:信息)?(?:依申请)?公开'

/** How disputes end, and what they are about. */
export const phrasesOfDisputes: readonly Phrase[] = [
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
  { begins: '未', pattern: '未经(?:行政)?复议(?=的?\\d)', sense: 'noun.directSuit' },
  {
    begins: '未直',
    pattern: `(?:未经(?:行政)?复议(?:程序)?)?直接向(?:人民)?法院(?:提起|提出)?(?:${opening})?(?:行政)?(?:诉讼|起诉)(?:案件)?`,
    sense: 'noun.directSuit',
  },
  {
    begins: '经行复',
    pattern: `(?:经)?(?:行政)?复议后(?:又|再|仍)?(?:向(?:人民)?法院)?(?:提起|提出)?(?:${opening})?(?:行政)?(?:诉讼|起诉)(?:案件)?`,
    sense: 'noun.suitAfterReconsideration',
  },
  { begins: '涉', pattern: '涉诉(?=\\d)|涉及?(?:行政)?诉讼(?=\\d)', sense: 'noun.suit' },
  { begins: '涉', pattern: '涉及?(?:行政)?复议(?=\\d)', sense: 'noun.reconsideration' },
  { begins: '被起应', pattern: '(?<=复议[^。；]{1,16})(?:(?:被)?起诉|应诉)(?=的?\\d)', sense: 'noun.suit' },
  { begins: '被起诉', pattern: '被?(?:起诉|诉)[至到]?(?:人民)?法院', sense: 'noun.suit' },
  { begins: '判裁', pattern: `(?:判决|裁判|判定)${self}败诉`, sense: 'column.corrected' },
  { begins: '经行复', pattern: '(?:经)?(?:行政)?复议后(?=的?\\d)', sense: 'noun.suitAfterReconsideration' },
  { begins: '尚暂', pattern: '[尚暂]无(?:审理|复议|诉讼|判决)?结(?:果|论)(?!维持|纠正)', sense: 'column.pending' },
  // Not 变更登记, 调解纠纷.
  { begins: '变', pattern: '变更(?=的?\\d|[，。；、）]|$)', sense: 'column.corrected' },
  { begins: '达和调', pattern: '(?:达成)?(?:和解|调解)(?=的?\\d|[，。；、）]|$)', sense: 'column.otherOutcome' },
  // What a body decides that decides them.
  { begins: '审', pattern: '审[理结](?=行政复议(?:案件|申请|案)[\\d，。；、])', sense: 'otherMatter' },
  // What they are about.
  { begins: '因', pattern: '因申请(?:公开)?政府信息(?:公开)?(?=引|产|导|发|被|提|而)', sense: 'disclosure' },
  {
    begins: '因就由针对涉围不',
    pattern: `(?:因|就|由|针对|对|涉及|涉|围绕|不服)(?:不服)?(?:申请人)?(?:${self})?(?:作出)?(?:的)?(?:(?:政府|政务)?信息|依申请)?公开(?:的)?(?:申请|依申请)?(?:工作|答复|告知|告知书|处理决定|行政行为|行为|处理|办理|事项|问题|纠纷|争议|内容|意见)*(?:不服|不满|不满意|有异议|不当)?(?:而|所)?(?=引|产|导|发|被|提|申请行政|申请复议|的?(?:行政)?复议|的?(?:行政)?诉讼|的?相关|的?案|的?争)`,
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
  {
    begins: '向',
    pattern: '向[^，。；：\\d]{0,10}(?:政府|法院|机关|[厅局委部]|部门)(?=申请(?:行政)?复议|提起)',
    sense: 'arising',
  },
  { begins: '被', pattern: '被(?:行政)?复议(?:机关|机构)', sense: 'arising' },
  { begins: '被由', pattern: '[被由](?:申请人|当事人|原告)(?=提|申请|诉|起诉|复议)', sense: 'arising' },
  {
    begins: '依政信',
    pattern:
      '(?:政府信息)?(?:依申请公开|信息公开)(?:申请)?(?:答复|告知|处理|办理|工作|行为)*(?=所?(?:引发|引起|导致)的?(?:行政)?(?:复议|诉讼))',
    sense: 'disclosure',
  },
  { begins: '与和同跟', pattern: `[与和同跟]${opening}(?:工作)?(?:有关|相关)`, sense: 'disclosure' },
]
