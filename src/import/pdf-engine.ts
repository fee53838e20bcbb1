import type * as PdfJs from 'pdfjs-dist'
import { characterMaps } from './pdf-character-maps'

/** What is used of pdf.js; it is loaded when the first PDF is opened. */
export type PdfEngine = { pdfjs: typeof PdfJs }
export type PdfDocument = PdfJs.PDFDocumentProxy
export type PdfPage = PdfJs.PDFPageProxy

/** Pictures are not looked at; one larger than this is not even unpacked, as in a scanned page. In pixels. */
const largestPicture = 1

/**
 * Opens a PDF with pdf.js, all of it in this thread: what should not block has to run in a worker.
 * @throws what pdf.js throws for a damaged file or one with a password
 */
export async function openPdf(bytes: Uint8Array): Promise<{ document: PdfDocument; engine: PdfEngine }> {
  const engine = await load()
  const task = engine.pdfjs.getDocument({
    // pdf.js takes the bytes away from whoever has them.
    data: bytes.slice(),
    BinaryDataFactory: CharacterMaps,
    cMapUrl: 'built-in/',
    cMapPacked: true,
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    // Nothing is drawn: fonts go where they are not kept. Without a place for them each character's outline is made out.
    disableFontFace: false,
    ownerDocument: { fonts: { add: () => {}, delete: () => {} } } as unknown as HTMLDocument,
    // Whether a font tells which characters its glyphs are.
    fontExtraProperties: true,
    maxImageSize: largestPicture,
    stopAtErrors: false,
    verbosity: engine.pdfjs.VerbosityLevel.ERRORS,
  })
  return { document: await task.promise, engine }
}

async function load(): Promise<PdfEngine> {
  const scope = globalThis as { DOMMatrix?: unknown; FontFace?: unknown; pdfjsWorker?: unknown; window?: unknown }
  // pdf.js makes these when it is loaded and for each font, and uses them for drawing only; Node has none.
  scope.DOMMatrix ??= class {}
  scope.FontFace ??= class {
    loaded = Promise.resolve()
  }
  const outsidePage = !('window' in scope)
  try {
    // In a worker the part that reads would take the worker's messages for its own, unless it believes to be in a page.
    if (outsidePage) scope.window = scope
    // @ts-expect-error it has no types: its one export is handed back to pdf.js, which then starts no worker
    scope.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  } finally {
    if (outsidePage) delete scope.window
  }
  return { pdfjs: await import('pdfjs-dist/legacy/build/pdf.mjs') }
}

/** Hands pdf.js the character maps that are built in, instead of fetching them. */
class CharacterMaps {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const map = characterMaps[filename.replace(/\.bcmap$/, '')]
    if (map === undefined) throw new Error(`no such file: ${filename}`)
    const text = atob(map.slice(map.indexOf(',') + 1))
    return Uint8Array.from(text, (char) => char.charCodeAt(0))
  }
}
