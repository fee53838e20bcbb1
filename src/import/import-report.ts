import { cells2021 } from '../schema/cells'
import { cellText, longestText, narrativeFields } from '../schema/draft'
import { carriedIn, withCarried } from './carried'
import { decodeText } from './decode-text'
import { readDoc } from './doc-reader'
import { readPackage } from './docx-package'
import { readDocument } from './docx-reader'
import { fileKind } from './file-kind'
import { readHtml } from './html-reader'
import type { Imported, Unreadable } from './imported'
import { readProjectFile } from './project-file'
import { recognise } from './recognise'
import { readText } from './text-reader'
import { unreadNotes } from './unread-notes'
import { readPage } from './web-page'
import { readWorkbook } from './workbook-reader'

/**
 * Reads a report from a file: Word (.docx, .doc), PDF, a web page, Excel (.xlsx), plain text or a project file, told apart by
 * content.
 * @param bytes the file; it is not changed
 * @param name the file's name, for messages only
 * @param onProgress told now and then, of kinds that take long, which share of the work is done, from 0 to 1
 * @returns what was recognised, where it stood and what could not be placed; or why nothing could be read
 */
export async function importReport(
  bytes: Uint8Array,
  name: string,
  onProgress?: (share: number) => void,
): Promise<Imported | Unreadable> {
  const kind = fileKind(bytes)
  if (typeof kind !== 'string') return kind
  switch (kind) {
    case 'project':
      return readProjectFile(bytes)
    case 'docx':
      return importDocx(bytes, name)
    case 'html':
      return importHtml(bytes, name)
    case 'doc':
      return importDoc(bytes, name)
    case 'pdf':
      return importPdf(bytes, name, onProgress)
    case 'text':
      return importText(bytes, name)
    case 'workbook':
      return importWorkbook(bytes, name)
  }
}

function importHtml(bytes: Uint8Array, name: string): Imported | Unreadable {
  const page = readPage(bytes)
  if (typeof page !== 'string') return page
  const reading = readHtml(page)
  if ('problem' in reading) return reading
  const { blocks, notes, ...around } = reading
  return keepable(recognise(blocks, 'html', [...notes, ...unreadNotes(blocks)], around), name)
}

function importText(bytes: Uint8Array, name: string): Imported | Unreadable {
  const text = decodeText(bytes)
  if (text === undefined) return { problem: `“${name}”不是文字文件，无法读取。请选择 .docx 或 .txt 文件。` }
  const { blocks, notes } = readText(text)
  return keepable(recognise(blocks, 'text', [...notes, ...unreadNotes(blocks)]), name)
}

function importDocx(bytes: Uint8Array, name: string): Imported | Unreadable {
  const parts = readPackage(bytes)
  if ('problem' in parts) return parts
  const reading = readDocument(parts)
  if ('problem' in reading) return reading
  const { blocks, notes, ...around } = reading
  const imported = recognise(blocks, 'docx', [...notes, ...unreadNotes(blocks)], around)
  const carried = carriedIn(parts.custom)
  return keepable(carried && imported ? withCarried(imported, carried) : imported, name)
}

function importWorkbook(bytes: Uint8Array, name: string): Imported | Unreadable {
  const reading = readWorkbook(bytes)
  if ('problem' in reading) return reading
  return keepable(recognise(reading.blocks, 'workbook', reading.notes), name)
}

function importDoc(bytes: Uint8Array, name: string): Imported | Unreadable {
  const reading = readDoc(bytes)
  return 'problem' in reading ? reading : keepable(recognise(reading.blocks, 'doc', reading.notes), name)
}

async function importPdf(
  bytes: Uint8Array,
  name: string,
  onProgress?: (share: number) => void,
): Promise<Imported | Unreadable> {
  const { readPdf } = await import('./pdf-reader')
  const reading = await readPdf(bytes, onProgress)
  return 'problem' in reading ? reading : keepable(recognise(reading.blocks, 'pdf', reading.notes), name)
}

/** A draft that could not be saved and opened again is not handed out, nor what is no report. */
function keepable(imported: Imported | undefined, name: string): Imported | Unreadable {
  if (!imported) {
    return { problem: `在“${name}”中没有找到年度报告的标题、六个部分或表格，请检查是否选错了文件。` }
  }
  const { draft } = imported
  const texts = [
    ...narrativeFields.map((field) => draft[field]),
    ...cells2021.map(({ id }) => cellText(draft.cells, id)),
  ]
  if (texts.every(({ length }) => length <= longestText)) return imported
  return { problem: '这个文件里有一部分文字长得不像一份年度报告，没有打开。请检查是否选错了文件。' }
}
