/** Text out of bytes, and how many of its characters could not be read: they stand in it as `unreadable`. */
export type Decoded = { text: string; unread: number }

/** What stands in a text for a character that could not be read. */
export const unreadable = '\ufffd'

/** So many unreadable characters, at least or as a share of the text, make a text no text. */
const mostUnread = { atLeast: 3, share: 0.01 }

/** The share of zero bytes that a report in UTF-16 has at least. */
const fewestZeros = 0.01

/**
 * The text of a plain text file: UTF-8 or UTF-16 by its byte order mark, by its zero bytes or by what is valid, else
 * GB18030, which older offices save in. A damaged character spoils nothing but itself.
 * @param named the encoding that the file names itself, which is tried where it is not UTF-8
 * @returns undefined where the bytes are no text in any of them
 */
export function decodeText(bytes: Uint8Array, named?: string): Decoded | undefined {
  const found = encodingsOf(bytes, named)
    .map((encoding) => decodeAs(encoding, bytes))
    .find((decoded) => decoded && isMostlyRead(decoded) && !looksBinary(decoded.text))
  return found && { ...found, text: found.text.replace(/\r\n?/g, '\n') }
}

function encodingsOf(bytes: Uint8Array, named: string | undefined): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  // Its predecessors GB2312 and GBK are read as GB18030, as browsers do.
  const other = named === undefined || /^(?:x-)?gb/i.test(named) ? [] : [named]
  return [...utf16Without(bytes), 'utf-8', ...other, 'gb18030']
}

/** UTF-16 without a mark: its line ends, digits and tabs have a zero in every other byte, always the same one. */
function utf16Without(bytes: Uint8Array): readonly string[] {
  const zeros = [0, 0]
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd < bytes.length * fewestZeros) return []
  if (Math.min(even, odd) > Math.max(even, odd) / 20) return []
  return [odd > even ? 'utf-16le' : 'utf-16be']
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded | undefined {
  try {
    // As a stream: a character cut off at the end of the file is left out.
    const text = new TextDecoder(encoding).decode(bytes, { stream: true })
    return { text, unread: text.split(unreadable).length - 1 }
  } catch {
    // The file names an encoding that there is not.
    return undefined
  }
}

function isMostlyRead({ text, unread }: Decoded): boolean {
  return unread <= Math.max(mostUnread.atLeast, wideCharacters(text) * mostUnread.share)
}

/** Characters that take several bytes: only those tell whether the encoding is the right one. */
function wideCharacters(text: string): number {
  let wide = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) wide++
  return wide
}

/** Control characters do not occur in text; a single stray one is tolerated. */
function looksBinary(text: string): boolean {
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 11) controls++
    if (controls > 1 + text.length / 1000) return true
  }
  return false
}
