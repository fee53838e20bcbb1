/**
 * The ids of the paragraph styles in the Word files this program writes. Export sets them; import takes them as a hint
 * of what a paragraph is, which survives a save in Word, WPS or LibreOffice.
 */
export const paragraphStyles = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  body: 'ReportBody',
  signatureIssuer: 'SignatureIssuer',
  signatureDate: 'SignatureDate',
  tableText: 'TableText',
  pageNumber: 'PageNumber',
} as const

export type ParagraphStyle = keyof typeof paragraphStyles
