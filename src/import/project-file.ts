import { readDraft } from '../schema/migrate'
import { projectFileKind } from '../schema/project-file'
import { decodeText } from './decode-text'
import type { Imported, Unreadable } from './imported'

const nothing = { count: 0, sum: '0' }

/** Reads a project file of this program: the whole draft comes back, last year's report included. */
export function readProjectFile(bytes: Uint8Array): Imported | Unreadable {
  const stored = parsed(decodeText(bytes) ?? '')
  if (typeof stored !== 'object' || stored === null || (stored as { kind?: unknown }).kind !== projectFileKind) {
    return { problem: '这不是本程序的项目文件，或者文件已损坏，请换一个文件；原文件没有被改动。' }
  }
  const reading = readDraft((stored as { draft?: unknown }).draft)
  if ('problem' in reading) return reading
  return {
    kind: 'project',
    draft: reading.draft,
    blocks: [],
    cells: {},
    texts: {},
    notPlaced: [],
    proposals: [],
    notes: [],
    checksum: { source: nothing, placed: nothing, listed: nothing },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
