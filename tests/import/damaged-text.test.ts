import fc from 'fast-check'
import { describe, it } from 'vitest'
import {
  addDecimals,
  type CellId,
  cellOf,
  cells2021,
  cellText,
  type Draft,
  format2021,
  type Imported,
  importReport,
  narrativeFields,
  printedCell,
  readCell,
} from '../../src/index'
import { consistentDraftArbitrary, draftArbitrary } from '../fixtures/drafts'
import {
  type Shape,
  shapeArbitrary,
  type TextLine,
  type TextRow,
  tableRows,
  textLines,
} from '../fixtures/published-text'

/**
 * What was damaged on the way: a line of the tables, or a cell of a row, is lost, stands twice or has changed places
 * with another one. `swapped`: the values that changed places; that cannot be seen if both are numbers of a full row.
 */
type Damaged = { lines: readonly string[]; swapped: readonly CellId[] }
type Damage = { what: 'lose' | 'double' | 'swap'; at: 'line' | 'cell' | 'label'; first: number; second: number }

const damageArbitrary: fc.Arbitrary<Damage> = fc.record({
  what: fc.constantFrom('lose', 'double', 'swap'),
  at: fc.constantFrom('line', 'cell', 'label'),
  first: fc.nat(2000),
  second: fc.oneof(fc.nat(2000), fc.constant(-1)),
})

/** Does the damage to a list; a negative second place is the one after the first. */
function damaged<T>(
  list: readonly T[],
  { what, first, second }: Damage,
): { list: T[]; places: readonly [number, number] } {
  const a = first % list.length
  const b = (second < 0 ? a + 1 : second) % list.length
  const at = (i: number) => list[i] as T
  if (what === 'lose') return { list: list.filter((_, i) => i !== a), places: [a, a] }
  if (what === 'double') return { list: list.flatMap((each, i) => (i === a ? [each, each] : [each])), places: [a, a] }
  return { list: list.map((each, i) => (i === a ? at(b) : i === b ? at(a) : each)), places: [a, b] }
}

function damagedText(draft: Draft, shape: Shape, damage: Damage): Damaged {
  const tables = format2021.tables.map((table) => tableRows(table, draft, shape))
  return damage.at === 'line'
    ? withDamagedLine(draft, tables, shape, damage)
    : withDamagedCell(draft, tables, shape, damage)
}

function withDamagedCell(draft: Draft, tables: readonly TextRow[][], shape: Shape, damage: Damage): Damaged {
  const places = tables.flatMap((rows, t) => rows.flatMap((row, r) => row.map((cell) => ({ t, r, cell }))))
  const labels = [...places.keys()].filter((i) => places[i]?.cell.text !== '' && !places[i]?.cell.cell)
  const label = (i: number) => labels[i % labels.length] ?? 0
  const { first, second } = damage
  const where = damage.at === 'label' ? { first: label(first), second: label(second < 0 ? first + 1 : second) } : {}
  const { list, places: swapped } = damaged(places, { ...damage, ...where })
  // Two cells that change places keep the rows as they are; one that is lost or doubled changes its own row.
  const after = damage.what === 'swap' ? places.map(({ t, r }, i) => ({ t, r, cell: list[i]?.cell })) : list
  const rows = tables.map((table, t) =>
    table.map((_, r): TextRow => after.flatMap((each) => (each.t === t && each.r === r ? (each.cell ?? []) : []))),
  )
  const lines = textLines(draft, rows, shape).map(({ text }) => text)
  return { lines, swapped: damage.what === 'swap' ? swapped.flatMap((i) => places[i]?.cell.cell ?? []) : [] }
}

