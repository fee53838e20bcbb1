import { SaxesParser } from 'saxes'

export type XmlAttributes = { readonly [name: string]: string }

/** What is done with the elements and texts of a part, in order. Names of elements come without a prefix. */
export type XmlEvents = {
  open?: (tag: string, attributes: XmlAttributes) => void
  text?: (text: string) => void
  close?: (tag: string) => void
}

/** Goes through XML. @returns whether it is well-formed; what came before a fault has been told of by then */
export function readXml(xml: string, { open, text, close }: XmlEvents): boolean {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let whole = true
  parser.on('error', () => {
    whole = false
  })
  if (open) parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes))
  if (text) parser.on('text', text)
  if (close) parser.on('closetag', ({ name }) => close(localName(name)))
  parser.write(xml).close()
  return whole
}

/** Some programs write a prefix (`x:row`), most do not. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
