/** The attributes of an element, by their names as written. */
export type XmlAttributes = { readonly [name: string]: string }

/** Makes something of a tag; undefined where its element is of no matter. The attributes are taken apart when asked for. */
export type TagReader<T> = (name: string, attributes: () => XmlAttributes) => T | undefined

/** What is done with the elements and texts of an XML text, in order. `T` is what the caller makes of a tag. */
export type ScanEvents<T> = {
  open?: ((tag: T) => void) | undefined
  close?: ((tag: T) => void) | undefined
  /** Text within the root element, or a part of it. */
  text?: ((text: string) => void) | undefined
}

/**
 * Goes through a part of a Word or Excel file (XML 1.0). Such parts repeat their tags, so equal ones are taken apart once:
 * that takes a third of the time of a parser that looks at each character. A document type definition is a fault, as
 * ECMA-376 part 2 has it; with it go entities that grow without end.
 * @param tagOf makes of a tag what the events are given; equal tags share it, and it is passed over where there is nothing to tell
 * @returns whether it is well-formed; what came before a fault has been told of by then
 */
export function scanXml<T>(xml: string, tagOf: TagReader<T>, events: ScanEvents<T>): boolean {
  return new XmlScan(xml, tagOf, events).run()
}

type Tag<T> = { name: string; empty: boolean; made: T | undefined }

/** So many tags are remembered. Some programs give each paragraph ids of its own, and its tag with them. */
const mostTags = 2000

const openingTag = /<([^\s/>="'<]+)((?:\s+[^\s/>="'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** XML 1.0, 2.2: characters that it does not hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const [slash, mark, question] = [...'/!?'].map((char) => char.charCodeAt(0))
const named: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

class XmlScan<T> {
  private readonly tags = new Map<string, Tag<T>>()
  private readonly opened: Tag<T>[] = []
  private hasRoot = false
  /** How far it has come. */
  private at = 0
  private whole: boolean

  constructor(
    private readonly xml: string,
    private readonly tagOf: TagReader<T>,
    private readonly events: ScanEvents<T>,
  ) {
    this.whole = !forbidden.test(xml)
  }

  run(): boolean {
    const { xml } = this
    for (let next = xml.indexOf('<'); next >= 0; next = xml.indexOf('<', this.at)) {
      this.text(next)
      const second = xml.charCodeAt(next + 1)
      const goesOn =
        second === slash
          ? this.closingTag(next)
          : second === mark || second === question
            ? this.passOver(next)
            : this.openingTag(next)
      if (!goesOn) return false
    }
    this.text(xml.length)
    return this.whole && this.hasRoot && this.opened.length === 0
  }

  private text(end: number): void {
    if (end === this.at) return
    const text = this.xml.slice(this.at, end)
    if (this.opened.length > 0) this.events.text?.(this.resolved(text))
    else if (/\S/.test(text)) this.whole = false
  }

  private openingTag(at: number): boolean {
    const tag = this.tagAt(at)
    if (!tag || (this.hasRoot && this.opened.length === 0)) return false
    this.hasRoot = true
    if (tag.made !== undefined) this.events.open?.(tag.made)
    if (!tag.empty) this.opened.push(tag)
    else if (tag.made !== undefined) this.events.close?.(tag.made)
    return true
  }

  private tagAt(at: number): Tag<T> | undefined {
    const { xml } = this
    // A `>` may stand in an attribute: such a tag is not found among those remembered.
    const end = xml.indexOf('>', at) + 1
    const written = xml.slice(at, end)
    const known = this.tags.get(written)
    if (known) {
      this.at = end
      return known
    }
    openingTag.lastIndex = at
    const match = openingTag.exec(xml)
    if (!match) return undefined
    const [whole, name = '', attributes = '', closing] = match
    this.at = at + whole.length
    const tag = { name, empty: closing === '/', made: this.tagOf(name, this.attributes(attributes)) }
    if (this.tags.size >= mostTags) this.tags.clear()
    if (this.at === end) this.tags.set(written, tag)
    return tag
  }

  /** Attributes are read when asked for, but a reference to what is not there is a fault all the same. */
  private attributes(written: string): () => XmlAttributes {
    const read = () => {
      const attributes: { [name: string]: string } = {}
      for (const [, name = '', double, single = ''] of written.matchAll(attribute)) {
        attributes[name] = this.resolved(double ?? single)
      }
      return attributes
    }
    if (written.includes('&')) read()
    return read
  }

  private closingTag(at: number): boolean {
    const { xml } = this
    const tag = this.opened.pop()
    if (!tag || !xml.startsWith(tag.name, at + 2)) return false
    const end = xml.indexOf('>', at)
    const behindName = at + 2 + tag.name.length
    if (end < behindName || (end > behindName && xml.slice(behindName, end).trim() !== '')) return false
    this.at = end + 1
    if (tag.made !== undefined) this.events.close?.(tag.made)
    return true
  }

  /** Comments and instructions; the text of a CDATA section is text. */
  private passOver(at: number): boolean {
    const { xml } = this
    const kind = passedOver.find(({ start }) => xml.startsWith(start, at))
    const end = kind ? xml.indexOf(kind.end, at + kind.start.length) : -1
    if (!kind || end < 0) return false
    if (kind.isText && this.opened.length > 0) this.events.text?.(xml.slice(at + kind.start.length, end))
    this.at = end + kind.end.length
    return true
  }

  /** Text with its references to characters resolved (4.1); one to anything else is a fault. */
  private resolved(text: string): string {
    if (!text.includes('&')) return text
    return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));|&/gi, (written, hex, decimal, name) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      const resolved = name === undefined ? characterOf(code) : named[name]
      if (resolved === undefined) this.whole = false
      return resolved ?? written
    })
  }
}

const passedOver: readonly { start: string; end: string; isText?: true }[] = [
  { start: '<!--', end: '-->' },
  { start: '<![CDATA[', end: ']]>', isText: true },
  { start: '<?', end: '?>' },
]

function characterOf(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
