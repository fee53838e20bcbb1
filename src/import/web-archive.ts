/** A page saved as one file (.mht, RFC 2557): a MIME message whose parts are the page and its pictures. */

type Part = { headers: string; body: Uint8Array }

/**
 * The page in a web archive, decoded; a plain page comes back as it is.
 * @returns with the encoding that the archive names for it
 */
export function partsOfArchive(bytes: Uint8Array): { page: Uint8Array; encoding?: string } {
  if (bytes[0] === 0x3c || !/^[\w-]+:/.test(latin(bytes.subarray(0, 200)))) return { page: bytes }
  const found = pageIn(partOf(bytes))
  if (!found) return { page: bytes }
  const encoding = /charset\s*=\s*"?([\w-]+)/i.exec(found.headers)?.[1]
  return { page: decodedBody(found), ...(encoding !== undefined && { encoding }) }
}

/** The first page among the parts; archives may stand within each other. */
function pageIn(part: Part, depth = 0): Part | undefined {
  const type = /^content-type:\s*([\w/.+-]+)/im.exec(part.headers)?.[1]?.toLowerCase() ?? ''
  if (type === 'text/html') return part
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(part.headers)
  if (!type.startsWith('multipart/') || !boundary || depth > 3) return undefined
  for (const inner of between(part.body, `--${boundary[1] ?? boundary[2]}`)) {
    const page = pageIn(partOf(inner), depth + 1)
    if (page) return page
  }
  return undefined
}

/** One character a byte. The decoder named latin1 is not used: it reads some bytes as other characters. */
function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** Headers, with continued lines joined, and what follows the first empty line. */
function partOf(bytes: Uint8Array): Part {
  const text = latin(bytes.subarray(0, 20_000))
  const end = /\r?\n\r?\n/.exec(text)
  const headers = text.slice(0, end?.index ?? text.length).replace(/\r?\n[ \t]+/g, ' ')
  return { headers: headers.trim(), body: bytes.subarray(end ? end.index + end[0].length : bytes.length) }
}

/** What stands between the lines that begin with a boundary. */
function between(bytes: Uint8Array, boundary: string): Uint8Array[] {
  const text = latin(bytes)
  const parts: Uint8Array[] = []
  let start = text.indexOf(boundary)
  while (start >= 0) {
    const from = text.indexOf('\n', start) + 1
    const next = text.indexOf(`\n${boundary}`, start + 1)
    if (from > 0) parts.push(bytes.subarray(from, next < 0 ? bytes.length : next))
    start = next < 0 ? -1 : next + 1
  }
  return parts
}

function decodedBody({ headers, body }: Part): Uint8Array {
  const how = /^content-transfer-encoding:\s*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase()
  if (how === 'quoted-printable') return bytesOf(fromQuotedPrintable(latin(body)))
  if (how === 'base64') return fromBase64(latin(body))
  return body
}

function fromQuotedPrintable(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function fromBase64(text: string): Uint8Array {
  try {
    return bytesOf(atob(text.replace(/[^A-Za-z0-9+/]/g, '')))
  } catch {
    return new Uint8Array()
  }
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}
