import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cells2021 } from '../../src/schema/cells'
import { type Draft, newDraft } from '../../src/schema/draft'
import {
  cellAtPath,
  cellPath,
  type Edit,
  editsBetween,
  type FieldPath,
  inverseOf,
  valueAt,
  withEdits,
} from '../../src/schema/edits'
import { draftArbitrary, draftWithLastYearArbitrary, typedArbitrary } from '../fixtures/drafts'

const anyDraft = fc.oneof(draftArbitrary, draftWithLastYearArbitrary)
const textPaths = ['issuer', 'preamble', 'overview', 'problems', 'otherMatters', 'signature.issuer', 'signature.date']
const pathArbitrary: fc.Arbitrary<FieldPath> = fc.constantFrom(...cells2021.map(({ id }) => cellPath(id)), ...textPaths)

/** Edits one after the other, each replacing what it finds: also the same field more than once. */
function editsOf(draft: Draft, changes: readonly [FieldPath, string][]): Edit[] {
  let current = draft
  return changes.map(([path, to]) => {
    const edit = { path, from: valueAt(current, path), to }
    current = withEdits(current, [edit])
    return edit
  })
}

describe('edits', () => {
  const changes = fc.array(fc.tuple(pathArbitrary, typedArbitrary), { maxLength: 20 })

  it('followed by their inverse leave the draft as it was', () => {
    fc.assert(
      fc.property(anyDraft, changes, (draft, each) => {
        const edits = editsOf(draft, each)
        expect(withEdits(withEdits(draft, edits), inverseOf(edits))).toEqual(draft)
        expect(inverseOf(inverseOf(edits))).toEqual(edits)
      }),
      { numRuns: 60 },
    )
  })

  it('make the fields hold what they say, and do not touch the draft before', () => {
    fc.assert(
      fc.property(anyDraft, changes, (draft, each) => {
        const before = JSON.stringify(draft)
        const after = withEdits(draft, editsOf(draft, each))
        for (const [path, to] of new Map(each)) expect(valueAt(after, path)).toBe(to)
        expect(JSON.stringify(draft)).toBe(before)
      }),
      { numRuns: 60 },
    )
  })

  it('share with the draft before what they do not change', () => {
    const draft = newDraft(2023, '甲县')
    const after = withEdits(draft, [{ path: 'cells.applications.received.person', from: '', to: '1' }])
    expect(after.cells['disputes']).toBe(draft.cells['disputes'])
    expect(after.cells['applications']?.['granted']).toBe(draft.cells['applications']?.['granted'])
    expect(after.cells['applications']).not.toBe(draft.cells['applications'])
  })

  it('take last year’s report away without leaving an empty field', () => {
    const draft: Draft = { ...newDraft(2023, '甲县'), lastYear: newDraft(2022, '甲县') }
    const edits: Edit[] = [{ path: 'lastYear', from: draft.lastYear, to: undefined }]
    expect('lastYear' in withEdits(draft, edits)).toBe(false)
    expect(withEdits(withEdits(draft, edits), inverseOf(edits))).toEqual(draft)
  })
})

describe('the edits between two drafts', () => {
  it('lead from one to the other', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (before, after) => {
        expect(withEdits(before, editsBetween(before, after))).toEqual(after)
      }),
      { numRuns: 60 },
    )
  })

  it('are none for equal drafts, and one for a cell', () => {
    const draft = newDraft(2023, '甲县')
    expect(editsBetween(draft, newDraft(2023, '甲县'))).toEqual([])
    const edit = { path: 'cells.disputes.directSuit.total', from: '', to: '3' }
    expect(editsBetween(draft, withEdits(draft, [edit]))).toEqual([edit])
  })
})

describe('a path', () => {
  it('names a cell or another field', () => {
    for (const { id } of cells2021) expect(cellAtPath(cellPath(id))).toBe(id)
    for (const path of textPaths) expect(cellAtPath(path)).toBeUndefined()
  })

  it('that leads nowhere has no value', () => {
    expect(valueAt(newDraft(2023, '甲县'), 'lastYear.cells.applications.received.person')).toBeUndefined()
  })
})