function withDamagedLine(draft: Draft, tables: readonly TextRow[][], shape: Shape, damage: Damage): Damaged {
  const lines = textLines(draft, tables, shape)
  const inTables = lines.filter(({ inTable }) => inTable)
  const start = lines.indexOf(inTables[0] as TextLine)
  const { list, places } = damaged(inTables, damage)
  return {
    lines: [...lines.slice(0, start), ...list, ...lines.slice(start + inTables.length)].map(({ text }) => text),
    swapped: damage.what === 'swap' ? places.flatMap((i) => inTables[i]?.cell ?? []) : [],
  }
}

async function opened({ lines }: Damaged): Promise<Imported> {
  const imported = await importReport(new TextEncoder().encode(lines.join('\n')), '报告.txt')
  if ('problem' in imported) throw new Error(imported.problem)
  return imported
}

const anyDraft = fc.oneof(consistentDraftArbitrary, draftArbitrary)
const runs = { numRuns: 500 }

const plain = (text: string, id: CellId) => {
  const reading = readCell(text, cellOf(id).kind)
  return reading.kind === 'number' ? reading.plain : text.replace(/\s+/g, ' ').trim()
}

/** Whether the clerk is told about a cell: it is marked, its row has a note, or it holds no number. */
function isTold({ cells, notes }: Imported, id: CellId): boolean {
  const cell = cells[id]
  if (cell === undefined || cell.certainty === 'inferred' || readCell(cell.source, cellOf(id).kind).kind === 'problem')
    return true
  return notes.some(({ severity, at }) => severity === 'odd' && at?.block === cell.at.block && at.row === cell.at.row)
}

describe('a report whose tables were damaged on the way', () => {
  it('has no wrong number in a cell without the clerk being told, but for two numbers that changed places', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, shapeArbitrary, damageArbitrary, async (draft, shape, damage) => {
        const text = damagedText(draft, shape, damage)
        const imported = await opened(text)
        const original = (id: CellId) => plain(printedCell(draft.cells, id), id)
        for (const { id } of cells2021) {
          const found = plain(cellText(imported.draft.cells, id), id)
          if (found === '' || found === original(id) || isTold(imported, id)) continue
          const others = text.swapped.filter((each) => each !== id)
          // Read as what this cell holds: `0件` is no amount of money, but a count.
          const moved = others.map((other) => plain(printedCell(draft.cells, other), id))
          if (text.swapped.includes(id) && moved.includes(found)) continue
          throw new Error(`${id}: ${original(id)} became ${found}`)
        }
      }),
      runs,
    )
  })

  it('has every number of its tables in a cell or in the list of what was not placed', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, shapeArbitrary, damageArbitrary, async (draft, shape, damage) => {
        const text = damagedText(draft, shape, damage)
        const { checksum, notPlaced, draft: read } = await opened(text)
        const inTables = text.lines
          .filter((line) => line.includes('\t'))
          .flatMap((line) => line.split('\t'))
          .filter(isNumber)
        // A figure alone on its line counts where it stands among others of a table.
        const alone = text.lines.filter((each) => !each.includes('\t') && isNumber(each))
        const { count } = checksum.source
        if (count < inTables.length || count > inTables.length + alone.length)
          throw new Error(`${inTables.length} numbers, ${alone.length} alone: ${JSON.stringify(checksum)}`)
        const sum = addDecimals([checksum.placed.sum, checksum.listed.sum])
        if (checksum.placed.count + checksum.listed.count !== count || sum !== checksum.source.sum) {
          throw new Error(`lost: ${JSON.stringify(checksum)}`)
        }
        const shown = [...notPlaced.map((each) => each.text), ...narrativeFields.map((field) => read[field])].join('\n')
        for (const line of alone) {
          if (!shown.includes(line.trim())) throw new Error(`lost: ${line}`)
        }
      }),
      runs,
    )
  })
})

/** A number by any reading, and longer or negative ones. */
function isNumber(text: string): boolean {
  const read = readCell(text, 'count').kind === 'number' || readCell(text, 'amount').kind === 'number'
  return read || /^[-−–—]?\d+(?:\.\d+)?$/.test(text.trim().normalize('NFKC').replace(/,/g, ''))
}
