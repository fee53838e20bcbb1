import type * as z from 'zod'
import type { Draft } from './draft'
import { draftSchema, draftVersion } from './draft'

/** A draft read from outside, or one Chinese sentence saying why it cannot be read. */
export type DraftReading = { draft: Draft } | { problem: string }

/**
 * What turns a report of the version named by the key into the next version. A step sees one report, without last
 * year's, as it was stored: it may be damaged, so a step passes on what it does not understand and never throws.
 */
export type Migrations = { readonly [version: number]: (older: Record<string, unknown>) => Record<string, unknown> }

/** Version 2 knows rules that are switched off. */
const migrations: Migrations = { 1: (report) => ({ ...report, rulesOff: [] }) }

/**
 * Reads a stored draft of this or an older version.
 * @param stored parsed JSON from a project file, the browser's storage or a Word file's carried part
 */
export function readDraft(stored: unknown, steps: Migrations = migrations): DraftReading {
  if (!isRecord(stored) || typeof stored['version'] !== 'number') {
    return { problem: '这不是本程序保存的报告，请换一个文件。' }
  }
  if (stored['version'] > draftVersion) {
    return { problem: '这份文件由更新版本的程序保存，请用新版程序打开；文件没有被改动。' }
  }
  const parsed = draftSchema.safeParse(upToDate(stored, steps))
  if (parsed.success) return { draft: parsed.data }
  return {
    problem: `这份文件的内容不完整或被改动过，无法打开（${placeOf(parsed.error)}）；请换一份备份，文件没有被改动。`,
  }
}

/** Takes a report through every step up to this version, and by itself the report of last year attached to it. */
function upToDate({ lastYear, ...own }: Record<string, unknown>, steps: Migrations): Record<string, unknown> {
  let report: Record<string, unknown> = own
  for (let version = own['version'] as number; version < draftVersion; version++) {
    const step = steps[version]
    // A version that never was: the schema refuses it.
    if (!step) break
    report = { ...step(report), version: version + 1 }
  }
  if (lastYear === undefined) return report
  return { ...report, lastYear: isRecord(lastYear) ? upToDate(lastYear, steps) : lastYear }
}

function placeOf(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') || '文件开头'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
