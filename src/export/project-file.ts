import type { Draft } from '../schema/draft'
import { projectFileKind } from '../schema/project-file'

/**
 * The whole draft as a file, last year's report included: what a clerk keeps, moves to another computer or is offered
 * when the browser cannot save.
 * @returns JSON in UTF-8: `{ "kind": …, "draft": … }`
 */
export function projectFile(draft: Draft): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ kind: projectFileKind, draft }, undefined, 1))
}
