import { describe, expect, it } from 'vitest'
import { quantityAt } from '../../src/checks/claims/quantity'
import { readChineseNumber } from '../../src/schema/chinese-number'

describe('Chinese numerals', () => {
  it.each([
    ['零', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零一', 101],
    ['三百一十', 310],
    ['两千零五', 2005],
    ['一万二千', 12_000],
    ['二零二三', 2023],
  ])('%s is %d', (numerals, number) => {
    expect(readChineseNumber(numerals)).toBe(number)
  })

  it.each(['', '二三', '十百', '百千', '一万万', '三三十'])('%s is no number', (numerals) => {
    expect(readChineseNumber(numerals)).toBeUndefined()
  })
})

describe('a quantity', () => {
  it.each([
    ['25件', 25, 25],
    ['350余件', 350, 385],
    ['约100件', 90, 110],
    ['近50件', 40, 50],
    ['1.2万件', 11_500, 12_500],
    ['12.5万元', 12.5, 12.5],
    ['3至5件', 3, 5],
    ['12+1件', 13, 13],
    ['67，', 67, 67],
    ['二十二件', 22, 22],
    ['零。', 0, 0],
  ])('%s is from %d to %d', (text, low, high) => {
    const quantity = quantityAt(text, 0)
    expect(quantity?.low).toBeCloseTo(low)
    expect(quantity?.high).toBeCloseTo(high)
  })

  it.each([
    ['2023年', 0],
    ['一是加强', 0],
    ['统一项目', 1],
    ['第三项', 1],
    ['109号', 0],
    ['三审三校', 0],
    ['A12件', 1],
  ])('is none in %s at %d', (text, at) => {
    expect(quantityAt(text, at)).toBeUndefined()
  })

  it('stands where its digits stand, without 约 and 余', () => {
    const text = '约350余件'
    const { from = 0, to = 0 } = quantityAt(text, 0) ?? {}
    expect(text.slice(from, to)).toBe('350')
  })
})
