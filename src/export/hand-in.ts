import { zipSync } from 'fflate'
import type { Draft } from '../schema/draft'
import { type ExportOptions, exportDocx } from './export-docx'
import { exportWebPage } from './export-web-page'
import { exportWorkbook } from './export-workbook'
import { fileNameOf, projectFileNameOf, webPageFileNameOf, workbookFileNameOf } from './file-name'
import { projectFile } from './project-file'

/** A paper of the set: its name and what writes it. One more paper is one more line. */
type Paper = {
  name: (draft: Draft) => string
  write: (draft: Draft, word: ExportOptions) => Promise<Uint8Array | { problem: string }>
  /** Holds more than the report publishes: last year's report, remarks. */
  internal?: true
}

const papers: readonly Paper[] = [
  { name: fileNameOf, write: exportDocx },
  { name: webPageFileNameOf, write: async (draft) => pageOf(await exportWebPage(draft)) },
  { name: workbookFileNameOf, write: (draft) => exportWorkbook(draft) },
  { name: projectFileNameOf, write: async (draft) => projectFile(draft), internal: true },
]

/**
 * All papers of a report as one zip file: Word, web page, workbook and, unless it is for the public, the project file.
 * Names are in UTF-8 and marked so, which Windows needs in order to show Chinese ones.
 * @param word how the Word file is to be
 * @returns a Chinese sentence where one of them could not be written: then there is no set
 */
export async function exportHandIn(draft: Draft, word: ExportOptions = {}): Promise<Uint8Array | { problem: string }> {
  const files: { [name: string]: Uint8Array } = {}
  for (const { name, write, internal } of papers) {
    if (internal && word.forPublic) continue
    const written = await write(draft, word)
    if ('problem' in written) return written
    files[name(draft)] = written
  }
  return zipSync(files)
}

function pageOf(written: Awaited<ReturnType<typeof exportWebPage>>): Uint8Array | { problem: string } {
  return 'problem' in written ? written : written.page
}
