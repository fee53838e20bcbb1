import type { Ruling } from './pdf-page'

/** A cell of a ruled table: its columns and rows in the grid, both ends counted, and where it stands on the page. */
export type RuledCell = { column: number; row: number; lastColumn: number; lastRow: number }

/** A ruled table on a page: the places of its lines, and the cells between them. */
export type RuledGrid = {
  xs: readonly number[]
  ys: readonly number[]
  cells: readonly RuledCell[]
  /** The cell at each face of the grid; undefined outside the table. */
  cellAt(column: number, row: number): RuledCell | undefined
  /** Whether a column has no line at the bottom of the table where others have: a page break has cut its last cell. */
  isOpenBelow(column: number): boolean
  /** Whether some cell is no rectangle, since a piece of a line is missing. */
  irregular: boolean
}

/** Lines this near each other are one, in points: borders drawn twice, or cell by cell with a little space between. */
const sameLine = 2.5
/** Pieces of one line, in points: within this of each other across. */
const samePlace = 1.5
/** The part of a cell's side that has to be ruled. */
const ruledShare = 0.6
/** A page with more lines than this is a drawing. */
const mostLines = 3000
/** A grid with more faces than this is no table of a report. */
const mostFaces = 40_000

/** Finds the ruled tables of a page: cells are the faces that its lines cut out. Boxes of one cell are none. */
export function ruledGrids(rulings: readonly Ruling[]): RuledGrid[] {
  const lines = [
    ...joined(rulings.filter((line) => line.horizontal)),
    ...joined(rulings.filter((line) => !line.horizontal)),
  ]
  if (lines.length > mostLines) return []
  return connected(lines)
    .flatMap((group) => gridOf(group) ?? [])
    .filter(({ cells }) => cells.length > 1)
}

/** Pieces of lines that go on with each other, as one. */
function joined(rulings: readonly Ruling[]): Ruling[] {
  const lines: Ruling[] = []
  const sorted = [...rulings].sort((a, b) => a.at - b.at)
  for (let start = 0; start < sorted.length; ) {
    let end = start
    while (end < sorted.length && (sorted[end] as Ruling).at - (sorted[start] as Ruling).at <= samePlace) end++
    const together = sorted.slice(start, end).sort((a, b) => a.from - b.from)
    const first = lines.length
    for (const line of together) {
      const last = lines.length > first ? lines[lines.length - 1] : undefined
      if (last && line.from <= last.to + sameLine) last.to = Math.max(last.to, line.to)
      else lines.push({ ...line })
    }
    start = end
  }
  return lines
}

/** Lines that touch each other, directly or over others. */
function connected(lines: readonly Ruling[]): Ruling[][] {
  const sets = new UnionFind(lines.length)
  for (let i = 0; i < lines.length; i++) {
    for (let j = i + 1; j < lines.length; j++) {
      if (touch(lines[i] as Ruling, lines[j] as Ruling)) sets.join(i, j)
    }
  }
  const groups = new Map<number, Ruling[]>()
  lines.forEach((line, i) => {
    const set = sets.find(i)
    groups.set(set, [...(groups.get(set) ?? []), line])
  })
  return [...groups.values()]
}

function touch(a: Ruling, b: Ruling): boolean {
  if (a.horizontal === b.horizontal) {
    return Math.abs(a.at - b.at) <= sameLine && a.from <= b.to + sameLine && b.from <= a.to + sameLine
  }
  const within = (at: number, { from, to }: Ruling) => at >= from - sameLine && at <= to + sameLine
  return within(a.at, b) && within(b.at, a)
}

