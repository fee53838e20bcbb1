import { zipSync } from 'fflate'
import type { CheckedGroup } from '../schema/check-outcome'
import type { Draft } from '../schema/draft'
import { exportCheckSheet } from './export-check-sheet'
import { type ExportOptions, exportDocx } from './export-docx'
import { exportWebPage } from './export-web-page'
import { exportWorkbook } from './export-workbook'
import { checkSheetFileNameOf, fileNameOf, projectFileNameOf, webPageFileNameOf, workbookFileNameOf } from './file-name'
import { projectFile } from './project-file'

export type HandInOptions = {
  /** How the Word file is to be, and whether all of it is for the public. */
  word?: ExportOptions
  /** What became of every rule in the final check: for the check sheet, which is left out without it. */
  checked?: readonly CheckedGroup[]
}

/** A paper of the set: its name and what writes it. One more paper is one more line. */
type Paper = {
  name: (draft: Draft) => string
  /** Nothing where what it is made from is not given. */
  write: (draft: Draft, options: HandInOptions) => Promise<Uint8Array | { problem: string } | undefined>
  /** Holds more than the report publishes: last year's report, remarks, what was found. */
  internal?: true
}

const papers: readonly Paper[] = [
  { name: fileNameOf, write: (draft, { word }) => exportDocx(draft, word) },
  { name: webPageFileNameOf, write: async (draft) => pageOf(await exportWebPage(draft)) },
  { name: workbookFileNameOf, write: (draft) => exportWorkbook(draft) },
  {
    name: checkSheetFileNameOf,
    write: async (draft, { checked }) => checked && exportCheckSheet(draft, checked),
    internal: true,
  },
  { name: projectFileNameOf, write: async (draft) => projectFile(draft), internal: true },
]

/**
 * All papers of a report as one zip file: Word, web page, workbook and, unless it is for the public, check
 * sheet and project file.
 * Names are in UTF-8 and marked so, which Windows needs in order to show Chinese ones.
 * @returns a Chinese sentence where one of them could not be written: then there is no set
 */
export async function exportHandIn(
  draft: Draft,
  options: HandInOptions = {},
): Promise<Uint8Array | { problem: string }> {
  const files: { [name: string]: Uint8Array } = {}
  for (const { name, write, internal } of papers) {
    if (internal && options.word?.forPublic) continue
    const written = await write(draft, options)
    if (written === undefined) continue
    if ('problem' in written) return written
    files[name(draft)] = written
  }
  return zipSync(files)
}

function pageOf(written: Awaited<ReturnType<typeof exportWebPage>>): Uint8Array | { problem: string } {
  return 'problem' in written ? written : written.page
}
