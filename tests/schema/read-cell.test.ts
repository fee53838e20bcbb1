import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellKind } from '../../src/schema/format'
import { readCell } from '../../src/schema/read-cell'

const numberIn = (text: string, kind?: CellKind) => {
  const reading = readCell(text, kind)
  return reading.kind === 'number' ? reading.value : reading.kind
}
const reasonOf = (text: string, kind?: CellKind) => {
  const reading = readCell(text, kind)
  return reading.kind === 'problem' ? reading.reason : reading.kind
}

describe('a cell', () => {
  it('with nothing or only spaces in it is blank, which is not 0', () => {
    for (const text of ['', ' ', '\u00a0', '\u3000\t', '\u200b']) expect(readCell(text)).toEqual({ kind: 'blank' })
    expect(readCell('0')).toEqual({ kind: 'number', value: 0, plain: '0' })
  })

  it.each([
    ['12', 12],
    ['12 ', 12],
    [' \u00a012\u3000', 12],
    ['１２', 12],
    ['1,234', 1234],
    ['１，２３４', 1234],
    ['1,234,567', 1234567],
    ['12件', 12],
    ['１２ 件', 12],
    ['007', 7],
    ['000000000000000012', 12],
    ['12.0', 12],
    ['1\u200b2', 12],
    ['999999999999', 999999999999],
  ])('with %j in it is %d', (text, value) => {
    expect(numberIn(text)).toBe(value)
  })

  it.each([
    ['-5', '不能是负数，请填 0 或正数'],
    ['－５', '不能是负数，请填 0 或正数'],
    ['— 3', '不能是负数，请填 0 或正数'],
    ['1.5', '应为整数，不能有小数'],
    ['约10', '“约10”不是数字，请只填数字'],
    ['3+1', '“3+1”不是数字，请只填数字'],
    ['1 2', '“1 2”不是数字，请只填数字'],
    ['十二', '“十二”不是数字，请只填数字'],
    ['1e3', '“1e3”不是数字，请只填数字'],
    ['0x10', '“0x10”不是数字，请只填数字'],
    ['12万元', '“12万元”不是数字，请只填数字'],
    ['件', '“件”不是数字，请只填数字'],
    ['1,23', '“1,23”中的千位分隔符位置不对，请检查'],
    ['1234,567', '“1234,567”中的千位分隔符位置不对，请检查'],
    ['1.2.3', '“1.2.3”不是完整的数字，请检查小数点'],
    ['.5', '“.5”不是完整的数字，请检查小数点'],
    ['5.', '“5.”不是完整的数字，请检查小数点'],
    ['9'.repeat(40), '数字有 40 位，过长，请检查是否多输或粘连'],
    ['文'.repeat(30), `“${'文'.repeat(20)}…”不是数字，请只填数字`],
  ])('with %j in it says what is wrong', (text, reason) => {
    expect(reasonOf(text)).toBe(reason)
  })

  it('with a mark for none is not read as 0, but told from other words', () => {
    for (const text of ['—', '--', '/', '／', '无', '没有', 'N/A', '零', 'O', ' — ']) {
      expect(readCell(text)).toMatchObject({ kind: 'problem', standsForNone: true })
    }
    for (const text of ['暂无数据', '-5', 'x']) expect(readCell(text)).toMatchObject({ standsForNone: false })
  })

  it('for an amount takes up to six decimals of 万元', () => {
    expect(readCell('12.50 万元', 'amount')).toEqual({ kind: 'number', value: 12.5, plain: '12.5' })
    expect(readCell('１．５', 'amount')).toEqual({ kind: 'number', value: 1.5, plain: '1.5' })
    expect(numberIn('5,190.000001', 'amount')).toBe(5190.000001)
    expect(reasonOf('0.0000001', 'amount')).toBe('小数最多 6 位（精确到分即可）')
    expect(reasonOf('1234567890', 'amount')).toBe('数字有 10 位，过长，请检查是否多输或粘连')
  })

  it('for an amount given in 元 asks for 万元', () => {
    expect(reasonOf('5190000元', 'amount')).toBe('本格单位是万元，请换算成万元后填写')
    expect(reasonOf('5件', 'amount')).toBe('“5件”不是数字，请只填数字')
  })

  it('reads every number that it can print, in each way of writing it', () => {
    const numbers = fc.nat(999_999_999_999)
    fc.assert(
      fc.property(numbers, fc.constantFrom('', ' ', '\u00a0', '\u3000'), (n, space) => {
        const plain = String(n)
        const wide = [...plain].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
        for (const text of [plain, wide, n.toLocaleString('en-US'), `${plain}件`, `0${plain}`]) {
          expect(readCell(`${space}${text}${space}`)).toEqual({ kind: 'number', value: n, plain })
        }
      }),
    )
  })

  it('gives an answer to any text, with a sentence where it is not a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom<CellKind>('count', 'amount'), (text, kind) => {
        const reading = readCell(text, kind)
        if (reading.kind === 'problem') expect(reading.reason).toMatch(/\p{Script=Han}/u)
        if (reading.kind === 'number') expect(Number(reading.plain)).toBe(reading.value)
      }),
    )
  })

  it.each([
    '9'.repeat(1_000_000),
    `1.${'0'.repeat(1_000_000)}1`,
    ' '.repeat(1_000_000),
    ','.repeat(1_000_000),
    '—'.repeat(1_000_000),
    `${'1,'.repeat(500_000)}x`,
  ])('is read in a moment, however long its text', (text) => {
    const start = performance.now()
    for (const kind of ['count', 'amount'] as const) readCell(text, kind)
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
