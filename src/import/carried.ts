import { type Carried, carriedNamespace, carriedSchema } from '../schema/carried-part'
import { cellName, cells2021 } from '../schema/cells'
import { chineseDate } from '../schema/chinese-date'
import { narrativeFields, type Published, reportTitle } from '../schema/draft'
import { narrativeName } from '../schema/narrative-name'
import { printedParagraphs } from '../schema/narratives'
import { printedCell, printedFigure } from '../schema/printed'
import { fingerprintOf, type VisibleLines } from '../schema/visible-content'
import type { Block } from './block'
import type { Difference, Imported } from './imported'
import { narrowed } from './labels'
import { scanXml } from './xml-scan'

/** The part that this program puts into its Word files, if one of the custom parts is it and can be read. */
export function carriedIn(customParts: readonly string[]): Carried | undefined {
  for (const xml of customParts) {
    const text = textOfPart(xml)
    if (text === undefined) continue
    const parsed = carriedSchema.safeParse(json(text))
    if (parsed.success) return parsed.data
  }
  return undefined
}

/**
 * Decides between what the file carries and what is visible in it: untouched since it was written, or changed in nothing
 * that a report holds (a heading's wording, say), the draft is exactly what was typed; otherwise the visible document wins,
 * and the differences are listed for the clerk.
 */
export function withCarried(imported: Imported, carried: Carried): Imported {
  const { published, fingerprint } = carried
  const same = fingerprintOf(visibleLines(imported.blocks)) === fingerprint
  const differences = same ? [] : differencesOf(published, imported)
  const intact = same || (differences.length === 0 && imported.notPlaced.length === 0)
  const draft = intact ? { ...imported.draft, ...published } : imported.draft
  return { ...imported, draft, carried: { intact, published, differences } }
}

/** The blocks of a document as the lines that its fingerprint is made of. */
function visibleLines(blocks: readonly Block[]): VisibleLines {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap((row) => row.map(({ text }) => text)) : [block.text],
  )
}

function differencesOf(carried: Published, { draft: visible, cells }: Imported): Difference[] {
  const differences: Difference[] = []
  const compare = (where: string, before: string, after: string) => {
    if (narrowed(before) !== narrowed(after)) differences.push({ where, carried: before, visible: after })
  }
  compare('标题', reportTitle(carried), reportTitle(visible))
  for (const field of narrativeFields) {
    compareTexts(narrativeName(field), printedParagraphs(carried, field), printedParagraphs(visible, field), compare)
  }
  for (const { id, table, kind } of cells2021) {
    compare(
      `${table.name} ${cellName(id)}`,
      printedCell(carried.cells, id),
      printedFigure(cells[id]?.source ?? '', kind),
    )
  }
  compare('落款机关', carried.signature.issuer, visible.signature.issuer)
  compare('成文日期', chineseDate(carried.signature.date), chineseDate(visible.signature.date))
  return differences
}

type Compare = (where: string, before: string, after: string) => void

/** A paragraph put in or taken out does not shift those behind it: what both begin and end with is the same. */
function compareTexts(where: string, before: readonly string[], after: readonly string[], compare: Compare): void {
  const same = (b: number, a: number) => narrowed(before[b] ?? '') === narrowed(after[a] ?? '')
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && same(start, start)) start++
  let end = 0
  while (end < shorter - start && same(before.length - 1 - end, after.length - 1 - end)) end++
  const [one, other] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const count = Math.max(one.length, other.length)
  for (let i = 0; i < count; i++) compare(`${where} 第 ${start + i + 1} 段`, one[i] ?? '', other[i] ?? '')
}

function textOfPart(xml: string): string | undefined {
  let text = ''
  let ours = false
  const whole = scanXml(xml, (_, attributes) => Object.values(attributes()).includes(carriedNamespace), {
    open: (namesIt) => {
      ours ||= namesIt
    },
    text: (part) => {
      text += part
    },
  })
  return ours && whole ? text : undefined
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
