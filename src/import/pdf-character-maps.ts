import mapAdobeGB1UCS2 from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap?url&inline'
import mapGBEUCH from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap?url&inline'
import mapGBEUCV from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap?url&inline'
import mapGBKEUCH from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap?url&inline'
import mapGBKEUCV from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap?url&inline'
import mapGBK2KH from 'pdfjs-dist/cmaps/GBK2K-H.bcmap?url&inline'
import mapGBK2KV from 'pdfjs-dist/cmaps/GBK2K-V.bcmap?url&inline'
import mapGBKpEUCH from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap?url&inline'
import mapGBKpEUCV from 'pdfjs-dist/cmaps/GBKp-EUC-V.bcmap?url&inline'
import mapGBpcEUCH from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap?url&inline'
import mapGBpcEUCV from 'pdfjs-dist/cmaps/GBpc-EUC-V.bcmap?url&inline'
import mapUniGBUCS2H from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap?url&inline'
import mapUniGBUCS2V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap?url&inline'
import mapUniGBUTF16H from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap?url&inline'
import mapUniGBUTF16V from 'pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap?url&inline'

/**
 * The character maps that a PDF may name instead of bringing them, as data URLs: those for simplified Chinese, in the
 * encodings that offices have used, and the one from Adobe's numbers of glyphs to Unicode. 170 KB in all; those for other
 * scripts would be two megabytes. Most files need none, since their fonts tell their characters themselves.
 */
export const characterMaps: { readonly [name: string]: string } = {
  'Adobe-GB1-UCS2': mapAdobeGB1UCS2,
  'GB-EUC-H': mapGBEUCH,
  'GB-EUC-V': mapGBEUCV,
  'GBpc-EUC-H': mapGBpcEUCH,
  'GBpc-EUC-V': mapGBpcEUCV,
  'GBK-EUC-H': mapGBKEUCH,
  'GBK-EUC-V': mapGBKEUCV,
  'GBKp-EUC-H': mapGBKpEUCH,
  'GBKp-EUC-V': mapGBKpEUCV,
  'GBK2K-H': mapGBK2KH,
  'GBK2K-V': mapGBK2KV,
  'UniGB-UCS2-H': mapUniGBUCS2H,
  'UniGB-UCS2-V': mapUniGBUCS2V,
  'UniGB-UTF16-H': mapUniGBUTF16H,
  'UniGB-UTF16-V': mapUniGBUTF16V,
}
