import { SaxesParser, type SaxesTagPlain } from 'saxes'

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
  const parser = new SaxesParser({ xmlns: false, position: false })
  let failed = false
  let prefix: string | undefined
  const named = (name: string) => (prefix === undefined || prefix === 'w:' ? name : renamed(name, prefix))
  parser.on('error', () => {
    failed = true
  })
  parser.on('opentag', (tag) => {
    prefix ??= prefixOf(tag)
    open?.(named(tag.name), (name) => attribute(tag, name))
  })
  if (close) parser.on('closetag', (tag) => close(named(tag.name)))
  if (text) parser.on('text', text)
  parser.write(xml).close()
  return !failed
}

/** The prefix that the root element binds to WordprocessingML, with its colon; `''` for the default namespace. */
function prefixOf({ attributes }: SaxesTagPlain): string {
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

function attribute({ attributes }: SaxesTagPlain, name: string): string {
  const direct = attributes[`w:${name}`] ?? attributes[name]
  if (direct !== undefined) return direct
  for (const key in attributes) if (key.endsWith(`:${name}`)) return attributes[key] ?? ''
  return ''
}
