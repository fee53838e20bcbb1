/** Numbers in Chinese numerals, read and written. */

const readDigits = '零一二三四五六七八九'
const digits = '〇一二三四五六七八九'
const formalDigits = '零壹贰叁肆伍陆柒捌玖'
const steps: { readonly [character: string]: number } = { 十: 10, 百: 100, 千: 1000 }

/** The number that Chinese numerals stand for: `十二` 12, `两千零五` 2005, `二〇二四` 2024; undefined where they do not. */
export function readChineseNumber(numerals: string): number | undefined {
  const text = numerals.replace(/两/g, '二').replace(/[〇○]/g, '零')
  if (/^[零一二三四五六七八九]+$/.test(text)) {
    return text.length === 1 || text.length >= 3
      ? Number([...text].map((each) => readDigits.indexOf(each)).join(''))
      : undefined
  }
  const [high, low, ...more] = text.split('万')
  if (more.length > 0) return undefined
  if (low === undefined) return belowTenThousand(text)
  const tens = belowTenThousand(high ?? '')
  const ones = low === '' ? 0 : belowTenThousand(low)
  return tens === undefined || ones === undefined ? undefined : tens * 10_000 + ones
}

function belowTenThousand(text: string): number | undefined {
  let sum = 0
  let digit: number | undefined
  let last = 10_000
  for (const character of text) {
    const step = steps[character]
    if (step === undefined) {
      if (digit !== undefined && digit > 0) return undefined
      digit = readDigits.indexOf(character)
      if (digit < 0) return undefined
      continue
    }
    if (step >= last) return undefined
    sum += (digit ?? 1) * step
    last = step
    digit = undefined
  }
  return text === '' ? undefined : sum + (digit ?? 0)
}

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
