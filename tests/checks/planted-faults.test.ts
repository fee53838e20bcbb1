import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReport, type Draft, type Finding, type Place, rules } from '../../src/index'
import { faultlessArbitrary } from '../fixtures/faultless'
import { type PlantedFault, plantedFaults } from '../fixtures/planted-faults'

const severityOf = new Map(rules.map(({ id, severity }) => [id, severity]))

describe.each(plantedFaults.map((fault, i) => [`${fault.rule} (${i + 1})`, fault] as const))('%s', (_, fault) => {
  it('is found where it was put, and nothing else is an error', () => {
    fc.assert(
      fc.property(faultlessArbitrary, (draft) => {
        fc.pre(fault.only?.(draft) ?? true)
        const faulty = fault.plant(draft)
        const found = checkReport(faulty, { final: true, ...(fault.today && { today: fault.today }) })
        const own = found.filter(({ rule }) => rule === fault.rule)
        expect(own.some(({ at }) => at.slice(0, placesIn(fault)).some((place) => isThere(place, fault, faulty)))).toBe(
          true,
        )
        expect(otherErrors(found, fault)).toEqual([])
        for (const finding of found) expect(isNoGraverThanItsRule(finding)).toBe(true)
      }),
      { numRuns: 12 },
    )
  })
})

it('is planted for every rule', () => {
  expect(new Set(plantedFaults.map(({ rule }) => rule))).toEqual(new Set(severityOf.keys()))
})

/** A balance has no place that is more to blame than the other three. */
function placesIn({ rule }: PlantedFault): number {
  return rule.endsWith('.balance') ? 4 : 1
}

function isThere(place: Place, { at }: PlantedFault, draft: Draft): boolean {
  if ('cell' in at) return 'cell' in place && place.cell === at.cell
  if ('field' in at) return 'field' in place && place.field === at.field
  if (!('text' in place) || place.text !== at.text) return false
  const words = draft[at.text].slice(place.from, place.to)
  return at.words === '*' ? words !== '' : words === at.words
}

const ranks = ['error', 'warning', 'hint']

function isNoGraverThanItsRule({ rule, severity }: Finding): boolean {
  return ranks.indexOf(severity) >= ranks.indexOf(severityOf.get(rule) ?? '')
}

function otherErrors(found: readonly Finding[], { rule, alongside = [] }: PlantedFault): string[] {
  return found
    .filter(({ severity, rule: id }) => severity === 'error' && id !== rule && !alongside.includes(id))
    .map(({ message }) => message)
}
