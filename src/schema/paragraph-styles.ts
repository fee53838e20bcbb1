/**
 * The ids of the paragraph styles in the Word files this program writes. Export sets them; import takes them as a hint
 * of what a paragraph is, which survives a save in Word, WPS or LibreOffice. Where Word has a built-in style for the
 * purpose it is that one, so that the list of styles speaks the user's language: 标题, 正文缩进, 签名, 日期, 页脚.
 */
export const paragraphStyles = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  body: 'NormalIndent',
  signatureIssuer: 'Signature',
  signatureDate: 'Date',
  tableText: 'TableText',
  pageNumber: 'Footer',
  comment: 'CommentText',
} as const

export type ParagraphStyle = keyof typeof paragraphStyles
