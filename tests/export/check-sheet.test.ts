import { describe, expect, it } from 'vitest'
import {
  checkOutcomes,
  checkSheet,
  createChecker,
  type Draft,
  exportCheckSheet,
  exportDocx,
  reportFingerprint,
  rules,
} from '../../src/index'
import { validatorErrors } from '../fixtures/open-xml-validator'
import { opened } from '../fixtures/round-trip'
import { seedDraft } from '../fixtures/seeds'
import { structuralFaults, tablesOf, textParts } from '../fixtures/word-structure'

function outcomesOf(draft: Draft) {
  const checker = createChecker({ final: true })
  return checkOutcomes(draft, { findings: checker.check(draft), setAside: checker.setAside(draft) })
}

describe('the check sheet', () => {
  it('lists every rule once, with what was found under it', async () => {
    const draft = await seedDraft('wutai-2023')
    const lines = checkSheet(draft, outcomesOf(draft)).groups.flatMap((group) => group.lines)
    expect(lines.filter(({ outcome }) => outcome !== undefined)).toHaveLength(rules.length)
    const at = lines.findIndex(({ text }) => text.includes('收件数量为1件'))
    expect(lines[at]?.outcome).toBeUndefined()
    expect(lines.slice(0, at).filter(({ outcome }) => outcome?.startsWith('错误')).length).toBeGreaterThan(0)
  })

  it('does not call a rule passed that had nothing to compare with', async () => {
    const draft = await seedDraft('yaodu-2023')
    const compared = (each: Draft) => outcomesOf(each).find(({ title }) => title === '与上一年度比较')?.rules
    expect(compared(draft)?.map(({ outcome }) => outcome)).toEqual(Array(4).fill('notChecked'))
    const { lastYear: _, ...report } = draft
    const withLast = compared({ ...draft, lastYear: { ...report, year: draft.year - 1 } })
    expect(withLast?.map(({ outcome }) => outcome)).not.toContain('notChecked')
  })

  it('prints the reasons of what was dismissed and of rules switched off', async () => {
    const draft = await seedDraft('wutai-2023')
    const [finding] = createChecker({ final: true }).check(draft)
    const off = rules.find(({ id }) => id !== finding?.rule)
    const decided = {
      ...draft,
      dismissed: [{ finding: finding?.id ?? '', reason: '另有台账' }],
      rulesOff: [{ rule: off?.id ?? '', reason: '本机关不涉及' }],
    }
    const texts = checkSheet(decided, outcomesOf(decided)).groups.flatMap(({ lines }) => lines.map(({ text }) => text))
    expect(texts).toContain(`已搁置：${finding?.message}（原因：另有台账）`)
    expect(texts).toContain('停用原因：本机关不涉及')
  })

  it('is a sound Word file', async () => {
    for (const name of ['wutai-2023', 'yaodu-2023'] as const) {
      const draft = await seedDraft(name)
      const word = await exportCheckSheet(draft, outcomesOf(draft))
      expect(await validatorErrors(word)).toEqual([])
      expect(structuralFaults(word)).toEqual([])
      const [facts, , signers] = tablesOf(textParts(word))
      expect(facts?.rows.map((row) => row[1]?.text)).toContain(reportFingerprint(draft))
      expect(signers?.rows[0]?.map(({ text }) => text)).toEqual(['编制人', '', '核对人', '', '审核人', ''])
    }
  })
})

describe('the fingerprint of a report', () => {
  it('is the same for its Word file opened again, for the public too, and another once a figure changes', async () => {
    const draft = await seedDraft('yaodu-2023')
    const own = reportFingerprint(draft)
    expect(own).toMatch(/^(?:[0-9A-F]{4}-){3}[0-9A-F]{4}$/)
    for (const forPublic of [false, true]) {
      expect(reportFingerprint((await opened(await exportDocx(draft, { forPublic }))).draft)).toBe(own)
    }
    const row = { ...draft.cells['applications']?.['received'], person: '987' }
    const cells = { ...draft.cells, applications: { ...draft.cells['applications'], received: row } }
    expect(reportFingerprint({ ...draft, cells })).not.toBe(own)
  })
})
