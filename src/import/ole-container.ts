/**
 * The container of older Office files ([MS-CFB]): a small file system of named streams. Read only as far as the streams
 * of its root, since those of embedded objects bear the same names.
 */
export type OleContainer = {
  /** The names of the streams in the root. */
  names: readonly string[]
  /** @returns the bytes of a stream of the root; undefined where there is none, or where it is damaged */
  stream(name: string): Uint8Array | undefined
}

/** [MS-CFB] 2.2: the first eight bytes. */
export const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const

/** [MS-CFB] 2.1: sector numbers from here on have a meaning of their own (free, end of chain, part of a table). */
const firstSpecialSector = 0xfffffffa
const endOfChain = 0xfffffffe
/** [MS-CFB] 2.6.1: no entry, and the kinds of entries. */
const noEntry = 0xffffffff
const streamType = 2
const rootType = 5

type Sectors = { sector(number: number): Uint8Array | undefined; count: number; size: number }
type Entry = { name: string; type: number; left: number; right: number; child: number; start: number; size: number }

/** @returns undefined where the header, the tables or the directory are damaged */
export function readOleContainer(bytes: Uint8Array): OleContainer | undefined {
  if (bytes.length < 512 || oleSignature.some((byte, i) => bytes[i] !== byte)) return undefined
  const header = viewOf(bytes)
  const shift = header.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return undefined
  const sectors = sectorsOf(bytes, 2 ** shift)
  const table = allocationTable(header, sectors)
  const directory = table && chained(sectors, table, header.getUint32(48, true))
  if (!directory) return undefined
  const entries = entriesOf(directory)
  const root = entries[0]
  if (root?.type !== rootType) return undefined
  const streams = new Map(streamsBelow(entries, root.child).map((entry) => [entry.name, entry]))
  const smallest = header.getUint32(56, true)
  return {
    names: [...streams.keys()],
    stream(name) {
      const entry = streams.get(name)
      if (!entry) return undefined
      const whole = entry.size >= smallest ? chained(sectors, table, entry.start) : smallStream(entry)
      return whole && whole.length >= entry.size ? whole.subarray(0, entry.size) : undefined
    },
  }

  /** [MS-CFB] 2.4, 2.6.3: small streams are cut from one that the root entry names, with an allocation table of its own. */
  function smallStream({ start, size }: Entry): Uint8Array | undefined {
    if (size === 0) return new Uint8Array()
    const small = root && table && chained(sectors, table, root.start)
    const smallTable = table && chained(sectors, table, header.getUint32(60, true))
    return small && smallTable && chained(sectorsOf(small, 64, 0), numbersIn(smallTable), start)
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** @param before bytes in front of sector 0: the header takes the place of one sector */
function sectorsOf(bytes: Uint8Array, size: number, before = size): Sectors {
  return {
    size,
    count: Math.ceil((bytes.length - before) / size),
    sector(number) {
      const start = before + number * size
      if (start >= bytes.length) return undefined
      return bytes.subarray(start, start + size)
    },
  }
}

/** [MS-CFB] 2.3, 2.5: which sector follows which. Where the table's own sectors are stands in the header and a chain. */
function allocationTable(header: DataView, sectors: Sectors): Uint32Array | undefined {
  const places: number[] = []
  for (let i = 0; i < 109; i++) places.push(header.getUint32(76 + 4 * i, true))
  let next = header.getUint32(68, true)
  for (let read = 0; next < firstSpecialSector; read++) {
    const part = sectors.sector(next)
    if (!part || part.length < sectors.size || read > sectors.count) return undefined
    const numbers = numbersIn(part)
    for (const number of numbers.subarray(0, -1)) places.push(number)
    next = numbers[numbers.length - 1] ?? endOfChain
  }
  const parts = places.filter((place) => place < firstSpecialSector).map((place) => sectors.sector(place))
  return parts.length <= sectors.count && parts.every((part) => part !== undefined)
    ? numbersIn(joined(parts))
    : undefined
}

/** The bytes of a chain of sectors; undefined where it leaves the file, is cut off or runs in a circle. */
function chained(sectors: Sectors, table: Uint32Array, start: number): Uint8Array | undefined {
  const parts: Uint8Array[] = []
  let at = start
  while (at !== endOfChain) {
    const part = sectors.sector(at)
    if (!part || parts.length >= sectors.count) return undefined
    parts.push(part)
    const next = table[at]
    if (next === undefined) return undefined
    at = next
  }
  return joined(parts)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function numbersIn(bytes: Uint8Array): Uint32Array {
  const view = viewOf(bytes)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.getUint32(4 * i, true))
}

/** [MS-CFB] 2.6.1: entries of 128 bytes. Sizes are taken by their lower half, as files of more than 4 GB are not read. */
function entriesOf(directory: Uint8Array): Entry[] {
  const view = viewOf(directory)
  return Array.from({ length: Math.floor(directory.length / 128) }, (_, i) => {
    const at = 128 * i
    const letters = Math.max(0, Math.min(view.getUint16(at + 64, true) / 2 - 1, 31))
    const codes = Array.from({ length: letters }, (_, letter) => view.getUint16(at + 2 * letter, true))
    return {
      name: String.fromCharCode(...codes),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    }
  })
}

/** [MS-CFB] 2.6.4: the entries of one storage are a binary tree. Each is visited once, whatever a damaged tree says. */
function streamsBelow(entries: readonly Entry[], top: number): Entry[] {
  const found: Entry[] = []
  const seen = new Set<number>()
  const open = [top]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at]
    if (at === noEntry || !entry || seen.has(at)) continue
    seen.add(at)
    if (entry.type === streamType) found.push(entry)
    open.push(entry.left, entry.right)
  }
  return found
}
