import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellPath,
  cells2021,
  type Draft,
  editsOfAccepted,
  type Published,
  printedCell,
  printedParagraphs,
  publishedPart,
  returnedDifferences,
  withEdits,
} from '../../src/index'
import { consistentDraftArbitrary, draftArbitrary, draftWithLastYearArbitrary } from '../fixtures/drafts'

/** A draft and the report it comes back as: another one, or itself with some things changed. */
const pairOf = (drafts: fc.Arbitrary<Draft>) =>
  fc.tuple(drafts, drafts, fc.boolean(), fc.nat(4)).map(([draft, other, whole, cut]): [Draft, Published] => {
    if (whole) return [draft, publishedPart(other)]
    const lines = draft.overview.split('\n')
    const changed = [...lines.slice(0, cut), ...other.overview.split('\n').slice(0, 1), ...lines.slice(cut + 1)]
    const overview = changed.filter((line) => line !== '').join('\n')
    return [
      draft,
      publishedPart({ ...draft, overview, cells: { ...draft.cells, disputes: other.cells['disputes'] ?? {} } }),
    ]
  })

const all = (draft: Draft, returned: Published) => new Set(returnedDifferences(draft, returned).map(({ id }) => id))

/** What a report prints. */
const printed = ({ cells, preamble, overview, problems, otherMatters, ...rest }: Published) => ({
  ...rest,
  texts: [preamble, overview, problems, otherMatters].map(printedParagraphs),
  cells: cells2021.map(({ id }) => printedCell(cells, id)),
})

describe('a report that came back from being signed', () => {
  it('agrees with the draft when all differences are accepted', () => {
    fc.assert(
      fc.property(pairOf(consistentDraftArbitrary), ([draft, returned]) => {
        const after = withEdits(draft, editsOfAccepted(draft, returned, all(draft, returned)))
        expect(publishedPart(after)).toEqual(returned)
        expect(returnedDifferences(after, returned)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('agrees as printed whatever was typed', () => {
    fc.assert(
      fc.property(pairOf(draftArbitrary), ([draft, returned]) => {
        const after = withEdits(draft, editsOfAccepted(draft, returned, all(draft, returned)))
        expect(printed(publishedPart(after))).toEqual(printed(returned))
      }),
      { numRuns: 60 },
    )
  })

  it('changes nothing when all is kept, and never anything but what is published', () => {
    fc.assert(
      fc.property(pairOf(draftWithLastYearArbitrary), ([draft, returned]) => {
        expect(editsOfAccepted(draft, returned, new Set())).toEqual([])
        const after = withEdits(draft, editsOfAccepted(draft, returned, all(draft, returned)))
        expect({ ...after, ...publishedPart(draft) }).toEqual(draft)
      }),
      { numRuns: 40 },
    )
  })

  it('leaves exactly the differences that were kept', () => {
    fc.assert(
      fc.property(pairOf(draftArbitrary), fc.infiniteStream(fc.boolean()), ([draft, returned], choices) => {
        const differences = returnedDifferences(draft, returned)
        const accepted = new Set(differences.filter(() => choices.next().value).map(({ id }) => id))
        const after = withEdits(draft, editsOfAccepted(draft, returned, accepted))
        for (const each of differences) {
          if (each.kind !== 'cell') continue
          expect(printedCell(after.cells, each.cell)).toBe(accepted.has(each.id) ? each.after : each.before)
        }
        for (const text of ['preamble', 'overview', 'problems', 'otherMatters'] as const) {
          const of = differences.filter((each) => each.kind === 'paragraph' && each.text === text)
          if (!of.some(({ id }) => accepted.has(id))) expect(after[text]).toBe(draft[text])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('has each paragraph taken or left by itself', () => {
    const base = { overview: '甲乙丙丁，公开政府信息。\n中间一段，没有变化。\n最后一段，收到申请3件。' }
    fc.assert(
      fc.property(draftArbitrary, (any) => {
        const draft = { ...any, ...base }
        const returned = publishedPart({
          ...draft,
          overview: '甲乙丙，公开政府信息。\n中间一段，没有变化。\n最后一段，收到申请4件。',
        })
        const [first, last] = returnedDifferences(draft, returned)
        expect([first, last].map((each) => each?.kind === 'paragraph' && each.position)).toEqual([1, 3])
        const edits = editsOfAccepted(draft, returned, new Set([last?.id ?? '']))
        expect(edits.map(({ path, to }) => [path, to])).toEqual([
          ['overview', '甲乙丙丁，公开政府信息。\n中间一段，没有变化。\n最后一段，收到申请4件。'],
        ])
      }),
      { numRuns: 5 },
    )
  })

  it('does not differ where only the typing does', () => {
    fc.assert(
      fc.property(consistentDraftArbitrary, (draft) => {
        const typed = withEdits(draft, [
          {
            path: cellPath('applications.received.person'),
            from: '',
            to: ` ${printedCell(draft.cells, 'applications.received.person')}件`,
          },
          { path: 'overview', from: '', to: `\n　　${draft.overview}\n` },
        ])
        expect(returnedDifferences(typed, publishedPart(draft))).toEqual([])
      }),
      { numRuns: 10 },
    )
  })
})
