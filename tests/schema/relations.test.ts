import { describe, expect, it } from 'vitest'
import { cells2021 } from '../../src/schema/cells'
import { relations2021, totals2021 } from '../../src/schema/relations'

const of = (table: string, kind: string) => relations2021.filter((each) => each.table === table && each.kind === kind)
const byId = (id: string) => relations2021.find((each) => each.id === id)
const columns = ['person', 'business', 'research', 'charity', 'legalService', 'otherOrg', 'total']

describe('the relations of the format of 2021', () => {
  it('are 42: 25 row totals, 7 column totals and 7 balances in table 2, 3 row totals in table 3', () => {
    expect(relations2021).toHaveLength(42)
    expect(new Set(relations2021.map(({ id }) => id)).size).toBe(42)
    expect(of('applications', 'row-total')).toHaveLength(25)
    expect(of('applications', 'column-total')).toHaveLength(7)
    expect(of('applications', 'balance')).toHaveLength(7)
    expect(of('disputes', 'row-total')).toHaveLength(3)
  })

  it('name only cells that there are, none twice', () => {
    const ids = new Set(cells2021.map(({ id }) => id))
    for (const { left, right } of relations2021) {
      for (const id of [...left, ...right]) expect(ids).toContain(id)
      expect(new Set([...left, ...right]).size).toBe(left.length + right.length)
    }
  })

  it('make the total of every row of table 2 the sum of the six columns before it', () => {
    for (const { left, right, along } of of('applications', 'row-total')) {
      const row = right[0]?.split('.')[1]
      expect([along, left]).toEqual([along, columns.slice(0, 6).map((column) => `applications.${row}.${column}`)])
      expect(right).toEqual([`applications.${row}.total`])
    }
  })

  it('make （七） of every column the sum of the 21 results', () => {
    for (const column of columns) {
      const relation = byId(`applications.column-total.${column}`)
      const rows = relation?.left.map((id) => id.split('.')[1])
      expect(rows).toHaveLength(21)
      expect([rows?.[0], rows?.[20]]).toEqual(['granted', 'otherHandling'])
      for (const row of ['received', 'carriedIn', 'handled', 'carriedOut']) expect(rows).not.toContain(row)
      expect(relation?.right).toEqual([`applications.handled.${column}`])
    }
  })

  it('make 一 + 二 of every column equal to （七） + 四', () => {
    for (const column of columns) {
      expect(byId(`applications.balance.${column}`)).toMatchObject({
        left: [`applications.received.${column}`, `applications.carriedIn.${column}`],
        right: [`applications.handled.${column}`, `applications.carriedOut.${column}`],
      })
    }
  })

  it('make the total of each kind of dispute the sum of its four outcomes', () => {
    for (const row of ['reconsideration', 'directSuit', 'suitAfterReconsideration']) {
      expect(byId(`disputes.row-total.${row}`)).toMatchObject({
        left: ['upheld', 'corrected', 'otherOutcome', 'pending'].map((column) => `disputes.${row}.${column}`),
        right: [`disputes.${row}.total`],
      })
    }
  })
})

describe('the totals that follow their parts', () => {
  it('are each made by one relation: 6 column totals, 25 + 3 row totals', () => {
    expect(totals2021).toHaveLength(34)
    expect(new Set(totals2021.map(({ total }) => total)).size).toBe(34)
    expect(totals2021.find(({ total }) => total === 'applications.handled.total')?.kind).toBe('row-total')
  })

  it('come after the totals that they add up', () => {
    const order = totals2021.map(({ total }) => total)
    for (const [i, { left }] of totals2021.entries()) {
      for (const part of left) expect(order.indexOf(part)).toBeLessThan(i)
    }
  })
})
