import { type ParagraphStyle, paragraphStyles } from '../schema/paragraph-styles'
import type { FontRole } from './fonts'
import { lineHeight, tableText } from './measures'

/**
 * The named styles of the document, one line each. Fonts are those that GB/T 9704-2012 names (`fonts.ts`). [9704] with the clause, or [T] the official template, stand for the source.
 */

export type StyleDefinition = {
  /** The name Word knows it by: its built-in styles are shown in the user's language. */
  name: string
  font: FontRole
  /** Half points. */
  size: number
  /** Exact height of a line, in twentieths of a point. */
  line: number
  align: 'both' | 'center' | 'left' | 'right'
  /** First line two characters in [9704 7.3.3]. */
  indented?: boolean
  /** The level in the outline, from 0; a heading also stays with what follows. */
  outlineLevel?: number
  keepWithNext?: boolean
  /** Set tighter so that 28 characters fit a line, in twentieths of a point. */
  tighter?: number
}

const body = { font: 'fangSong', size: 32, line: lineHeight, align: 'both', tighter: 6 } as const
const heading = { ...body, align: 'left', indented: true } as const

/** The corner of table 2 is set in 楷体 [T]; a heading that runs into its paragraph as well [9704 7.3.3]. */
export const cornerFont: FontRole = 'kai'
export const runInHeadingFont: FontRole = 'kai'

/** What every style starts from. */
export const normal: StyleDefinition = { ...body, name: 'Normal' }

export const styleDefinitions: { readonly [style in ParagraphStyle]: StyleDefinition } = {
  // 2号小标宋体，分一行或多行居中排布 [9704 7.3.1]
  title: {
    name: 'Title',
    font: 'title',
    size: 44,
    line: 700,
    align: 'center',
    keepWithNext: true,
  },
  // 结构层次序数：第一层黑体，第二层楷体，第三层和第四层仿宋 [9704 7.3.3]
  heading1: { ...heading, name: 'heading 1', font: 'hei', outlineLevel: 0 },
  heading2: { ...heading, name: 'heading 2', font: 'kai', outlineLevel: 1 },
  heading3: { ...heading, name: 'heading 3', outlineLevel: 2 },
  // 3号仿宋体，每个自然段左空二字，回行顶格 [9704 7.3.3]
  body: { ...body, name: 'Normal Indent', indented: true },
  // 发文机关署名，下一行编排成文日期 [9704 7.3.5]
  signatureIssuer: { ...body, name: 'Signature', align: 'right', keepWithNext: true },
  signatureDate: { ...body, name: 'Date', align: 'right' },
  // 宋体 10 pt [T]
  tableText: {
    name: 'Table Text',
    font: 'song',
    size: tableText.size,
    line: tableText.line,
    align: 'center',
    keepWithNext: true,
  },
  // 4号半角宋体阿拉伯数字 [9704 7.5]
  pageNumber: { name: 'footer', font: 'song', size: 28, line: 320, align: 'left' },
  comment: { name: 'annotation text', font: 'song', size: 21, line: 300, align: 'left' },
}

export const styleIds = paragraphStyles
