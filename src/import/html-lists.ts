import { chineseNumber } from '../schema/chinese-number'
import { letterNumber, romanNumber } from './number-formats'

type Attributes = { [name: string]: string }
type List = { next: number; step: 1 | -1; style: string; pending: string }

/** The numbers that a browser puts before the items of numbered lists. */
export class HtmlLists {
  private readonly lists: List[] = []

  open(name: string, attributes: Attributes): void {
    const list = this.lists[this.lists.length - 1]
    if (name === 'ol' || name === 'ul' || name === 'menu' || name === 'dir') this.lists.push(listOf(name, attributes))
    if (name !== 'li' || !list) return
    const value = Number.parseInt(attributes['value'] ?? '', 10)
    const number = Number.isNaN(value) ? list.next : value
    list.next = number + list.step
    list.pending = markerOf(number, styleOf(attributes) ?? list.style)
  }

  close(name: string): void {
    if (name === 'ol' || name === 'ul' || name === 'menu' || name === 'dir') this.lists.pop()
    const list = this.lists[this.lists.length - 1]
    if (name === 'li' && list) list.pending = ''
  }

  /** The number of the item that is open, for its first line; `''` for the lines after it. */
  marker(): string {
    const list = this.lists[this.lists.length - 1]
    const marker = list?.pending ?? ''
    if (list) list.pending = ''
    return marker
  }
}

function listOf(name: string, attributes: Attributes): List {
  const start = Number.parseInt(attributes['start'] ?? '1', 10)
  return {
    next: Number.isNaN(start) ? 1 : start,
    step: attributes['reversed'] === undefined ? 1 : -1,
    style: name === 'ol' ? (styleOf(attributes) ?? 'decimal') : 'none',
    pending: '',
  }
}

const types: { readonly [type: string]: string } = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

function styleOf({ type, style = '' }: Attributes): string | undefined {
  return /list-style(?:-type)?\s*:[^;]*?([a-z-]+)\s*(?:;|$)/i.exec(style)?.[1]?.toLowerCase() ?? types[type ?? '']
}

/** How a number is shown; what is not here is shown without one. */
const markers: { readonly [style: string]: (number: number) => string } = {
  decimal: (number) => `${number}.`,
  'cjk-ideographic': (number) => `${chineseNumber(number)}、`,
  'simp-chinese-informal': (number) => `${chineseNumber(number)}、`,
  'lower-alpha': (number) => `${letterNumber(number)}.`,
  'upper-alpha': (number) => `${letterNumber(number).toUpperCase()}.`,
  'lower-roman': (number) => `${romanNumber(number)}.`,
  'upper-roman': (number) => `${romanNumber(number).toUpperCase()}.`,
}

function markerOf(number: number, style: string): string {
  return markers[style]?.(number) ?? ''
}
