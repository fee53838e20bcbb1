import type { Sense } from './sense'

/** What a wording means that holds figures which count nothing. */
export type Meaning =
  | { kind: 'word'; sense: Sense; year?: number }
  | { kind: 'year'; year: number }
  | { kind: 'unknown' }

type Wording = {
  /** The characters that it can begin with: most characters of a text begin none. */
  begins: string
  pattern: RegExp
  meaning: (match: RegExpExecArray) => Meaning
}

const digits = '0123456789'
const numerals = '零一二三四五六七八九十'
const year = '(20\\d{2})'

const handling = '(?:继续|接续|接着|再行|再)?(?:办理|答复|处理|办(?=[，。；、）]|$))?'

const means = (sense: Sense) => (): Meaning => ({ kind: 'word', sense })
const unknown = (): Meaning => ({ kind: 'unknown' })
const yearOf = (match: RegExpExecArray): Meaning => ({ kind: 'year', year: Number(match[1]) })

/** 二〇二三年 */
const yearInWords = ([, lastTwo = '']: RegExpExecArray): Meaning => ({
  kind: 'year',
  year: Number(`20${[...lastTwo].map((each) => numerals.indexOf(each)).join('')}`),
})

/** A row that a year is named with: 2022 年结转 is carried into 2023. */
const ofYear =
  (sense: Sense, later: number) =>
  (match: RegExpExecArray): Meaning => ({
    kind: 'word',
    sense,
    year: Number(match[1]) + later,
  })

