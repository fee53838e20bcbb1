import type { Phrase } from './phrase'

/**
 * Kinds of decisions by their shortest names, right ahead of their figures or behind them, where permits and penalties stand beside
 * each other: `许可 361 件、处罚 74 件`, `361 件许可、74 件处罚`. What else is called so is not.
 */
const permits =
  '(?:(?<=(?<!其中)[，、；：度年内共理施成展出办结]了?)|^)许可(?=\\d+[^，。；\\d]{1,2}[，、]?(?:作出)?处罚\\d)|(?<=\\d[件项宗个起例])许可(?=[、，]\\d+[^，。；\\d]{1,2}(?:行政)?处罚)'
const besidePermits = (name: string) =>
  `(?<=许可\\d+[^。；]{1,16})${name}(?=\\d)|(?<=许可[、，]\\d+[^。；]{1,16})${name}(?=[、，；。]|$)`

/** What a body issues, decides and collects. */
export const phrasesOfDocuments: readonly Phrase[] = [
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
    begins: '有',
    pattern: '有效的?(?=(?:各类|本级)?(?:行政)?规范性文件)|(?<=[，、])有效(?=\\d)',
    sense: 'column.inForce',
  },
  {
    begins: '保',
    pattern: '保留的?(?=(?:各类|本级)?(?:行政)?规范性文件)',
    sense: 'column.kept',
  },
  // Beside 废止 what is 失效 is no more in force either.
  {
    begins: '废宣失',
    pattern: '(?:宣布)?废止(?:[和、及与或]|以及)(?:宣布)?失效(?:的)?|(?:宣布)?失效(?:[和、及与或]|以及)废止(?:的)?',
    sense: 'column.repealed',
  },
  { begins: '废', pattern: '废止了?(?:旧|原有|过时|过期|老旧)?文件(?=\\d)', sense: 'column.repealed' },
  // In whose name documents are issued: all of a government's, or a part where others are counted beside.
  {
    begins: '以',
    pattern: '以[^，。；：、\\d]{0,10}(?:[、和及与][^，。；：\\d]{1,10})?(?:的)?名义',
    sense: 'inNameOf',
  },
  { begins: '许', pattern: permits, sense: 'noun.permits' },
  { begins: '处', pattern: besidePermits('处罚'), sense: 'noun.penalties' },
  { begins: '强', pattern: besidePermits('强制'), sense: 'noun.compulsion' },
  { begins: '审批核', pattern: '(?:审批|批准|核准|核发)(?=行政许可)', sense: 'deciding' },
  { begins: '申', pattern: '申请(?:人民)?法院(?:强制执行|执行)', sense: 'otherMatter' },
  // Not of what was applied for in the same sentence.
  { begins: '准', pattern: '(?<!(?<!许可)申请[^。]{0,40})准予许可', sense: 'noun.permits' },
  // Not those of a car park.
  {
    begins: '收',
    pattern:
      '(?<=^|[，。；、]|本年度?|全年|年度|20\\d{2}年)收费金额(?=(?:为|共|共计|合计|总计|达)?\\d+(?:\\.\\d+)?[万亿]?元[^。；]*行政事业性收费)',
    sense: 'noun.fees',
  },
]
