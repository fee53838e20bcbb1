import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aroundChanges, textDifference } from '../../src/index'

const marked = (pieces: readonly { text: string; changed: boolean }[]) =>
  pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')

/** The same two sentences, with the words that differ in brackets. */
function differing(before: string, after: string): string[] {
  const difference = textDifference(before, after)
  return [marked(difference.before), marked(difference.after)]
}

afterEach(() => vi.unstubAllGlobals())

describe('the difference of two texts', () => {
  it('is told by whole figures and words', () => {
    expect(differing('主动公开政府信息1,940条', '主动公开政府信息1,950条')).toEqual([
      '主动公开政府信息[1,940]条',
      '主动公开政府信息[1,950]条',
    ])
    expect(differing('加强队伍建设', '加强平台建设')).toEqual(['加强[队伍]建设', '加强[平台]建设'])
  })

  it('marks years and figures, changed or not, full-width ones as well', () => {
    const { before } = textDifference('2022年收到１２件，增长12.5%', '')
    expect(before.filter(({ kind }) => kind !== 'plain').map(({ text, kind }) => [text, kind])).toEqual([
      ['2022年', 'year'],
      ['１２', 'figure'],
      ['12.5%', 'figure'],
    ])
  })

  it('is told by characters where the browser knows no words, figures still whole', () => {
    vi.stubGlobal('Intl', {})
    expect(differing('加强队伍建设12件', '加强平台建设13件')).toEqual(['加强[队伍]建设[12]件', '加强[平台]建设[13]件'])
  })

  it('leaves out nothing, and what is not changed is the same on both sides', () => {
    const text = fc
      .array(fc.constantFrom('2022年', '2023年', '收到申请', '12', '1,3', '件', '，', '公开', '😀', '\ud800', 'A'), {
        maxLength: 15,
      })
      .map((parts) => parts.join(''))
    const joined = (pieces: readonly { text: string }[]) => pieces.map((piece) => piece.text).join('')
    fc.assert(
      fc.property(text, text, (before, after) => {
        const difference = textDifference(before, after)
        expect(joined(difference.before)).toBe(before)
        expect(joined(difference.after)).toBe(after)
        const kept = (side: 'before' | 'after') => joined(difference[side].filter(({ changed }) => !changed))
        expect(kept('before')).toBe(kept('after'))
        if (before === after) expect(kept('before')).toBe(before)
      }),
    )
  })

  it('of texts that nobody wrote is told in time', () => {
    const long = '公开'.repeat(200_000)
    expect(textDifference(long, `${long}1`).after.some(({ changed }) => changed)).toBe(true)
  })
})

describe('a long text', () => {
  it('is cut down to what stands around its changes', () => {
    const before = `${'甲'.repeat(40)}收到12件${'乙'.repeat(40)}，办结9件${'丙'.repeat(40)}`
    const after = before.replace('12', '13').replace('9', '8')
    const { after: pieces } = textDifference(before, after)
    expect(marked(aroundChanges(pieces, 4))).toBe('…甲甲收到[13]件乙乙乙…乙，办结[8]件丙丙丙…')
    expect(marked(aroundChanges(pieces, 60))).toBe(marked(pieces))
  })

  it('keeps every change whole, and nothing else is put in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '1', '2', '，') }), fc.string(), (before, after) => {
        const { before: pieces } = textDifference(before, after)
        const short = aroundChanges(pieces, 3)
        const changes = (all: typeof short) => all.filter(({ changed }) => changed)
        expect(changes(short)).toEqual(changes([...pieces]))
        expect(short.map(({ text }) => text).join('').length).toBeLessThanOrEqual(before.length)
      }),
    )
  })
})