/** Dates, documents, articles, ordinals, numbers to be dialled, and other words of many forms. The first that fits counts. */
const wordings: readonly Wording[] = [
  // The whole of a year says no more than its name.
  ['2', `${year}年1月1日(?:零时)?起?(?:至|到|—|-|－|~|～)(?:${year}年)?12月31日(?:止|期间)?`, means('fill')],
  ['1', '1月1日(?:零时)?起?(?:至|到|—|-|－|~|～)12月31日(?:止|期间)?', means('fill')],
  ['1', '1月?(?:份)?(?:至|到|—|-|－|~|～)12月(?:份|底|末)?(?!\\d)', means('fill')],
  ['截', `截[至止]${year}年(?:12月31日|年?底|12月底|12月末)`, means('fill')],
  ['截', `截[至止]到?(?:${year}年)?12月(?![\\d—-])`, means('fill')],
  ['截', '截[至止](?:年底|12月底|12月31日|年末|12月末)', means('fill')],
  // Until the report was written, or what has come in since.
  [
    '截',
    '截[至止]到?[^，。；：\\d]{0,8}?(?:发布|公布|编制|印发|撰写|报告)[^，。；：\\d]{0,3}?(?:日|时|前)',
    means('partial'),
  ],
  // Into the year and out of it, in all the ways there are to say so.
  ['2', `${year}年(?:度|底|末)?(?:尚?未|没有)(?:办结|答复|办完|完成|办理完毕)的?`, ofYear('row.carriedIn', 1)],
  ['2', `${year}年度?结转的?(?![至到下为])`, ofYear('row.carriedIn', 1)],
  ['2', `${year}年度?结?转[至到入](?:今年|本年度?|当年)${handling}的?`, ofYear('row.carriedIn', 1)],
  ['上去', '(?:上一?年度?|去年)(?:结转|转入|转结)(?:下来|[至到]本年度?)?的?', means('row.carriedIn')],
  // Of those answered: 2022 年收到、2023 年答复.
  [
    '2上去前',
    `(?:上一?年度?|去年度?|前一年度?|${year}年(?:度|底|末)?)新?(?:收到|受理|接收|接到|登记|提交|提出|申请)的?[、，并]?(?:且|于|在)?(?:今年|本年度?|当年|次年|下年|20\\d{2}年(?:度|初)?)(?:内|依法|按期|作出|予以|才)*(?:答复|办结|回复|办理|办复|完成)的?`,
    means('subset'),
  ],
  // What stands ahead of its denial: 上年无结转.
  ['上去', '(?:上一?年度?|去年)(?=(?:无|没有)结转)', means('row.carriedIn')],
  [
    '上去',
    '(?:上一?年度?|去年)(?:尚?未|没有)(?:办结|答复|办完)(?:[、，而并]?结?转[入至到](?:今年|本年度?|当年))?(?:办理)?的?',
    means('row.carriedIn'),
  ],
  ['结', '结转上一?年度?的?', means('row.carriedIn')],
  ['结转延顺推', `(?:结?转|延期?|顺延|延续|推迟)[至到为入]?${year}年度?${handling}`, ofYear('row.carriedOut', -1)],
  [
    '结转延顺推',
    `(?:结?转|延期?|顺延|延续|推迟)[至到为入]?(?:下一?年度?|次年度?|明年)${handling}`,
    means('row.carriedOut'),
  ],
  [
    '将',
    `将[于在]${year}年(?:度|\\d{1,2}月(?:\\d{1,2}日)?)?(?:内|底前|份|前|底)?(?:予以|作出|依法)?(?:办结|答复|办理|完成)`,
    ofYear('row.carriedOut', -1),
  ],
  // Of what is left of a year that is then over.
  [
    '已均也于在至到',
    `(?<=(?:剩余|其余|余下|剩下|尚余|尚有|还有|另有|仍有|余)的?\\d{1,9}[件宗份起例条]申?请?)[已均也]*[于在至到]${year}年(?:度|初|1?\\d月(?:\\d{1,2}日|份|底|初)?)?(?:内|前)?(?:依法|按时|按期|均)?(?:作出|予以)?(?:办结|答复|办理完毕|办理|完成答复|回复)`,
    ofYear('row.carriedLater', -1),
  ],
  [
    '已均也于在至到',
    '(?<=(?:剩余|其余|余下|剩下|尚余|尚有|还有|另有|仍有|余)的?\\d{1,9}[件宗份起例条]申?请?)[已均也]*[于在至到](?:今年|次年|下一?年|本年)度?(?:初|[1-3]月(?:份|底|初)?)(?:内|前)?(?:依法|按时|按期|均)?(?:作出|予以)?(?:办结|答复|办理完毕|办理|完成答复|回复)',
    means('row.carriedOut'),
  ],
  ['下次', '(?:下一?|次)年度?结转', means('row.carriedOut')],
  // 三项合计
  [
    `两二三四五六${digits}`,
    '[两二三四五六\\d][项类种者](?:渠道|方式|途径)?(?=合计|共计|总计|共\\d|累计)',
    means('fill'),
  ],
  // By all channels together is no part by channel.
  [
    '通以采利',
    '(?:通过|以|采取|采用|利用)[^，。；：\\d]{0,40}?(?:等|多种|各种|各类)(?:多种|各种|各类|不同)?(?:渠道|方式|途径|形式)',
    means('fill'),
  ],
  [
    '较比与和同',
    '[较比与和同](?:上一?年度?|去年)(?:同期)?(?:相比|相当|基本持平|大致持平|大体持平|持平)',
    means('compare'),
  ],
  ['较比与和同', `[较比与和同]${year}年度?(?:同期)?(?:相比|基本持平|大致持平|持平)?`, means('compare')],
  ['二', '二零([零一二三四五六七八九]{2})年(?:度|全年)?(?![一二三四五六七八九十]+月)', yearInWords],
  ['二', '二零[零一二三四五六七八九]{2}年[一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日)?', means('partial')],
  ['因', `因${year}年度?`, means('partial')],
  ['自2', `自?${year}年度?(?:以来|起)`, yearOf],
  ['2', `${year}年?度?[-—－~～至到]${year}年?`, means('partial')],
  ['2', `${year}年度?(?!\\d{1,2}月)(?:全年)?`, yearOf],
  [
    digits,
    '(?:20\\d{2}年)?\\d{1,2}月[份底初末]?(?:\\d{1,2}日)?(?:[至到—-](?:\\d{1,2}月)?(?:份|\\d{1,2}日)?)?',
    means('partial'),
  ],
  ['〔［[【', '[〔［[【](?:19|20)\\d{2}[〕］\\]】]\\d*号?', unknown],
  // 第二十条第（五）项行政许可, as the table has it.
  ['第', `第[${numerals}]+条第（[${numerals}]）项(?=[：，]?(?:行政|规章|规范性文件))`, means('fill')],
  ['第', `第[${numerals}百\\d]+(?:条|章|款|项|届|次|号|期|批|名|位|轮|类)`, unknown],
  ['第', `第[${numerals}\\d]+季度`, means('partial')],
  ['《', '《(?:中华人民共和国政府信息公开)?条例》', means('fill')],
  ['经', '经开区(?:管委会)?', unknown],
  ['《', '《[^》]{1,60}》', unknown],
  ['hw', '(?:https?：?//|www\\.)[\\w./?=&%-]+', unknown],
  [digits, '\\d{3,4}[-－—]\\d{6,8}|1\\d{10}|\\d+号|\\d{1,2}：\\d{2}|\\d+(?:\\.\\d+)+\\.\\d+', unknown],
  [digits, '(?<!\\d)\\d{1,2}[.、](?!\\d)', means('fill')],
  ['（', `（[${numerals}\\d]{1,3}）`, means('fill')],
  [numerals, `[${numerals}]是`, means('fill')],
  ['①②③④⑤⑥⑦⑧⑨⑩', '[①-⑩]', means('fill')],
  ['因', '因政府信息公开(?:工作)?(?=被?申请行政复议|被?提起)', means('disclosure')],
  ['政信', '(?:政府)?信息公开类?(?=申请(?:行政)?复议)', means('disclosure')],
  [digits, '\\d+个?工作日', means('subset')],
].map(([begins, pattern, meaning]) => ({
  begins: begins as string,
  pattern: new RegExp(pattern as string, 'y'),
  meaning: meaning as Wording['meaning'],
}))

const byFirstCharacter = new Map<string, Wording[]>()
for (const wording of wordings) {
  for (const character of wording.begins) {
    byFirstCharacter.set(character, [...(byFirstCharacter.get(character) ?? []), wording])
  }
}

/** The wording that begins at a position, and what it means; undefined where none does. */
export function wordingAt(text: string, from: number): { words: string; meaning: Meaning } | undefined {
  const beginning = byFirstCharacter.get(text[from] ?? '')
  if (!beginning) return undefined
  for (const { pattern, meaning } of beginning) {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (match) return { words: match[0], meaning: meaning(match) }
  }
  return undefined
}
