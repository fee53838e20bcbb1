import { HyperFormula } from 'hyperformula'
import { checkArithmetic, createChecker } from '../../src/checks/checker'
import { cells2021 } from '../../src/schema/cells'
import { cellText, type Draft } from '../../src/schema/draft'
import { cellPath, withEdits } from '../../src/schema/edits'
import type { CellId } from '../../src/schema/format'
import { relations2021 } from '../../src/schema/relations'
import { addedUpDraftWith, draftWith } from '../fixtures/drafts'

/** One line of the bench's table: medians in microseconds, and ours divided by the peer's. */
export type BenchLine = { name: string; ours: number; peer: number; ratio: number; peerName: string }

/** Runs of each measurement; each run changes the same cell to another figure. */
const runs = 4_000
const warmUp = 1_000

/** The cell that is changed: it takes part in a row total, and by it in a balance. */
const changed: CellId = 'applications.received.person'

/**
 * Bench (b): the arithmetic after one cell change on a full draft, against HyperFormula computing the same 42 relations
 * after the same change. Ours starts from the typed strings, words its findings and includes making the changed draft's
 * figures known; HyperFormula gets numbers and gives the 42 differences.
 */
export async function arithmeticBench(): Promise<BenchLine[]> {
  const [consistent, broken] = [fullDraft(), draftWith({ 'applications.received.total': '14' }, fullDraft())]
  const lines = [
    line('the arithmetic entry: 200 cells and 42 relations', consistent, (draft) => checkArithmetic(draft.cells)),
    line('a key press: every rule', consistent, checkOf()),
    line('the same with broken relations', broken, checkOf()),
  ]
  return lines
}

function checkOf(): (draft: Draft) => unknown {
  const checker = createChecker()
  return (draft) => checker.check(draft)
}

function line(name: string, draft: Draft, check: (draft: Draft) => unknown): BenchLine {
  const figures = Array.from({ length: 7 }, (_, i) => String(10 + i))
  const drafts = figures.map((to) => withEdits(draft, [{ path: cellPath(changed), from: '', to }]))
  const sheet = sheetOf(draft)
  // Both are measured turn by turn, so that whatever else the machine does falls on both.
  const ours: number[] = []
  const peer: number[] = []
  for (let run = 0; run < warmUp + runs; run++) {
    const i = run % figures.length
    const start = performance.now()
    check(drafts[i] as Draft)
    const middle = performance.now()
    sheet.change(Number(figures[i]))
    sheet.differences()
    const end = performance.now()
    if (run < warmUp) continue
    ours.push(middle - start)
    peer.push(end - middle)
  }
  const [a, b] = [1000 * median(ours), 1000 * median(peer)]
  sheet.close()
  return { name, ours: a, peer: b, ratio: a / b, peerName: 'HyperFormula' }
}

/** The 200 cells in column A, and in column B for each relation left sum minus right sum. */
function sheetOf(draft: Draft): { change(to: number): void; differences(): unknown[]; close(): void } {
  const row = new Map(cells2021.map(({ id }, i) => [id, i]))
  const address = (id: CellId) => `A${(row.get(id) ?? 0) + 1}`
  const formulas = relations2021.map(
    ({ left, right }) => `=SUM(${left.map(address).join(',')})-SUM(${right.map(address).join(',')})`,
  )
  const rows = cells2021.map(({ id }, i) => [Number(cellText(draft.cells, id)), formulas[i] ?? null])
  const engine = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' })
  const at = { sheet: 0, col: 0, row: row.get(changed) ?? 0 }
  return {
    change: (to) => engine.setCellContents(at, [[to]]),
    differences: () => formulas.map((_, i) => engine.getCellValue({ sheet: 0, col: 1, row: i })),
    close: () => engine.destroy(),
  }
}

function fullDraft(): Draft {
  return addedUpDraftWith({
    'applications.received.person': '12',
    'applications.received.business': '1',
    'applications.granted.person': '11',
    'applications.granted.business': '1',
    'applications.petition.person': '1',
    'disclosure.fees.amount': '519.25',
  })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
