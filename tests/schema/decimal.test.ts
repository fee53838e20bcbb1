import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDecimals, changeOfDecimal, percentOfChange, sameDecimal } from '../../src/schema/decimal'

/** A decimal with `scale` digits behind the point, from the whole number of its smallest units. */
function decimal(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const [whole, rest] = [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale)]
  return `${units < 0n ? '-' : ''}${whole}${scale > 0 ? `.${rest}` : ''}`
}

describe('the sum of decimals', () => {
  it('has no floating-point error', () => {
    expect(addDecimals(['0.1', '0.2'])).toBe('0.3')
    expect(addDecimals(['519.25', '0.000001', '-0.250001'])).toBe('519')
    expect(addDecimals(['9'.repeat(40), '1'])).toBe(`1${'0'.repeat(40)}`)
  })

  it('of none is 0, and never −0', () => {
    expect(addDecimals([])).toBe('0')
    expect(addDecimals(['-0.50', '0.5'])).toBe('0')
    expect(addDecimals(['-0.0'])).toBe('0')
  })

  it('is exact, whatever the lengths', () => {
    const term = fc.record({ units: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), scale: fc.nat(12) })
    fc.assert(
      fc.property(fc.array(term, { maxLength: 8 }), (terms) => {
        const sum = addDecimals(terms.map(({ units, scale }) => decimal(units, scale)))
        const expected = terms.reduce((total, { units, scale }) => total + units * 10n ** BigInt(12 - scale), 0n)
        expect(sameDecimal(sum, decimal(expected, 12))).toBe(true)
        expect(sum).toMatch(/^(?:0|-?(?!0\d)\d+(?:\.\d*[1-9])?)$/)
      }),
    )
  })

  it('does not depend on the order', () => {
    const amounts = fc.array(fc.tuple(fc.bigInt(), fc.nat(6)).map(([units, scale]) => decimal(units, scale)))
    fc.assert(
      fc.property(amounts, (each) => {
        expect(addDecimals(each)).toBe(addDecimals([...each].reverse()))
      }),
    )
  })

  it.each(['', 'abc', '1.2.3', '1.', '.5', '0x10', '1e3', ' 1', '1,000', '１'])('refuses %j', (text) => {
    expect(() => addDecimals([text])).toThrow()
  })
})

describe('two decimals', () => {
  it('are the same number however many zeros they end with', () => {
    expect(sameDecimal('1.50', '1.5')).toBe(true)
    expect(sameDecimal('007', '7.0')).toBe(true)
    expect(sameDecimal('-0', '0')).toBe(true)
    expect(sameDecimal('1.5', '1.05')).toBe(false)
  })
})

describe('the change of a decimal', () => {
  const units = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })

  it('added to what it was gives what it is', () => {
    fc.assert(
      fc.property(units, units, fc.nat(6), fc.nat(6), (a, b, scaleA, scaleB) => {
        const [before, after] = [decimal(a, scaleA), decimal(b, scaleB)]
        expect(sameDecimal(addDecimals([before, changeOfDecimal(before, after)]), after)).toBe(true)
      }),
    )
  })

  it('in percent is rounded to one decimal, half away from zero', () => {
    expect(percentOfChange('3', '4')).toBe('33.3')
    expect(percentOfChange('3', '2')).toBe('-33.3')
    expect(percentOfChange('2000', '2001')).toBe('0.1')
    expect(percentOfChange('2000', '1999')).toBe('-0.1')
    expect(percentOfChange('10000', '10001')).toBe('0')
    expect(percentOfChange('0.1', '0.3')).toBe('200')
    expect(percentOfChange('0.00', '1')).toBeUndefined()
  })

  it('in percent is nearest to the exact share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.nat(99_999), (before, after) => {
        const percent = Number(percentOfChange(String(before), String(after)))
        expect(Math.abs(percent - ((after - before) * 100) / before)).toBeLessThan(0.05 + 1e-6)
      }),
    )
  })
})
