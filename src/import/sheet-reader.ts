import { addressIn, addressName, type SheetAddress } from '../schema/sheet-address'
import { trimmed } from '../schema/trimmed'
import { type CellFormat, shownNumber } from './cell-formats'
import { atHeight, type Height } from './raised-text'
import { readXml } from './xml-events'
import type { XmlAttributes } from './xml-scan'

/** A cell of a sheet as a reader sees it. */
export type SheetCell = SheetAddress & {
  text: string
  /** Whether formulas count it as a number. */
  number: boolean
  /** The formula, where the file does not say what it comes to. */
  formula?: string
}

/** An area of cells that is shown as one. */
export type MergedArea = SheetAddress & { rowSpan: number; colSpan: number }

export type SheetReading = { cells: SheetCell[]; merged: MergedArea[] }

/** What cells of all sheets refer to. */
export type SharedParts = { strings: readonly string[]; formats: readonly CellFormat[]; from1904: boolean }

/** Reads the texts that cells share (ECMA-376 part 1, 18.4.9). @returns undefined where their part is damaged */
export function readSharedStrings(xml: string): string[] | undefined {
  const strings: string[] = []
  const text = new TextCollector()
  const whole = readXml(xml, {
    open: (tag, attributes) => text.open(tag, attributes),
    text: (part) => text.add(part),
    close(tag) {
      text.close(tag)
      if (tag === 'si') strings.push(text.take())
    },
  })
  return whole ? strings : undefined
}

/** Reads one sheet (18.3.1.99). @returns undefined where its part is damaged */
export function readSheet(xml: string, shared: SharedParts): SheetReading | undefined {
  const reader = new SheetReader(shared)
  const whole = readXml(xml, {
    open: (tag, attributes) => reader.open(tag, attributes),
    text: (text) => reader.text(text),
    close: (tag) => reader.close(tag),
  })
  return whole ? { cells: reader.cells, merged: reader.merged } : undefined
}

/** `value` stays undefined where the file says none: that of a formula is then to be worked out. */
type OpenCell = SheetAddress & { type: string; style: number; value?: string; formula?: OpenFormula }
type OpenFormula = { text: string; shared?: string }

class SheetReader {
  readonly cells: SheetCell[] = []
  readonly merged: MergedArea[] = []
  private readonly inline = new TextCollector()
  /** The first cell of each shared formula, which alone has its text (18.3.1.40). */
  private readonly masters = new Map<string, SheetAddress & { text: string }>()
  private row = -1
  private column = -1
  private cell: OpenCell | undefined
  private taking: 'value' | 'formula' | undefined

  constructor(private readonly shared: SharedParts) {}

  open(tag: string, attributes: XmlAttributes): void {
    this.inline.open(tag, attributes)
    switch (tag) {
      case 'row':
        this.row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']) - 1
        this.column = -1
        return
      case 'c': {
        const at = addressIn(attributes['r'] ?? '') ?? { row: this.row, column: this.column + 1 }
        this.column = at.column
        this.cell = { ...at, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0) }
        return
      }
      case 'v':
        this.taking = 'value'
        if (this.cell) this.cell.value = ''
        return
      case 'f':
        this.taking = 'formula'
        if (this.cell) this.cell.formula = { text: '', ...sharedIndex(attributes) }
        return
      case 'mergeCell':
        this.addMerged(attributes['ref'] ?? '')
    }
  }

  text(part: string): void {
    this.inline.add(part)
    if (this.taking === 'value' && this.cell) this.cell.value = (this.cell.value ?? '') + part
    if (this.taking === 'formula' && this.cell?.formula) this.cell.formula.text += part
  }

  close(tag: string): void {
    this.inline.close(tag)
    if (tag === 'v' || tag === 'f') this.taking = undefined
    if (tag === 'c' && this.cell) {
      this.endCell(this.cell)
      this.cell = undefined
    }
  }

  private endCell(cell: OpenCell): void {
    const { row, column, type, value } = cell
    const formula = cell.formula && this.wholeFormula(cell, cell.formula)
    const inline = this.inline.take()
    if (formula !== undefined && value === undefined) {
      this.cells.push({ row, column, text: '', number: true, formula })
      return
    }
    const format = this.shared.formats[cell.style] ?? 'number'
    const text = trimmed(this.shownText(cell, inline, format))
    if (text !== '') this.cells.push({ row, column, text, number: type === 'n' && format === 'number' })
  }

  private shownText({ type, value = '' }: OpenCell, inline: string, format: CellFormat): string {
    switch (type) {
      case 's':
        return this.shared.strings[Number(value)] ?? ''
      case 'inlineStr':
        return inline
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE'
      case 'n':
        return shownNumber(value, format, this.shared.from1904)
      default:
        return unescaped(value)
    }
  }

  private wholeFormula({ row, column }: OpenCell, { text, shared }: OpenFormula): string {
    if (shared === undefined) return text
    const master = this.masters.get(shared)
    if (!master) this.masters.set(shared, { row, column, text })
    return master ? moved(master.text, row - master.row, column - master.column) : text
  }

  private addMerged(reference: string): void {
    const [first, last = first] = reference.split(':').map(addressIn)
    if (!first || !last) return
    this.merged.push({ ...first, rowSpan: last.row - first.row + 1, colSpan: last.column - first.column + 1 })
  }
}

function sharedIndex({ t, si }: XmlAttributes): Pick<OpenFormula, 'shared'> {
  return t === 'shared' && si !== undefined ? { shared: si } : {}
}

/** Gathers the text of `t` elements; phonetic guides (`rPh`) are no part of it. */
class TextCollector {
  private gathered = ''
  private inText = false
  private inGuide = false
  private height: Height

  open(tag: string, { val }: XmlAttributes): void {
    if (tag === 'r') this.height = undefined
    if (tag === 'vertAlign')
      this.height = val === 'superscript' ? 'raised' : val === 'subscript' ? 'lowered' : undefined
    if (tag === 't') this.inText = true
    if (tag === 'rPh') this.inGuide = true
  }

  add(part: string): void {
    if (this.inText && !this.inGuide) this.gathered += atHeight(part, this.height)
  }

  close(tag: string): void {
    if (tag === 't') this.inText = false
    if (tag === 'rPh') this.inGuide = false
  }

  take(): string {
    const text = unescaped(this.gathered)
    this.gathered = ''
    this.height = undefined
    return text
  }
}

/** Characters that XML cannot hold are written `_x000B_` (22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** A shared formula as it reads some rows and columns further on. */
function moved(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\d(])/g,
    (reference, fixedColumn, letters, fixedRow, digits) => {
      const at = addressIn(`${letters}${digits}`)
      if (!at) return reference
      const to = { row: fixedRow ? at.row : at.row + rows, column: fixedColumn ? at.column : at.column + columns }
      return addressName(to)
    },
  )
}
