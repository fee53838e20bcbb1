import { localName } from './xml-events'
import { scanXml, type XmlAttributes } from './xml-scan'

/** What is done with the events of an XML text. Names have the prefix `w:`, whatever the document uses for it. */
export type XmlHandlers = {
  open?: (name: string, value: AttributeReader) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/** An attribute by its name without prefix; `''` where there is none. */
export type AttributeReader = (name: string) => string

/** The namespaces of WordprocessingML: transitional and strict (ECMA-376 part 1, annex A). */
const wordNamespaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]

/** Walks through a part of a Word file. @returns false where it is no well-formed XML */
export function walkXml(xml: string, { open, close, text }: XmlHandlers): boolean {
  let prefix: string | undefined
  const tagOf = (name: string, attributes: XmlAttributes) => {
    prefix ??= prefixOf(attributes)
    return { name: prefix === 'w:' ? name : renamed(name, prefix), value: readerOf(attributes) }
  }
  return scanXml(xml, tagOf, {
    open: open && (({ name, value }) => open(name, value)),
    close: close && (({ name }) => close(name)),
    text,
  })
}

/** The prefix that the root element binds to WordprocessingML, with its colon; `''` for the default namespace. */
function prefixOf(attributes: XmlAttributes): string {
  const bound = Object.entries(attributes).find(
    ([name, value]) => name.startsWith('xmlns') && wordNamespaces.includes(value),
  )
  if (!bound) return 'w:'
  return bound[0] === 'xmlns' ? '' : `${bound[0].slice('xmlns:'.length)}:`
}

function renamed(name: string, prefix: string): string {
  if (prefix === '') return name.includes(':') ? name : `w:${name}`
  return name.startsWith(prefix) ? `w:${name.slice(prefix.length)}` : name
}

/** Of attributes that differ by their prefix alone Word's own counts, or the one without. */
function readerOf(attributes: XmlAttributes): AttributeReader {
  const values = new Map<string, string>()
  for (const [name, value] of Object.entries(attributes)) {
    const local = localName(name)
    if (name === `w:${local}` || name === local || !values.has(local)) values.set(local, value)
  }
  return (name) => values.get(name) ?? ''
}
