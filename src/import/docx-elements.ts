import type { AttributeReader } from './xml-walk'

/** What an element of a Word file's text is to its reader. */
export type WordElement = {
  open?: (value: AttributeReader) => void
  close?: (() => void) | undefined
  /** What it says among the properties of a paragraph; what has nothing to say there is not opened either. */
  property?: (value: AttributeReader) => void
  /** Whether it is passed over with all that is in it. Asked once for each, before it is opened. */
  isLeftOut?: () => boolean
}

/** Elements by their names; any other is of no matter, what is in it is read. */
export type WordElements = { readonly [name: string]: WordElement }
