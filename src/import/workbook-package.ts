import { unzipSync } from 'fflate'
import type { Unreadable } from './imported'
import { readXml } from './xml-events'

/** A sheet of a workbook, in the order of the tabs. */
export type SheetPart = { name: string; hidden: boolean; xml: string }

/** The XML parts of a workbook (.xlsx) that are read. */
export type WorkbookParts = {
  sheets: readonly SheetPart[]
  /** Areas and what else was given a name, with the formula of each: `'核对'!$A$1:$G$45`. */
  names: ReadonlyMap<string, string>
  /** Whether days are counted from 1904 (ECMA-376 part 1, 18.17.4.1). */
  from1904: boolean
  strings: string
  styles: string
}

/** What a part may grow to when unpacked; a report's is some ten kilobytes. Guards against zip bombs. */
const largestPart = 30_000_000
const utf8 = new TextDecoder('utf-8')

/** Whether a zip file holds a workbook: its main part lies where spreadsheet programs put it. */
export function holdsWorkbook(bytes: Uint8Array): boolean {
  let found = false
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        found ||= /^xl\/workbook\.(?:xml|bin)$/i.test(name)
        return false
      },
    })
  } catch {
    // A damaged file: what reads it says so.
  }
  return found
}

/** Unpacks a workbook: its sheets in order, and what their cells refer to. */
export function readWorkbookPackage(bytes: Uint8Array): WorkbookParts | Unreadable {
  const parts = unpacked(bytes)
  if ('problem' in parts) return parts
  const text = (path: string) => utf8.decode(parts.files[path] ?? new Uint8Array())
  if (!parts.files['xl/workbook.xml']) {
    return { problem: '这是 .xlsb 格式的电子表格，暂不能直接打开。请在 Excel 或 WPS 中“另存为”.xlsx 后再试。' }
  }
  const targets = relationTargets(text('xl/_rels/workbook.xml.rels'))
  const book = readBook(text('xl/workbook.xml'))
  if (!book) return { problem: damaged }
  return {
    ...book,
    sheets: book.sheets.flatMap(({ id, ...sheet }) => {
      const path = targets.get(id) ?? ''
      return /worksheets\//.test(path) && parts.files[path] ? [{ ...sheet, xml: text(path) }] : []
    }),
    strings: text(pathEndingIn(targets, 'sharedStrings.xml')),
    styles: text(pathEndingIn(targets, 'styles.xml')),
  }
}

const damaged = '这个电子表格不完整或已损坏，请重新复制一份再打开；原文件没有被改动。'

function unpacked(bytes: Uint8Array): { files: { [path: string]: Uint8Array } } | Unreadable {
  let tooLarge = false
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^xl\/(?:[^/]+\.xml|_rels\/[^/]+\.rels|worksheets\/[^/]+\.xml)$/.test(name)) return false
        if (originalSize > largestPart) tooLarge = true
        return !tooLarge
      },
    })
    if (tooLarge) return { problem: '这个电子表格解开后过大，不像是一份年度报告，没有打开。请检查是否选错了文件。' }
    return { files }
  } catch {
    return { problem: damaged }
  }
}

function pathEndingIn(targets: ReadonlyMap<string, string>, name: string): string {
  return [...targets.values()].find((path) => path.endsWith(name)) ?? `xl/${name}`
}

/** Where the parts of the workbook are, by the ids of its relationships. */
function relationTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>()
  readXml(xml, {
    open(_, { Id, Target }) {
      if (Id === undefined || Target === undefined) return
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`)
    },
  })
  return targets
}

type Book = Pick<WorkbookParts, 'names' | 'from1904'> & { sheets: { name: string; hidden: boolean; id: string }[] }

function readBook(xml: string): Book | undefined {
  const names = new Map<string, string>()
  const book: Book = { sheets: [], names, from1904: false }
  let naming: string | undefined
  const whole = readXml(xml, {
    open(tag, attributes) {
      const { name = '', state, date1904 } = attributes
      if (tag === 'workbookPr') book.from1904 = date1904 === '1' || date1904 === 'true'
      if (tag === 'definedName') naming = name
      if (tag !== 'sheet') return
      const id = Object.entries(attributes).find(([each]) => each.endsWith(':id'))?.[1] ?? ''
      book.sheets.push({ name, hidden: state === 'hidden' || state === 'veryHidden', id })
    },
    text(text) {
      if (naming !== undefined) names.set(naming, (names.get(naming) ?? '') + text)
    },
    close() {
      naming = undefined
    },
  })
  return whole ? book : undefined
}
