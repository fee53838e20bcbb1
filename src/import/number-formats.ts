import { chineseDigits, chineseNumber, formalChineseNumber } from '../schema/chinese-number'

/** Numbers as they stand before headings and paragraphs. */

const roman: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** 14 → `xiv`; beyond what Romans counted in plain digits. */
export function romanNumber(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  let text = ''
  for (const [value, letters] of roman) {
    for (; rest >= value; rest -= value) text += letters
  }
  return text
}

/** 2 → `b`, 28 → `bb`, as word processors count. */
export function letterNumber(number: number): string {
  if (number < 1 || number > 780) return String(number)
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

/** The n-th of a row of characters, or plain digits beyond them. */
function nthOf(characters: string): (number: number) => string {
  const all = [...characters]
  return (number) => all[number - 1] ?? String(number)
}

const circled = nthOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳')

/** How a number is shown, by the name of its format (ECMA-376 part 1, 17.18.59); what is not here, in plain digits. */
const formats: { readonly [format: string]: (number: number) => string } = {
  none: () => '',
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: (number) => String(number).replace(/\d/g, wideDigit),
  decimalFullWidth2: (number) => String(number).replace(/\d/g, wideDigit),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: nthOf('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  decimalEnclosedFullstop: nthOf('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  ideographEnclosedCircle: nthOf('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  ideographTraditional: nthOf('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: nthOf('子丑寅卯辰巳午未申酉戌亥'),
  ideographDigital: chineseDigits,
  japaneseCounting: chineseNumber,
  chineseCounting: chineseNumber,
  chineseCountingThousand: chineseNumber,
  taiwaneseCounting: chineseNumber,
  taiwaneseCountingThousand: chineseNumber,
  taiwaneseDigital: chineseDigits,
  chineseLegalSimplified: formalChineseNumber,
  lowerLetter: letterNumber,
  upperLetter: (number) => letterNumber(number).toUpperCase(),
  lowerRoman: romanNumber,
  upperRoman: (number) => romanNumber(number).toUpperCase(),
}

/** A number as it is drawn in a format; one that is not known here is drawn in plain digits. */
export function numberAs(format: string, number: number): string {
  return (formats[format] ?? String)(number)
}

function wideDigit(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xfee0)
}
