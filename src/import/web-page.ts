import { decodeText } from './decode-text'
import type { Unreadable } from './imported'
import { partsOfArchive } from './web-archive'

/**
 * The source of a web page: UTF-8 where the bytes are, else in the encoding that the page or the archive (.mht) around it
 * names, else in GB18030.
 */
export function readPage(bytes: Uint8Array): string | Unreadable {
  const { page, encoding } = partsOfArchive(bytes)
  const source = decodeText(page, encoding ?? encodingNamedIn(page))
  return source ?? { problem: '这个网页文件已损坏，无法读取。请在浏览器中重新打开那个网页，另存一次再试。' }
}

/** Pages name their encoding within the first bytes (HTML, 4.2.5.4). */
const searched = 4096

function encodingNamedIn(page: Uint8Array): string | undefined {
  const start = String.fromCharCode(...page.subarray(0, searched))
  return /<meta\b[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]
}
