import type { Sense } from './sense'

/** A phrase that is put together in too many ways to list them; `begins` are the characters that it can begin with. */
export type Phrase = { begins: string; pattern: string; sense: Sense }

/** How an issuer calls itself within a phrase. */
export const self =
  '(?:本(?:行政机关|机关|单位|部门|级|局|办|委|厅|镇|乡|街道|中心|院|所|站|队)|我(?:单位|部门|局|办|委|厅|镇|乡|街道|中心|院|所|站|队|县|市|区)|原?(?:行政)?机关)'

/** What is left open is so at the end of the year. */
export const still = '(?:尚|仍|还|目前|现)*'
