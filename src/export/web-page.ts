import type { ParagraphStyle } from '../schema/paragraph-styles'
import { htmlText } from './html-text'
import { type DocumentParagraph, type DocumentPart, flowingParts, type OfficialDocument } from './official-document'
import { webTable } from './web-table'

/**
 * The report as HTML for the annual-report column of a website. Only elements and inline styles: content management
 * systems take out classes, scripts and style sheets, and what is left has to be readable.
 */

/** The report as a part of a page: what is pasted into a content management system. */
export function webFragment(document: OfficialDocument): string {
  return grouped(flowingParts(document)).map(webPart).join('\n')
}

/** The report as a page of its own, in UTF-8. */
export function webPage(document: OfficialDocument): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${htmlText(document.title)}</title>`,
    '</head>',
    '<body style="max-width:60em;margin:0 auto;padding:1em;font-size:16px;line-height:1.75">',
    '<main>',
    webFragment(document),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** The lines of the title are one heading: a run of them is one group, every other part a group of its own. */
function grouped(parts: readonly DocumentPart[]): DocumentPart[][] {
  const groups: DocumentPart[][] = []
  for (const part of parts) {
    const last = groups[groups.length - 1]
    if (last && isTitle(part) && last.every(isTitle)) last.push(part)
    else groups.push([part])
  }
  return groups
}

function isTitle(part: DocumentPart): boolean {
  return part.kind === 'paragraph' && part.style === 'title'
}

function webPart(group: readonly DocumentPart[]): string {
  const inner = group.map((part) => (part.kind === 'table' ? webTable(part) : runs(part))).join('<br>')
  const [first] = group
  if (first?.kind !== 'paragraph') return inner
  const { tag, style } = elements[first.style] ?? elements.body
  return `<${tag} style="${style}">${inner}</${tag}>`
}

/** A heading that runs into its paragraph is set off from it. */
function runs({ runs }: DocumentParagraph): string {
  return runs
    .map(({ text, style }) => (style === undefined ? htmlText(text) : `<strong>${htmlText(text)}</strong>`))
    .join('')
}

type Element = { tag: string; style: string }

/** The element of each style of the official document; what is not named is a paragraph. */
const elements: { readonly [style in ParagraphStyle]?: Element } & { body: Element } = {
  title: { tag: 'h1', style: 'text-align:center;font-size:1.5em;line-height:1.5' },
  heading1: { tag: 'h2', style: 'font-size:1.125em' },
  heading2: { tag: 'h3', style: 'font-size:1em' },
  heading3: { tag: 'h4', style: 'font-size:1em' },
  body: { tag: 'p', style: 'text-indent:2em' },
  signatureIssuer: { tag: 'p', style: 'text-align:right' },
  signatureDate: { tag: 'p', style: 'text-align:right' },
}
