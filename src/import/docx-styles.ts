import { paragraphStyles } from '../schema/paragraph-styles'
import type { Height } from './raised-text'
import { type AttributeReader, walkXml } from './xml-walk'

/** What matters of a style (ECMA-376 part 1, 17.7). */
type Style = { name: string; basedOn?: string; list?: string; level?: number } & Look

/** What makes characters of a style no text as others: hidden, struck out, or beside the line. */
export type Look = { hidden?: boolean; struck?: boolean; height?: Height }

/** Built-in styles by their names, which are the same in every language (17.7.4.9); their ids are not. */
const builtIn: { readonly [name: string]: string } = {
  'heading 1': paragraphStyles.heading1,
  title: paragraphStyles.title,
}

/** The styles of a Word file. */
export class DocxStyles {
  private readonly styles = new Map<string, Style>()

  /** @param xml the part `styles.xml`; undefined where the file has none */
  constructor(xml: string | undefined) {
    if (xml !== undefined) this.read(xml)
  }

  /** The id that this program uses for a style, or the file's own. */
  knownId(id: string): string {
    return builtIn[this.styles.get(id)?.name ?? ''] ?? id
  }

  /** Whether a style is one of the lines of a table of contents. */
  isContents(id: string): boolean {
    return /^toc ?\d$/.test(this.styles.get(id)?.name ?? id.toLowerCase())
  }

  /** The list that paragraphs of a style belong to, and the style that says so. */
  numbering(id: string): { list: string; level: number | undefined; style: string } | undefined {
    const style = this.chain(id).find((each) => this.styles.get(each)?.list !== undefined)
    const { list, level } = this.styles.get(style ?? '') ?? {}
    return style === undefined || list === undefined ? undefined : { list, level, style }
  }

  /** How characters of a style look; what it does not say itself it has from those that it is based on. */
  look(id: string): Look {
    return Object.assign(
      {},
      ...this.chain(id)
        .reverse()
        .map((each) => lookOf(this.styles.get(each))),
    )
  }

  /** A style and those that it is based on. */
  private chain(id: string): string[] {
    const chain: string[] = []
    let at: string | undefined = id
    while (at !== undefined && !chain.includes(at)) {
      chain.push(at)
      at = this.styles.get(at)?.basedOn
    }
    return chain
  }

  private read(xml: string): void {
    let style: Style | undefined
    walkXml(xml, {
      open: (name, value) => {
        if (name === 'w:style') {
          style = { name: '' }
          this.styles.set(value('styleId'), style)
        }
        if (!style) return
        if (name === 'w:name') style.name = value('val').toLowerCase()
        if (name === 'w:basedOn') style.basedOn = value('val')
        if (name === 'w:numId') style.list = value('val')
        if (name === 'w:ilvl') style.level = Number(value('val')) || 0
        setLook(style, name, value)
      },
      close: (name) => {
        if (name === 'w:style') style = undefined
      },
    })
  }
}

function lookOf({ hidden, struck, height }: Look = {}): Look {
  return { ...(hidden !== undefined && { hidden }), ...(struck !== undefined && { struck }), ...(height && { height }) }
}

/** Takes a property of characters (17.3.2) that makes them look otherwise. */
export function setLook(look: Look, name: string, value: AttributeReader): void {
  if (name === 'w:vanish') look.hidden = isOn(value('val'))
  if (name === 'w:strike' || name === 'w:dstrike') look.struck = isOn(value('val'))
  if (name === 'w:vertAlign') look.height = heights[value('val')]
}

const heights: { readonly [alignment: string]: Height } = { superscript: 'raised', subscript: 'lowered' }

/** A property that is there is on, unless it says otherwise (17.17.4). */
export function isOn(value: string): boolean {
  return !['0', 'false', 'off'].includes(value)
}
