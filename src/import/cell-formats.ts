import { readXml } from './xml-events'

/** How a cell shows its number, as far as it changes what a reader sees: a day, a share, or the number itself. */
export type CellFormat = 'number' | 'date' | 'percent'

/** The formats of a workbook's cell styles, by their index (ECMA-376 part 1, 18.8.10). */
export function readCellFormats(stylesXml: string): CellFormat[] {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let inCellFormats = false
  readXml(stylesXml, {
    open(tag, { numFmtId, formatCode }) {
      const id = Number(numFmtId)
      if (tag === 'numFmt') codes.set(id, formatCode ?? '')
      if (tag === 'cellXfs') inCellFormats = true
      if (tag === 'xf' && inCellFormats) formats.push(formatOf(id, codes.get(id)))
    },
    close(tag) {
      if (tag === 'cellXfs') inCellFormats = false
    },
  })
  return formats
}

/** Formats with a number of their own that show days or times (18.8.30, those of Chinese included), from … to. */
const dateIds = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const

function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) {
    if (dateIds.some(([from, to]) => from <= id && id <= to)) return 'date'
    return id === 9 || id === 10 ? 'percent' : 'number'
  }
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '')
  if (/[ymdhs]/i.test(bare)) return 'date'
  return bare.includes('%') ? 'percent' : 'number'
}

/**
 * A number as a reader sees it. Files hold binary fractions with all their digits (`0.30000000000000004`); spreadsheet
 * programs show at most 15, and those are what was typed.
 */
export function shownNumber(value: string, format: CellFormat, from1904: boolean): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  if (format === 'date') return dayOf(number, from1904) ?? plain(number)
  return format === 'percent' ? `${plain(number * 100)}%` : plain(number)
}

function plain(number: number): string {
  const shown = String(Number(number.toPrecision(15)))
  return shown.includes('e')
    ? number
        .toFixed(number < 1 ? 20 : 0)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')
    : shown
}

const day = 86_400_000

/** `2024-01-05`, with the time where it is not midnight. Day 60 of 1900 never was, and spreadsheets count it. */
function dayOf(serial: number, from1904: boolean): string | undefined {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const date = new Date(start + Math.round(serial * day))
  if (Number.isNaN(date.getTime())) return undefined
  const [calendar = '', time = ''] = date.toISOString().split('T')
  return time.startsWith('00:00:00') ? calendar : `${calendar} ${time.slice(0, 5)}`
}
