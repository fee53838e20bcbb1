/** What stands in a text where characters could not be read. */
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
export function decodeText(bytes: Uint8Array, named?: string): string | undefined {
  const text = encodingsOf(bytes, named)
    .map((encoding) => decodeAs(encoding, bytes))
    .find((decoded) => decoded !== undefined && isMostlyRead(decoded) && !looksBinary(decoded))
  return text?.replace(/\ufffd+/g, unreadable).replace(/\r\n?/g, '\n')
}

function encodingsOf(bytes: Uint8Array, named: string | undefined): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  // Its predecessors GB2312 and GBK are read as GB18030, as browsers do.
  const other = named === undefined || /^(?:x-)?gb/i.test(named) ? [] : [named]
  return [...utf16Without(bytes), 'utf-8', ...other, 'gb18030']
}

/** UTF-16 without a mark: line ends, digits and tabs have zeros in it, and only one order of bytes makes a text. */
function utf16Without(bytes: Uint8Array): readonly string[] {
  let zeros = 0
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros++
  if (zeros < bytes.length * fewestZeros) return []
  return ['utf-16le', 'utf-16be'].filter((encoding) => isOrdinary(decodeAs(encoding, bytes) ?? ''))
}

/** Whether nearly all characters are such as occur in Chinese texts. */
function isOrdinary(text: string): boolean {
  const ordinary =
    text.match(/[\t\n\r -~\u00a0-\u00ff\u2000-\u206f\u3000-\u301f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0
  return ordinary > text.length * 0.95
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    // As a stream: a character cut off at the end of the file is left out.
    return new TextDecoder(encoding).decode(bytes, { stream: true })
  } catch {
    // The file names an encoding that there is not.
    return undefined
  }
}

function isMostlyRead(text: string): boolean {
  return text.split(unreadable).length - 1 <= Math.max(mostUnread.atLeast, wideCharacters(text) * mostUnread.share)
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
