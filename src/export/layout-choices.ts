import type { FontChoice } from './fonts'

/** What an office may choose about the paper; the rest is prescribed. */
export type LayoutChoices = {
  /** Whether the signature leaves room for a seal [9704 7.3.5.1] or bears none [9704 7.3.5.2]. */
  sealed: boolean
  fonts: FontChoice
  /** Whether 草稿 stands across each page. */
  draftMark: boolean
}

/** As published reports have it. */
export const usualLayout: LayoutChoices = { sealed: false, fonts: 'standard', draftMark: false }

/** The word across the pages of a draft. */
export const draftMark = '草稿'
