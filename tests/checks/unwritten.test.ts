import { describe, expect, it } from 'vitest'
import { checkReport, type Draft, newDraft, withEdits } from '../../src/index'

const repairsIn = (draft: Draft, rule: string) =>
  checkReport(draft, { final: true })
    .filter((finding) => finding.rule === rule)
    .flatMap(({ repairs }) => repairs)

describe('a name that is missing', () => {
  it('in the title is taken from the signature, or from last year’s title', () => {
    const draft = newDraft(2023, ' ')
    const signed = { ...draft, signature: { issuer: '甲县财政局', date: '' } }
    const [repair] = repairsIn(signed, 'title.unwritten')
    expect(repair?.label).toBe('写上“甲县财政局”')
    expect(withEdits(signed, repair?.edits ?? []).issuer).toBe('甲县财政局')
    const continued = { ...draft, lastYear: newDraft(2022, '甲县教育局') }
    expect(repairsIn(continued, 'title.unwritten').map(({ label }) => label)).toEqual(['写上“甲县教育局”'])
    expect(repairsIn(draft, 'title.unwritten')).toEqual([])
  })

  it('in the signature is taken from the title; a date is the clerk’s to write', () => {
    const draft = newDraft(2023, '甲县财政局')
    const repairs = repairsIn(draft, 'signature.unwritten')
    expect(repairs.map(({ label }) => label)).toEqual(['写上“甲县财政局”'])
    expect(withEdits(draft, repairs[0]?.edits ?? []).signature).toEqual({ issuer: '甲县财政局', date: '' })
  })
})
