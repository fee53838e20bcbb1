import { type DocFile, fibParts, partOf } from './doc-file'
import { type Property, properties, propertiesIn } from './doc-properties'

/** A stretch of the main stream (from, up to) whose characters or paragraphs have these properties. */
export type FormattedRun = { from: number; to: number; list: DataView; style: number }

/** Formatting stands on pages of this size ([MS-DOC] ChpxFkp, PapxFkp). */
const pageSize = 512

/** The paragraphs' properties as the file has them, by where they stand in the main stream. */
export function paragraphRuns(file: DocFile): FormattedRun[] {
  return runsOf(file, fibParts.paragraphPages, 13, (page, place) => {
    // [MS-DOC] PapxInFkp: the length in words, less one byte; or 0 and then the length in words.
    const words = page.getUint8(place)
    const start = words === 0 ? place + 2 : place + 1
    const length = words === 0 ? 2 * page.getUint8(place + 1) : 2 * words - 1
    if (length < 2 || start + 2 > pageSize) return undefined
    return { style: page.getUint16(start, true), list: partOf(page, start + 2, length - 2) }
  })
}

/** The characters' properties as the file has them, by where they stand in the main stream. */
export function characterRuns(file: DocFile): FormattedRun[] {
  return runsOf(file, fibParts.characterPages, 1, (page, place) => ({
    style: 0,
    list: partOf(page, place + 1, page.getUint8(place)),
  }))
}

type ReadRun = (page: DataView, place: number) => { style: number; list: DataView } | undefined

/** @param width bytes of each entry behind the offsets; the first says where on the page the properties are, in words */
function runsOf(
  { main, part }: DocFile,
  index: typeof fibParts.paragraphPages | typeof fibParts.characterPages,
  width: number,
  read: ReadRun,
): FormattedRun[] {
  const plc = part(index)
  const pages = Math.floor((plc.byteLength - 4) / 8)
  const runs: FormattedRun[] = []
  for (let i = 0; i < pages; i++) {
    const number = plc.getUint32(4 * (pages + 1) + 4 * i, true) & 0x3fffff
    const page = partOf(main, number * pageSize, pageSize)
    if (page.byteLength < pageSize) continue
    const count = page.getUint8(pageSize - 1)
    if (4 * (count + 1) + width * count >= pageSize) continue
    for (let run = 0; run < count; run++) {
      const place = 2 * page.getUint8(4 * (count + 1) + width * run)
      const found = place === 0 || place + 1 >= pageSize ? undefined : read(page, place)
      const { style = 0, list = nothing } = found ?? {}
      runs.push({ from: page.getUint32(4 * run, true), to: page.getUint32(4 * run + 4, true), style, list })
    }
  }
  return runs.sort((a, b) => a.from - b.from)
}

const nothing = new DataView(new ArrayBuffer(0))

/** The run that holds a place of the main stream. */
export function runAt(runs: readonly FormattedRun[], offset: number): FormattedRun | undefined {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle] as FormattedRun).from <= offset) low = middle + 1
    else high = middle
  }
  const run = runs[low - 1]
  return run && offset < run.to ? run : undefined
}

/** The properties of a list, with those that it keeps in the data stream ([MS-DOC] 2.6.2, sprmPHugePapx, sprmPTableProps). */
export function allProperties({ data }: DocFile, list: DataView): Property[] {
  return [...propertiesIn(list)].flatMap((property) => {
    if (property.id !== properties.allInData && property.id !== properties.tableInData) return [property]
    const at = property.operand.getUint32(0, true)
    // [MS-DOC] PrcData: a length of two bytes, then the properties.
    return at + 2 <= data.byteLength ? [...propertiesIn(partOf(data, at + 2, data.getUint16(at, true)))] : []
  })
}
