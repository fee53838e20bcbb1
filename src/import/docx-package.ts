import { unzipSync } from 'fflate'
import type { Unreadable } from './imported'

/** The XML parts of a Word file that are read. Lists and styles may be missing; of the rest there may be several. */
export type DocxParts = {
  document: string
  styles?: string
  numbering?: string
  /** Footnotes and endnotes. */
  footnotes: readonly string[]
  /** Headers and footers. */
  margins: readonly string[]
  comments: readonly string[]
  custom: readonly string[]
}

/** What a part may grow to when unpacked; a report's is some hundred kilobytes. Guards against zip bombs. */
const largestPart = 60_000_000
const largestRelationships = 1_000_000
/** What a part that is read is to the text. */
const kindsRead = new Set(['styles', 'numbering', 'footnotes', 'endnotes', 'header', 'footer', 'comments'])
const customPart = /^customXml\/item\d+\.xml$/

const damaged = '这个 Word 文件不完整或已损坏，请重新复制一份再打开；原文件没有被改动。'
const tooLarge = '这个 Word 文件解开后过大，不像是一份年度报告，没有打开。请检查是否选错了文件。'

/** Unpacks what is needed of a Word file. */
export function readPackage(bytes: Uint8Array): DocxParts | Unreadable {
  try {
    const main = mainPart(bytes)
    const related = relatedParts(bytes, main).filter(({ kind }) => kindsRead.has(kind))
    const wanted = new Set([main, ...related.map(({ path }) => path)])
    let size = 0
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.has(name) && !customPart.test(name)) return false
        size += originalSize
        return size <= largestPart
      },
    })
    if (size > largestPart) return { problem: tooLarge }
    const document = files[main]
    if (!document) return { problem: otherPackage(bytes) }
    const ofKind = (...kinds: string[]) =>
      related.flatMap(({ kind, path }) => {
        const part = kinds.includes(kind) ? files[path] : undefined
        return part ? [decoded(part)] : []
      })
    const [styles] = ofKind('styles')
    const [numbering] = ofKind('numbering')
    return {
      document: decoded(document),
      ...(styles !== undefined && { styles }),
      ...(numbering !== undefined && { numbering }),
      footnotes: ofKind('footnotes', 'endnotes'),
      margins: ofKind('header', 'footer'),
      comments: ofKind('comments'),
      custom: Object.entries(files).flatMap(([name, part]) => (customPart.test(name) ? [decoded(part)] : [])),
    }
  } catch {
    return { problem: damaged }
  }
}

/** Other kinds of files that are zip files as well, by a part that each has. */
const others: readonly { part: RegExp; problem: string }[] = [
  {
    part: /^OFD\.xml$/,
    problem: '这是 OFD 版式文件，暂不能直接打开。请打开报告的 Word 原稿，或用 OFD 阅读器另存为 PDF 后再试。',
  },
  {
    part: /^content\.xml$/,
    problem:
      '这是 OpenDocument 文件（.odt、.ods），暂不能直接打开。请在 WPS 或 Word 中打开，“另存为”.docx 或 .xlsx 后再试。',
  },
  { part: /^ppt\/presentation\.xml$/, problem: '这是演示文稿，不是年度报告。请选择报告的 Word 文件。' },
  { part: /\.(?:docx?|wps|pdf|xlsx?|html?|txt)$/i, problem: '这是 ZIP 压缩包，请先解压，再打开里面的报告文件。' },
]

function otherPackage(bytes: Uint8Array): string {
  const parts: string[] = []
  unzipSync(bytes, { filter: ({ name }) => parts.push(name) < 0 })
  const known = others.find(({ part }) => parts.some((name) => part.test(name)))
  return known?.problem ?? '这个压缩文件里没有 Word 正文，请选择 .docx 文件。'
}

/** Where the text is: the part that the package's relationships name (ECMA-376 part 2, 9.3); nearly always the same. */
function mainPart(bytes: Uint8Array): string {
  const found = relationships(bytes, '_rels/.rels').find(({ kind }) => kind === 'officeDocument')
  return found?.target.replace(/^\//, '') ?? 'word/document.xml'
}

/** The parts that belong to the text, with what each is to it. */
function relatedParts(bytes: Uint8Array, main: string): { kind: string; path: string }[] {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const list = `${folder}_rels/${main.slice(folder.length)}.rels`
  return relationships(bytes, list).map(({ kind, target }) => ({
    kind,
    path: target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''),
  }))
}

/** The relationships in a list of them; `kind` is the last step of their type, the same in both editions of the standard. */
function relationships(bytes: Uint8Array, list: string): { kind: string; target: string }[] {
  const part = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === list && originalSize < largestRelationships,
  })[list]
  if (!part) return []
  return [...decoded(part).matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].flatMap(([tag]) => {
    const kind = /\bType\s*=\s*["'][^"']*\/([^"'/]+)["']/.exec(tag)?.[1]
    const target = /\bTarget\s*=\s*["']([^"']+)["']/.exec(tag)?.[1]
    return kind === undefined || target === undefined ? [] : [{ kind, target }]
  })
}

/** Parts are in UTF-8, or in UTF-16 with a mark. */
function decoded(part: Uint8Array): string {
  const [first, second] = part
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(part)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(part)
  return new TextDecoder('utf-8').decode(part)
}
