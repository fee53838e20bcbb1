import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellPath,
  cells2021,
  type Draft,
  editsOfAccepted,
  linkedFigure,
  narrativeFields,
  narrativeOf,
  type Published,
  printedCell,
  printedParagraphs,
  publishedPart,
  returnedDifferences,
  withEdits,
} from '../../src/index'
import {
  addedUpDraftWith,
  consistentDraftArbitrary,
  draftArbitrary,
  draftWithLastYearArbitrary,
} from '../fixtures/drafts'
import { linkingDraftArbitrary } from '../fixtures/linking-drafts'

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
const printed = (report: Published) => ({
  year: report.year,
  issuer: report.issuer,
  signature: report.signature,
  texts: narrativeFields.map((field) => printedParagraphs(report, field)),
  cells: cells2021.map(({ id }) => printedCell(report.cells, id)),
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

  describe('beside a draft that links figures', () => {
    const received = linkedFigure('applications.received.total')
    const draft = {
      ...addedUpDraftWith({ 'applications.received.person': '12', 'applications.granted.person': '12' }),
      overview: `新收申请${received}件，均已答复。\n公开信息30条。\n共${received}件。`,
    }
    /** As a file that came back is read: the figures are plain ones. */
    const returned = (change: (text: string) => string, cells = draft.cells): Published => ({
      ...publishedPart(draft),
      overview: change(narrativeOf(draft, 'overview').text),
      cells,
    })
    const otherCells = withEdits(draft, [{ path: cellPath('applications.received.total'), from: '12', to: '13' }]).cells

    it('does not differ where the figures are the same', () => {
      expect(
        returnedDifferences(
          draft,
          returned((text) => text),
        ),
      ).toEqual([])
      expect(
        editsOfAccepted(
          draft,
          returned((text) => text),
          new Set(),
        ),
      ).toEqual([])
    })

    it('keeps the links of paragraphs that are taken over, as long as their figures are the same', () => {
      const signed = returned((text) => text.replace('均已答复', '均按期答复').replace('30', '31'))
      const [edit, ...more] = editsOfAccepted(draft, signed, all(draft, signed))
      expect(more).toEqual([])
      expect(edit?.to).toBe(`新收申请${received}件，均按期答复。\n公开信息31条。\n共${received}件。`)
    })

    it('has a figure typed that the signed file has changed in the text', () => {
      const signed = returned((text) => text.replace('新收申请12件', '新收申请13件'))
      const [edit] = editsOfAccepted(draft, signed, all(draft, signed))
      expect(edit?.to).toBe(`新收申请13件，均已答复。\n公开信息30条。\n共${received}件。`)
    })

    it('says what the signed file says where only the table was changed in it', () => {
      const signed = returned((text) => text, otherCells)
      const after = withEdits(draft, editsOfAccepted(draft, signed, all(draft, signed)))
      expect(printed(publishedPart(after))).toEqual(printed(signed))
      expect(after.overview).toBe('新收申请12件，均已答复。\n公开信息30条。\n共12件。')
    })

    it('agrees where table and text were changed alike', () => {
      const signed = returned((text) => text.replace(/12/g, '13'), otherCells)
      expect(returnedDifferences(draft, signed).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'cell'])
      const after = withEdits(draft, editsOfAccepted(draft, signed, all(draft, signed)))
      expect(printed(publishedPart(after))).toEqual(printed(signed))
    })

    it('agrees as printed when all is accepted, whatever was linked', () => {
      fc.assert(
        fc.property(fc.tuple(linkingDraftArbitrary, linkingDraftArbitrary), ([own, other]) => {
          const signed = publishedPart(other)
          const after = withEdits(own, editsOfAccepted(own, signed, all(own, signed)))
          expect(printed(publishedPart(after))).toEqual(printed(signed))
        }),
        { numRuns: 40 },
      )
    })
  })
})
