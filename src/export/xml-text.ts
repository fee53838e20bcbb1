/** Text as it stands in XML, in an attribute as well. Characters that XML cannot hold are to be gone already. */
export function xmlText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
