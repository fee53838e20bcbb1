import { type Draft, publishedPart } from '../schema/draft'
import { officialDocument } from './official-document'

/** A report for a website. */
export type WebPage = {
  /** The page as a file of its own. */
  page: Uint8Array
  /** The report alone, in HTML: what goes into a content management system, as rich text or as source. */
  fragment: string
  /** The same as plain text. */
  text: string
}

/**
 * Writes a report as a web page and as what is pasted into one. What was written is read back and compared with the
 * report first.
 * @returns a Chinese sentence where the two do not agree: then there is no page
 */
export async function exportWebPage(draft: Draft): Promise<WebPage | { problem: string }> {
  const { webFragment, webPage } = await import('./web-page')
  const { webPageProblem } = await import('./web-page-check')
  const { plainText } = await import('./plain-text')
  const document = officialDocument(publishedPart(draft))
  const page = webPage(document)
  const problem = webPageProblem(page, document)
  if (problem !== undefined) return { problem }
  return { page: new TextEncoder().encode(page), fragment: webFragment(document), text: plainText(document) }
}
