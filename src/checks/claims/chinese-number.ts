const digits = '零一二三四五六七八九'
const steps: { readonly [character: string]: number } = { 十: 10, 百: 100, 千: 1000 }

/** The number that Chinese numerals stand for: `十二` 12, `两千零五` 2005, `一二三` 123; undefined where they do not. */
export function chineseNumber(numerals: string): number | undefined {
  const text = numerals.replace(/两/g, '二')
  if (/^[零一二三四五六七八九]+$/.test(text)) {
    return text.length === 1 || text.length >= 3
      ? Number([...text].map((each) => digits.indexOf(each)).join(''))
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
      digit = digits.indexOf(character)
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
