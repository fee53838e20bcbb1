import { describe, expect, it } from 'vitest'
import { columnWidths, figureSize, grid, page, textWidth } from '../../src/export/measures'
import { issuerLines, sealedIndents, signatureIndents } from '../../src/export/signature-indents'
import { format2021 } from '../../src/index'

describe('the measures of the page', () => {
  it('leave a text block of 156 by 225 mm on A4', () => {
    expect(textWidth).toBe(8845)
    expect((page.height - page.top - page.bottom) / 56.693).toBeCloseTo(225, 1)
    expect(22 * grid.linePitch).toBeLessThanOrEqual(page.height - page.top - page.bottom)
  })

  it('give every table the whole width and each column its share', () => {
    for (const { id } of format2021.tables) {
      expect(columnWidths(id).reduce((sum, width) => sum + width, 0)).toBe(textWidth)
      expect(Math.min(...columnWidths(id))).toBeGreaterThan(580)
    }
  })

  it.each([
    ['1', 20],
    ['99999', 20],
    ['123456', 20],
    ['1234567', 17],
    ['12345678', 16],
    ['', 20],
  ])('set the figure %s in %d half points in the columns of table 2', (figure, size) => {
    expect(figureSize(figure, 622)).toBe(size)
  })
})

describe('the signature', () => {
  const xinjiang = '新疆维吾尔自治区喀什地区塔什库尔干塔吉克自治县人民政府办公室'

  it('ends two characters from the edge', () => {
    expect(signatureIndents(['五台县人民政府办公室'], '2024年1月5日').issuer).toEqual([2])
  })

  it('moves a short issuer left of a longer date, which then ends two characters from the edge', () => {
    const { issuer, date } = signatureIndents(['静乐县'], '2024年12月25日')
    expect(date).toBe(2)
    expect(issuer[0]).toBeGreaterThan(8)
  })

  it('parts an issuer that is too long for a line after a place', () => {
    expect(issuerLines('清河县人民政府办公室')).toEqual(['清河县人民政府办公室'])
    expect(issuerLines(xinjiang)).toEqual(['新疆维吾尔自治区喀什地区', '塔什库尔干塔吉克自治县人民政府办公室'])
  })

  it('sets both lines of an issuer two characters from the edge, the date two characters in from the second', () => {
    const lines = issuerLines(xinjiang)
    const { issuer, date } = signatureIndents(lines, '2024年1月25日')
    expect(issuer).toEqual([2, 2])
    expect(date).toBe(signatureIndents(lines.slice(1), '2024年1月25日').date)
  })

  it('centres both lines of an issuer above the date where there is a seal', () => {
    const { issuer, date } = sealedIndents(['县'.repeat(14), '县'.repeat(18)], '2024年1月25日')
    expect(issuer[1]).toBeCloseTo(0)
    expect(issuer[0]).toBeCloseTo(2 * (314 / 320))
    expect(date).toBeGreaterThan(4)
  })

  it('keeps the date whole where the issuer is as long as a line, or longer', () => {
    for (const length of [25, 26, 27, 28, 40, 200]) {
      const lines = issuerLines('府'.repeat(length))
      for (const { issuer, date } of [signatureIndents, sealedIndents].map((indents) =>
        indents(lines, '2024年1月25日'),
      )) {
        for (const each of issuer) expect(each).toBeGreaterThanOrEqual(0)
        // The date is 7.7 characters wide, the line 27.6.
        expect(date).toBeLessThan(27.6 - 7.7)
      }
    }
  })

  it('stands two characters from the edge where one of the two is missing', () => {
    expect(signatureIndents([], '2024年1月5日')).toEqual({ issuer: [], date: 2 })
    expect(signatureIndents(['静乐县'], '')).toEqual({ issuer: [2], date: 2 })
  })
})
