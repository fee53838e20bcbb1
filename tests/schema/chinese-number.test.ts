import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumber, readChineseNumber } from '../../src/schema/chinese-number'

describe('a number in Chinese numerals', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (number) => {
        expect(readChineseNumber(chineseNumber(number))).toBe(number)
      }),
    )
  })

  it.each([
    ['二〇二四', 2024],
    ['两千零五', 2005],
    ['三十', 30],
  ])('%s is %d', (numerals, number) => {
    expect(readChineseNumber(numerals)).toBe(number)
  })

  it('is none where the numerals make no number', () => {
    for (const numerals of ['', '一十三十', '十三十', '三万二万']) expect(readChineseNumber(numerals)).toBeUndefined()
  })
})