function gridOf(lines: readonly Ruling[]): RuledGrid | undefined {
  const across = lines.filter(({ horizontal }) => horizontal)
  const down = lines.filter(({ horizontal }) => !horizontal)
  const xs = withOpenSides(places(down), across)
  const ys = withOpenSides(places(across), down)
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 1 || rows < 1 || columns * rows > mostFaces) return undefined
  const walls = { across: ruledSides(across, ys, xs), down: ruledSides(down, xs, ys) }
  // One more set for what is outside: faces at a side that is ruled in part only.
  const outside = columns * rows
  const sets = new UnionFind(outside + 1)
  const open = (line: readonly boolean[] | undefined, at: number) => !line?.[at] && (line?.some(Boolean) ?? false)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const face = row * columns + column
      if (column + 1 < columns && !walls.down[column + 1]?.[row]) sets.join(face, face + 1)
      if (row + 1 < rows && !walls.across[row + 1]?.[column]) sets.join(face, face + columns)
      // Above and below a cell may be open where a page break has cut it.
      const atLeft = column === 0 && open(walls.down[0], row)
      if (atLeft || (column + 1 === columns && open(walls.down[columns], row))) sets.join(face, outside)
    }
  }
  return { ...cellsOf(sets, xs, ys, outside), isOpenBelow: (column) => open(walls.across[rows], column) }
}

function cellsOf(
  sets: UnionFind,
  xs: readonly number[],
  ys: readonly number[],
  outside: number,
): Omit<RuledGrid, 'isOpenBelow'> {
  const columns = xs.length - 1
  const bySet = new Map<number, RuledCell & { faces: number }>()
  for (let face = 0; face < outside; face++) {
    const set = sets.find(face)
    if (set === sets.find(outside)) continue
    const column = face % columns
    const row = Math.floor(face / columns)
    const cell = bySet.get(set) ?? { column, row, lastColumn: column, lastRow: row, faces: 0 }
    cell.column = Math.min(cell.column, column)
    cell.lastColumn = Math.max(cell.lastColumn, column)
    cell.lastRow = Math.max(cell.lastRow, row)
    cell.faces++
    bySet.set(set, cell)
  }
  const cells = [...bySet.values()]
  const isWhole = ({ column, row, lastColumn, lastRow, faces }: RuledCell & { faces: number }) =>
    faces === (lastColumn - column + 1) * (lastRow - row + 1)
  return {
    xs,
    ys,
    cells,
    cellAt: (column, row) => bySet.get(sets.find(row * columns + column)),
    irregular: !cells.every(isWhole),
  }
}

/** The places of lines, those near each other as one. */
function places(lines: readonly Ruling[]): number[] {
  const found: number[] = []
  for (const { at } of [...lines].sort((a, b) => a.at - b.at)) {
    const last = found[found.length - 1]
    if (last === undefined || at - last > sameLine) found.push(at)
  }
  return found
}

/** A side of the table that is not ruled is where the lines that cross it end. */
function withOpenSides(found: readonly number[], crossing: readonly Ruling[]): number[] {
  const first = Math.min(...crossing.map(({ from }) => from))
  const last = Math.max(...crossing.map(({ to }) => to))
  const least = 2 * sameLine
  return [
    ...(found[0] === undefined || first < found[0] - least ? [first] : []),
    ...found,
    ...(found[0] === undefined || last > (found[found.length - 1] ?? 0) + least ? [last] : []),
  ].filter(Number.isFinite)
}

/** For each place of a line: which of the stretches between the lines that cross it are ruled. */
function ruledSides(lines: readonly Ruling[], at: readonly number[], crossing: readonly number[]): boolean[][] {
  const sides = at.map(() => crossing.slice(1).map(() => false))
  for (const line of lines) {
    const side = sides[nearest(at, line.at)]
    if (!side) continue
    for (let i = 0; i + 1 < crossing.length; i++) {
      const [from = 0, to = 0] = crossing.slice(i, i + 2)
      const covered = Math.min(to, line.to) - Math.max(from, line.from)
      if (covered >= ruledShare * (to - from)) side[i] = true
    }
  }
  return sides
}

function nearest(places: readonly number[], at: number): number {
  let best = 0
  places.forEach((place, i) => {
    if (Math.abs(place - at) < Math.abs((places[best] ?? 0) - at)) best = i
  })
  return best
}

/** Sets of numbers that are joined two by two. */
class UnionFind {
  private readonly parent: number[]

  constructor(count: number) {
    this.parent = Array.from({ length: count }, (_, i) => i)
  }

  find(member: number): number {
    let at = member
    while (this.parent[at] !== at) {
      const above = this.parent[at] ?? at
      this.parent[at] = this.parent[above] ?? above
      at = above
    }
    return at
  }

  join(a: number, b: number): void {
    this.parent[this.find(a)] = this.find(b)
  }
}
