import { unzipSync } from 'fflate'
import type { Unreadable } from './imported'

/** The XML parts of a Word file that are read, by their path. */
export type DocxParts = { document: string; custom: readonly string[] }

/** What a part may grow to when unpacked; a report's is some hundred kilobytes. Guards against zip bombs. */
const largestPart = 60_000_000
const needed = /^(?:word\/document\.xml|customXml\/item\d+\.xml)$/

const damaged = '这个 Word 文件不完整或已损坏，请重新复制一份再打开；原文件没有被改动。'

/** Unpacks what is needed of a Word file. */
export function readPackage(bytes: Uint8Array): DocxParts | Unreadable {
  try {
    let tooLarge = false
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!needed.test(name)) return false
        if (originalSize > largestPart) tooLarge = true
        return !tooLarge
      },
    })
    if (tooLarge) return { problem: '这个 Word 文件解开后过大，不像是一份年度报告，没有打开。' }
    const document = files['word/document.xml']
    if (!document) return { problem: '这个压缩文件里没有 Word 正文，请选择 .docx 文件。' }
    const utf8 = new TextDecoder('utf-8')
    const custom = Object.keys(files)
      .filter((name) => name.startsWith('customXml/'))
      .map((name) => utf8.decode(files[name]))
    return { document: utf8.decode(document), custom }
  } catch {
    return { problem: damaged }
  }
}
