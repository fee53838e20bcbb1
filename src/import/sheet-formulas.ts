import { addDecimals } from '../schema/decimal'
import { addressIn, addressName } from '../schema/sheet-address'
import type { SheetCell } from './sheet-reader'

/**
 * Works out what formulas come to where the file does not say it, as in files that a script has filled in: sums, and what
 * this program writes. The cells of all others stay blank.
 * @returns the cells, and the names (`C7`) of those that were not worked out
 */
export function withFormulas(cells: readonly SheetCell[]): { cells: SheetCell[]; unknown: string[] } {
  const sheet = new Map(cells.map((cell) => [addressName(cell), cell]))
  const worked = new Map<SheetCell, Value>()
  const known = (cell: SheetCell | undefined): Value => {
    if (!cell) return 'blank'
    if (cell.formula === undefined) return cell.number ? { number: cell.text } : 'text'
    const before = worked.get(cell)
    if (before) return before
    // Until it is known, so that a formula which leads back to itself ends.
    worked.set(cell, 'unknown')
    const value = outcomeOf(cell.formula, (name) => known(sheet.get(name)))
    worked.set(cell, value)
    return value
  }
  const unknown: string[] = []
  const filled = cells.map(({ formula, ...cell }): SheetCell => {
    if (formula === undefined) return cell
    const value = known(sheet.get(addressName(cell)))
    if (value === 'unknown') unknown.push(addressName(cell))
    return { ...cell, text: typeof value === 'string' ? '' : value.number }
  })
  return { cells: filled, unknown }
}

/** What a cell holds for a formula; a number is a decimal. */
type Value = { number: string } | 'blank' | 'text' | 'unknown'
type Lookup = (name: string) => Value

/** What blanks come to in the totals of this program's workbooks: `IF(COUNT(C6:H6)=0,"",SUM(C6:H6))`. */
const sumUnlessBlank = /^IF\(COUNT\(([^()]+)\)=0,"",SUM\(\1\)\)$/
const sum = /^SUM\(([^()]+)\)$/

function outcomeOf(formula: string, lookup: Lookup): Value {
  const bare = formula.replace(/\s/g, '').replace(/^\+/, '')
  const areas = sumUnlessBlank.exec(bare)?.[1]
  if (areas !== undefined) return sumOf(areas, lookup, 'blank')
  return added(bare.split('+').map((term) => valueOfTerm(term, lookup)))
}

function valueOfTerm(term: string, lookup: Lookup): Value {
  const areas = sum.exec(term)?.[1]
  if (areas !== undefined) return sumOf(areas, lookup, { number: '0' })
  if (/^\d+(?:\.\d+)?$/.test(term)) return { number: term }
  const at = addressIn(term)
  return at ? lookup(addressName(at)) : 'unknown'
}

/** The sum of terms; a blank counts as 0, and a text cannot be added. */
function added(terms: readonly Value[]): Value {
  if (terms.includes('unknown') || terms.includes('text')) return 'unknown'
  return { number: addDecimals(terms.map((term) => (typeof term === 'string' ? '0' : term.number))) }
}

/** The sum of areas, in which texts do not count. @param none what it is where there is no number */
function sumOf(areas: string, lookup: Lookup, none: Value): Value {
  const names = areas.split(',').map(namesIn)
  if (names.includes(undefined)) return 'unknown'
  const values = names.flatMap((each) => each ?? []).map(lookup)
  const numbers = values.filter((value) => value !== 'blank' && value !== 'text')
  return numbers.length === 0 ? none : added(numbers)
}

const largestArea = 10_000

/** The cells of an area, by name: `C6:D7` → `C6`, `D6`, `C7`, `D7`. */
function namesIn(area: string): string[] | undefined {
  const [first, last = first] = area.split(':').map(addressIn)
  if (!first || !last) return undefined
  const [height, width] = [last.row - first.row + 1, last.column - first.column + 1]
  if (height < 1 || width < 1 || height * width > largestArea) return undefined
  return Array.from({ length: height * width }, (_, i) =>
    addressName({ row: first.row + Math.floor(i / width), column: first.column + (i % width) }),
  )
}
