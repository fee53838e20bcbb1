import { scanXml, type XmlAttributes } from './xml-scan'

/** What is done with the elements and texts of a part, in order. Names of elements come without a prefix. */
export type XmlEvents = {
  open?: (tag: string, attributes: XmlAttributes) => void
  text?: (text: string) => void
  close?: (tag: string) => void
}

/** Goes through XML. @returns whether it is well-formed; what came before a fault has been told of by then */
export function readXml(xml: string, { open, text, close }: XmlEvents): boolean {
  return scanXml(xml, (name, attributes) => ({ name: localName(name), attributes: attributes() }), {
    open: open && (({ name, attributes }) => open(name, attributes)),
    close: close && (({ name }) => close(name)),
    text,
  })
}

/** Some programs write a prefix (`x:row`), most do not. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
