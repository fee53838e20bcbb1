import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * What is visible in a Word file, as lines: the text of each paragraph that has any, and of each table every cell in
 * reading order, merged cells once and blank cells as `''`. Headers and footers are no part of it.
 */
export type VisibleLines = readonly string[]

/** SHA-256 (hex) of the visible lines. White space does not count: word processors change it when they save. */
export function fingerprintOf(lines: VisibleLines): string {
  return bytesToHex(sha256(utf8ToBytes(lines.map(withoutSpace).join('\n'))))
}

function withoutSpace(line: string): string {
  return line.replace(/[\s\u00a0\u200b\u3000\ufeff]+/g, '')
}

/**
 * A fingerprint as it is printed and read aloud: its first 64 bits, `3F2A-91C0-7B4D-E210`. Enough to tell versions of one
 * report apart; the whole of it guards what a file carries.
 */
export function readableFingerprint(fingerprint: string): string {
  return (fingerprint.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-')
}
