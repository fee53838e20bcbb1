import { localName } from './xml-events'
import { scanXml, type XmlAttributes } from './xml-scan'

/** What is done with the events of an XML text. Names have the prefix `w:`, whatever the document uses for it. */
export type XmlHandlers = ElementHandlers<string>

/** The same, with elements as the caller knows them. */
export type ElementHandlers<E> = {
  open?: (element: E, value: AttributeReader) => void
  close?: (element: E) => void
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
export function walkXml(xml: string, handlers: XmlHandlers): boolean {
  return walkElements(xml, (name) => name, handlers)
}

/**
 * Walks through a part of a Word file, of whose many elements few matter.
 * @param elementOf what an element of a name is to the caller; undefined where it is nothing, and is not told of
 * @returns false where it is no well-formed XML
 */
export function walkElements<E>(
  xml: string,
  elementOf: (name: string) => E | undefined,
  { open, close, text }: ElementHandlers<E>,
): boolean {
  let prefix: string | undefined
  const tagOf = (name: string, attributes: () => XmlAttributes) => {
    prefix ??= prefixOf(attributes())
    const element = elementOf(prefix === 'w:' ? name : renamed(name, prefix))
    return element === undefined ? undefined : { element, value: readerOf(attributes) }
  }
  return scanXml(xml, tagOf, {
    open: open && (({ element, value }) => open(element, value)),
    close: close && (({ element }) => close(element)),
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
function readerOf(attributes: () => XmlAttributes): AttributeReader {
  let values: Map<string, string> | undefined
  return (name) => {
    values ??= byLocalName(attributes())
    return values.get(name) ?? ''
  }
}

function byLocalName(attributes: XmlAttributes): Map<string, string> {
  const values = new Map<string, string>()
  for (const [name, value] of Object.entries(attributes)) {
    const local = localName(name)
    if (name === `w:${local}` || name === local || !values.has(local)) values.set(local, value)
  }
  return values
}
