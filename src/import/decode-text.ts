/**
 * The text of a plain text file: UTF-8 or UTF-16 by its byte order mark, UTF-8 where the bytes are valid, else GB18030,
 * which older offices save in.
 * @returns undefined where the bytes are no text in any of them
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes)
  return text === undefined || looksBinary(text) ? undefined : text.replace(/\r\n?/g, '\n')
}

function decoded(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes)
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    // As a stream: a character cut off at the end of the file is left out and spoils nothing else.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
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
