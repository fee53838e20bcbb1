import * as z from 'zod'
import { cellsOfTable } from './cells'
import type { CellId, FormatTable } from './format'
import { format2021 } from './format-2021'

/** The version that this program writes. Older ones are migrated (`migrate.ts`), newer ones refused. */
export const draftVersion = 2

/** Decides the deadline, whether 规章 may occur and whether 考核评议追责 must be reported. */
export const issuerKinds = ['government', 'office', 'department', 'township'] as const
export type IssuerKind = (typeof issuerKinds)[number]

/** The narrative fields: the preamble and the three sections that are text. Paragraphs are parted by `\n`. */
export const narrativeFields = ['preamble', 'overview', 'problems', 'otherMatters'] as const
export type NarrativeField = (typeof narrativeFields)[number]

/** What was typed into each cell, as `cells[table][row][column]`; `''` is blank, which is not 0. */
export type DraftCells = { [table: string]: { [row: string]: { [column: string]: string } } }

/** Later than this a cell's text or a narrative is not typed by a person; files beyond it are refused. */
export const longestText = 1_000_000

const text = z.string().max(longestText)

function cellsSchema(tables: readonly FormatTable[]) {
  const shape: Record<string, z.ZodType> = {}
  for (const table of tables) {
    const rows: Record<string, Record<string, z.ZodType>> = {}
    for (const { row, column } of cellsOfTable(table)) {
      rows[row.id] = { ...rows[row.id], [column.id]: text.default('') }
    }
    const rowSchemas = Object.entries(rows).map(([id, columns]) => [id, z.strictObject(columns).prefault({})])
    shape[table.id] = z.strictObject(Object.fromEntries(rowSchemas)).prefault({})
  }
  return z.strictObject(shape).prefault({}) as unknown as z.ZodType<DraftCells, DraftCells | undefined>
}

const published = {
  year: z.int().min(2008).max(2100),
  issuer: text,
  preamble: text.default(''),
  overview: text.default(''),
  problems: text.default(''),
  otherMatters: text.default(''),
  cells: cellsSchema(format2021.tables),
  signature: z.strictObject({ issuer: text.default(''), date: text.default('') }).prefault({}),
}

/** What a report publishes, and nothing else: this is what an exported Word file carries. */
export const publishedSchema = z.strictObject(published)
export type Published = z.infer<typeof publishedSchema>

const ownFields = {
  version: z.literal(draftVersion),
  ...published,
  issuerKind: z.enum(issuerKinds),
  /** Sentences carried over from last year that the clerk has confirmed, as they stand. */
  confirmed: z.array(text).default([]),
  /** Findings set aside, by identity, with the reason. A finding whose figures change has another identity. */
  dismissed: z.array(z.strictObject({ finding: text, reason: text })).default([]),
  /** Rules that do not apply to this report, by id, with the reason. Since version 2. */
  rulesOff: z.array(z.strictObject({ rule: text, reason: text })).default([]),
}

const reportSchema = z.strictObject(ownFields)

/** A report being written. `lastYear` is last year's report, kept for comparison; it never leaves in a Word file. */
export const draftSchema = z.strictObject({ ...ownFields, lastYear: reportSchema.optional() })

/** A report without the one before it: what a draft keeps as `lastYear`. */
export type Report = z.infer<typeof reportSchema>
export type Draft = z.infer<typeof draftSchema>

/**
 * An empty draft: every cell blank.
 * @param year the year reported on, not the one it is written in
 * @param issuer official name, for example `五台县人民政府办公室`
 */
export function newDraft(year: number, issuer: string): Draft {
  return draftSchema.parse({ version: draftVersion, year, issuer, issuerKind: inferIssuerKind(issuer) })
}

/** What kind of body a name is likely to be; the clerk can correct it. */
export function inferIssuerKind(issuer: string): IssuerKind {
  if (/(?:办公室|办公厅|政府办)$/.test(issuer)) return 'office'
  if (/(?:[乡镇]|街道)(?:人民政府|办事处)?$/.test(issuer)) return 'township'
  if (/(?:局|委员会|委|厅|部|队|中心|处|院|站|会|署)$/.test(issuer)) return 'department'
  return 'government'
}

/** Whether a report is a government's, that of a township included; street offices, offices and departments are none. */
export function isGovernment({ issuerKind, issuer }: Pick<Report, 'issuerKind' | 'issuer'>): boolean {
  return issuerKind === 'government' || (issuerKind === 'township' && /[乡镇](?:人民政府)?$/.test(issuer))
}

/** The text typed into a cell; `''` where it is blank. */
export function cellText(cells: DraftCells, id: CellId): string {
  const [table = '', row = '', column = ''] = partsOf(id)
  return cells[table]?.[row]?.[column] ?? ''
}

/** Cells are looked up on each key press, so an id is taken apart only once. */
const partsById = new Map<CellId, readonly string[]>()

function partsOf(id: CellId): readonly string[] {
  const known = partsById.get(id)
  if (known) return known
  const parts = id.split('.')
  partsById.set(id, parts)
  return parts
}

/** What a draft publishes, without notes, last year's report or anything set aside. */
export function publishedPart(draft: Report | Draft): Published {
  const { year, issuer, preamble, overview, problems, otherMatters, cells, signature } = draft
  return { year, issuer, preamble, overview, problems, otherMatters, cells, signature }
}

/** The title as one line: `五台县人民政府办公室2023年政府信息公开工作年度报告`. */
export function reportTitle(report: Pick<Published, 'issuer' | 'year'>): string {
  return `${report.issuer}${report.year}年${format2021.title}`
}
