import { describe, expect, it } from 'vitest'
import { checkReport, createChecker, type Draft, type Finding } from '../../src/index'
import { draftWith, zeroDraftWith } from '../fixtures/drafts'
import { qinghe } from './qinghe'

const dismissing = (draft: Draft, { id }: Finding): Draft => ({
  ...draft,
  dismissed: [...draft.dismissed, { finding: id, reason: '已核实' }],
})

function firstOf(draft: Draft, rule: string): Finding {
  const found = createChecker()
    .check(draft)
    .find((finding) => finding.rule === rule)
  if (!found) throw new Error(`nothing found by ${rule}`)
  return found
}

describe('a finding that is set aside', () => {
  const total = firstOf(qinghe(), 'applications.row-total')
  const draft = dismissing(qinghe(), total)

  it('is found no more, and kept with its reason', () => {
    const checker = createChecker()
    expect(checker.check(draft).map(({ rule }) => rule)).not.toContain('applications.row-total')
    expect(checker.setAside(draft)).toEqual([{ finding: total, reason: '已核实', by: 'finding' }])
  })

  it('stays aside in the check before export, an error too', () => {
    expect(checkReport(draft, { final: true }).map(({ id }) => id)).not.toContain(total.id)
  })

  it('stays aside while other figures change', () => {
    const other = draftWith({ 'disclosure.permits.decisions': '7' }, draft)
    expect(createChecker().setAside(other)).toHaveLength(1)
  })

  it('stands again when a figure that it spoke of changes', () => {
    const changed = draftWith({ 'applications.received.total': '15' }, draft)
    expect(createChecker().setAside(changed)).toEqual([])
    expect(firstOf(changed, 'applications.row-total').message).toContain('表中填 15，多 2')
  })

  it('about words stands again when the words change, not when text before them does', () => {
    const text = '落实国办发[2021]12号文件。'
    const faulty: Draft = { ...zeroDraftWith(), overview: text }
    const aside = dismissing(faulty, firstOf(faulty, 'texts.document-number'))
    const found = (overview: string) =>
      checkReport({ ...aside, overview }).filter(({ rule }) => rule === 'texts.document-number').length
    expect(found(`前面加一句。${text}`)).toBe(0)
    expect(found(text.replace('12', '13'))).toBe(1)
    expect(found(`${text}${text}`)).toBe(1)
  })

  it('that is open while writing is set aside in the check before export as well', () => {
    const blank = draftWith({ 'disclosure.permits.decisions': '' }, zeroDraftWith())
    const aside = dismissing(blank, firstOf(blank, 'disclosure.unanswered'))
    expect(checkReport(aside, { final: true }).map(({ rule }) => rule)).not.toContain('disclosure.unanswered')
  })
})

describe('a rule that is switched off', () => {
  const draft: Draft = { ...qinghe(), rulesOff: [{ rule: 'applications.row-total', reason: '另有口径' }] }

  it('has all that it finds set aside, whatever the figures', () => {
    const changed = draftWith({ 'applications.received.total': '99' }, draft)
    for (const each of [draft, changed]) {
      const checker = createChecker()
      expect(checker.check(each).some(({ rule }) => rule === 'applications.row-total')).toBe(false)
      expect(checker.setAside(each)).toMatchObject([{ reason: '另有口径', by: 'rule' }])
    }
  })

  it('leaves the other rules alone', () => {
    const rest = (of: Draft) =>
      createChecker()
        .check(of)
        .filter(({ rule }) => rule !== 'applications.row-total')
    expect(rest(draft)).toEqual(rest(qinghe()))
  })
})

describe('a checker of texts', () => {
  const text = '落实国办发[2021]12号文件。'
  const draft: Draft = { ...zeroDraftWith(), overview: text }

  it('gives the place where the words are now, though the finding is the same', () => {
    const checker = createChecker()
    const place = (of: Draft) =>
      checker.check(of).find(({ rule }) => rule === 'texts.document-number')?.at[0] as { from: number; to: number }
    const before = place(draft)
    const after = place({ ...draft, overview: `全年。${text}` })
    expect(after.from).toBe(before.from + 3)
  })

  it('keeps the findings of texts as objects while cells change', () => {
    const checker = createChecker()
    const texts = (of: Draft) => checker.check(of).filter(({ rule }) => rule.startsWith('texts.'))
    const before = texts(draft)
    expect(before.length).toBeGreaterThan(0)
    const after = texts(draftWith({ 'disclosure.permits.decisions': '7' }, draft))
    expect(after.every((finding, i) => finding === before[i])).toBe(true)
  })

  it('mends what is there now, and nothing else', () => {
    const checker = createChecker()
    const now: Draft = { ...draft, overview: `全年。${text}` }
    const finding = checker.check(now).find(({ rule }) => rule === 'texts.document-number') as Finding
    expect(checker.repairs(now, finding)).toMatchObject([
      { edits: [{ path: 'overview', from: now.overview, to: '全年。落实国办发〔2021〕12号文件。' }] },
    ])
  })
})
