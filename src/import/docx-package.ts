import { unzipSync } from 'fflate'
import type { Unreadable } from './imported'

/** The XML parts of a Word file that are read, by their path. */
export type DocxParts = { document: string; custom: readonly string[] }

/** What a part may grow to when unpacked; a report's is some hundred kilobytes. Guards against zip bombs. */
const largestPart = 60_000_000
const customPart = /^customXml\/item\d+\.xml$/
const utf8 = new TextDecoder('utf-8')

const damaged = '这个 Word 文件不完整或已损坏，请重新复制一份再打开；原文件没有被改动。'

/** Unpacks what is needed of a Word file. */
export function readPackage(bytes: Uint8Array): DocxParts | Unreadable {
  try {
    const main = mainPart(bytes)
    let tooLarge = false
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== main && !customPart.test(name)) return false
        if (originalSize > largestPart) tooLarge = true
        return !tooLarge
      },
    })
    if (tooLarge) return { problem: '这个 Word 文件解开后过大，不像是一份年度报告，没有打开。请检查是否选错了文件。' }
    const document = files[main]
    if (!document) return { problem: '这个压缩文件里没有 Word 正文，请选择 .docx 文件。' }
    const custom = Object.keys(files)
      .filter((name) => name.startsWith('customXml/'))
      .map((name) => utf8.decode(files[name]))
    return { document: utf8.decode(document), custom }
  } catch {
    return { problem: damaged }
  }
}

/** Where the text is: the part that the package's relationships name (ECMA-376 part 2, 9.3); nearly always the same. */
function mainPart(bytes: Uint8Array): string {
  const relationships = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === '_rels/.rels' && originalSize < 1_000_000,
  })['_rels/.rels']
  const found = relationships && utf8.decode(relationships).match(/<Relationship\b[^>]*\/officeDocument"[^>]*>/)?.[0]
  return found?.match(/Target="\/?(word\/[^"]+)"/)?.[1] ?? 'word/document.xml'
}
