/** Numbers as they stand before headings and paragraphs. */

const digits = '〇一二三四五六七八九'
const formalDigits = '零壹贰叁肆伍陆柒捌玖'

/** 21 → `二十一`; 105 → `一百〇五`. Beyond 999 in plain digits. */
export function chineseNumber(number: number): string {
  return inWords(number, digits, ['十', '百'])
}

/** 21 → `贰拾壹`. */
export function formalChineseNumber(number: number): string {
  const words = inWords(number, formalDigits, ['拾', '佰'])
  return words.startsWith('拾') ? `壹${words}` : words
}

function inWords(number: number, names: string, [ten = '', hundred = '']: readonly string[]): string {
  if (number < 1 || number > 999) return String(number)
  const hundreds = Math.floor(number / 100)
  const tens = Math.floor((number % 100) / 10)
  const ones = number % 10
  const head = hundreds === 0 ? '' : `${names[hundreds]}${hundred}`
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? (names[0] ?? '') : ''
  const middle = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : names[tens]}${ten}`
  return `${head}${gap}${middle}${ones === 0 ? '' : names[ones]}`
}

/** 205 → `二〇五`: digit by digit. */
export function chineseDigits(number: number): string {
  return [...String(number)].map((digit) => digits[Number(digit)] ?? digit).join('')
}

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
export function nthOf(characters: string): (number: number) => string {
  const all = [...characters]
  return (number) => all[number - 1] ?? String(number)
}
