/** Text as it stands in HTML, in an attribute as well: without control characters, with the marks of markup written out. */
export function htmlText(text: string): string {
  return shownText(text).replace(/[&<>"]/g, (mark) => entities[mark] ?? mark)
}

const entities: { readonly [mark: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text without what HTML does not allow in it (HTML standard 3.2.5.1.5): C1 controls; C0 ones are gone already. */
export function shownText(text: string): string {
  return text.replace(/[\u007f-\u009f\ufdd0-\ufdef]/g, '').replace(/\r\n?/g, '\n')
}
