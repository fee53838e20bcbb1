import { describe, expect, it } from 'vitest'
import { checkReport, type Draft, type Finding, withEdits } from '../../src/index'
import { type SeedFinding, seedFindings, seedNotes } from '../fixtures/seed-findings'
import { importSeed, seedDraft, seedNames } from '../fixtures/seeds'

describe.each(seedNames)('the published report %s', (name) => {
  it('has exactly these findings', async () => {
    const draft = await seedDraft(name)
    expect(checkReport(draft, { final: true }).map((finding) => shown(finding, draft))).toEqual(seedFindings[name])
  })

  it('is told at its import what the format writes by itself', async () => {
    const { notes } = await importSeed(name)
    expect(notes.map(({ message }) => message)).toEqual(expect.arrayContaining([...(seedNotes[name] ?? [])]))
  })

  it('keeps nothing that a repair of its text has mended', async () => {
    const draft = await seedDraft(name)
    for (const finding of checkReport(draft, { final: true })) {
      const [place] = finding.at
      for (const { edits } of place && 'text' in place ? finding.repairs : []) {
        const after = checkReport(withEdits(draft, edits), { final: true })
        expect(after.map(({ id }) => id)).not.toContain(finding.id)
        expect(after.length).toBeLessThan(checkReport(draft, { final: true }).length)
      }
    }
  })
})

function shown({ severity, rule, message, at: [place] }: Finding, draft: Draft): SeedFinding {
  const words = place && 'text' in place ? { words: draft[place.text].slice(place.from, place.to) } : {}
  return { severity, rule, message, ...words }
}
