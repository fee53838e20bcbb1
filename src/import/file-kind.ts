import type { Unreadable } from './imported'
import { oleSignature } from './ole-container'
import { holdsWorkbook } from './workbook-package'

export type FileKind = 'docx' | 'doc' | 'pdf' | 'html' | 'project' | 'text' | 'workbook'

/** A report as a text file is some ten kilobytes; far beyond that it is something else. */
const largestText = 5_000_000
/** A page may carry its pictures within it. */
const largestPage = 40_000_000
const largestFile = 100_000_000

const pdfSignature = [0x25, 0x50, 0x44, 0x46]

/** First bytes of files that are recognised in order to say what to do with them. */
const known: readonly { bytes: readonly number[]; problem: string }[] = [
  { bytes: [0xff, 0xd8, 0xff], problem: picture() },
  { bytes: [0x89, 0x50, 0x4e, 0x47], problem: picture() },
  { bytes: [0x47, 0x49, 0x46, 0x38], problem: picture() },
  { bytes: [0x42, 0x4d], problem: picture() },
  { bytes: [0x49, 0x49, 0x2a, 0x00], problem: picture() },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], problem: picture() },
  { bytes: [0x52, 0x49, 0x46, 0x46], problem: picture() },
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    problem: '这是 RTF 文件，暂不能直接打开。请在 Word 或 WPS 中打开，“另存为”.docx 后再试。',
  },
  { bytes: [0x52, 0x61, 0x72, 0x21], problem: '这是 RAR 压缩包，请先解压，再打开里面的报告文件。' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], problem: '这是 7z 压缩包，请先解压，再打开里面的报告文件。' },
]

const otherXml = '这是 XML 文件，不是网页，暂不能直接打开。请在 Word 或 WPS 中打开，“另存为”.docx 后再试。'

/** Tells what a file is by its content; its name is not looked at. */
export function fileKind(bytes: Uint8Array): FileKind | Unreadable {
  if (bytes.length === 0) return { problem: '这个文件是空的（0 字节），请换一个文件。' }
  if (bytes.length > largestFile) return { problem: tooLarge(bytes.length) }
  if (startsWith(bytes, [0x50, 0x4b])) return holdsWorkbook(bytes) ? 'workbook' : 'docx'
  if (startsWith(bytes, oleSignature.slice(0, 4))) return 'doc'
  if (startsWith(bytes, pdfSignature)) return 'pdf'
  const other = known.find((each) => startsWith(bytes, each.bytes))
  if (other) return { problem: other.problem }
  const start = startOf(bytes)
  const isPage = /^<(?:!doctype|!--|!\[|\?xml|[a-z][a-z\d:]*[\s/>])/i.test(start) || isWebArchive(start)
  if (bytes.length > (isPage ? largestPage : largestText)) return { problem: tooLarge(bytes.length) }
  if (/^<\?xml/i.test(start) && !/<html[\s>]|<!doctype html/i.test(start)) return { problem: otherXml }
  if (isPage) return 'html'
  return start.startsWith('{') ? 'project' : 'text'
}

/** What a file begins with, one character a byte, without byte order mark; UTF-16 has a 0 in every other byte. */
function startOf(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 2000))
  return start
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .split('\0')
    .join('')
    .trimStart()
}

/** A page saved as one file with its pictures (.mht). */
function isWebArchive(start: string): boolean {
  return /^(?:[a-z-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?content-type:\s*(?:multipart\/related|text\/html)/i.test(start)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

function picture(): string {
  return '这是图片，不是文字，无法读取其中的数字。请打开报告的 Word 原稿或文本文件。'
}

function tooLarge(length: number): string {
  return `这个文件有 ${Math.round(length / 1_000_000)} MB，远大于一份年度报告，没有打开。请检查是否选错了文件。`
}
