import type { IBaseParagraphStyleOptions, IFontAttributesProperties, IStylesOptions } from 'docx'
import { AlignmentType, LineRuleType } from 'docx'
import { paragraphStyles } from '../schema/paragraph-styles'
import { character, lineHeight, tableText } from './measures'

/**
 * The named styles of the document. Sizes are half points. Fonts are those that GB/T 9704-2012 names; digits and Latin
 * letters are Times New Roman. Quotes, dashes and dots count as `hAnsi`, so that has to be the Chinese font as well, or
 * word processors draw “ ” and —— in the Latin one.
 */

const latin = 'Times New Roman'
const fonts = (chinese: string): IFontAttributesProperties => ({
  ascii: latin,
  hAnsi: chinese,
  eastAsia: chinese,
  cs: latin,
})

/** 二号 小标宋 title; 黑体, 楷体, 仿宋 by level [9704 7.3.1, 7.3.3]; 宋体 page numbers [9704 7.5]; 宋体 tables [T]. */
export const fontsOf = {
  title: fonts('方正小标宋简体'),
  heading1: fonts('黑体'),
  heading2: fonts('楷体_GB2312'),
  body: fonts('仿宋_GB2312'),
  table: fonts('宋体'),
  corner: fonts('楷体'),
} as const

const exactly = { line: lineHeight, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
/** 三号 in half points [9704 5.2.2]. */
const bodySize = 32
/** Two characters before the first line [9704 7.3.3]. */
const indented = { firstLineChars: 200, firstLine: 2 * character }

const heading = (level: number, font: IFontAttributesProperties): IBaseParagraphStyleOptions => ({
  basedOn: 'Normal',
  next: paragraphStyles.body,
  quickFormat: true,
  run: { font, size: bodySize, bold: false, color: '000000' },
  paragraph: { spacing: exactly, indent: indented, outlineLevel: level, keepNext: true },
})

export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: fontsOf.body, size: bodySize, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exactly },
    },
    title: {
      basedOn: 'Normal',
      next: paragraphStyles.body,
      quickFormat: true,
      run: { font: fontsOf.title, size: 44, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly, line: 640 }, keepNext: true },
    },
    heading1: heading(0, fontsOf.heading1),
    heading2: heading(1, fontsOf.heading2),
    heading3: heading(2, fontsOf.body),
  },
  paragraphStyles: [
    // LibreOffice takes the pitch of the character grid from the size that stands in this style, not from the defaults.
    { id: 'Normal', name: 'Normal', quickFormat: true, run: { font: fontsOf.body, size: bodySize } },
    {
      id: paragraphStyles.body,
      name: 'Normal Indent',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: exactly, indent: indented, alignment: AlignmentType.JUSTIFIED },
    },
    {
      id: paragraphStyles.signatureIssuer,
      name: 'Signature',
      basedOn: 'Normal',
      paragraph: { spacing: { ...exactly, before: lineHeight }, alignment: AlignmentType.RIGHT, keepNext: true },
    },
    {
      id: paragraphStyles.signatureDate,
      name: 'Date',
      basedOn: 'Normal',
      paragraph: { spacing: exactly, alignment: AlignmentType.RIGHT },
    },
    {
      id: paragraphStyles.tableText,
      name: '表格文字',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: fontsOf.table, size: tableText.size, snapToGrid: false },
      paragraph: { spacing: { line: tableText.line, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
    },
    {
      id: paragraphStyles.pageNumber,
      name: 'footer',
      basedOn: 'Normal',
      run: { font: fontsOf.table, size: 28, snapToGrid: false },
      paragraph: { spacing: { line: 320, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
    },
  ],
}
