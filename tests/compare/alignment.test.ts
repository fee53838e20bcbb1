import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aligned } from '../../src/compare/alignment'

const letters = (text: string) => [...text]
const likeness = (one: string[], other: string[]) => (b: number, a: number) => (one[b] === other[a] ? 1 : 0)

/** How many letters two words have in common in order, as the textbook counts them. */
function longestCommon(one: string[], other: string[]): number {
  const [x, ...xs] = one
  const [y, ...ys] = other
  if (x === undefined || y === undefined) return 0
  return x === y ? 1 + longestCommon(xs, ys) : Math.max(longestCommon(xs, other), longestCommon(one, ys))
}

describe('two lists laid beside each other', () => {
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 7 }).map(letters)

  it('have each place once, in order, and as much together as can be', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const pairs = aligned(one, other, likeness(one, other))
        expect(pairs.flatMap(({ before }) => before ?? [])).toEqual([...one.keys()])
        expect(pairs.flatMap(({ after }) => after ?? [])).toEqual([...other.keys()])
        const together = pairs.filter(({ before, after }) => before !== undefined && after !== undefined)
        for (const { before = 0, after = 0 } of together) expect(one[before]).toBe(other[after])
        expect(together.length).toBe(longestCommon(one, other))
      }),
    )
  })

  it('put what is gone before what is new', () => {
    expect(aligned(['甲'], ['乙'], () => 0)).toEqual([{ before: 0 }, { after: 0 }])
  })
})
