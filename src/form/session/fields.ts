import { createFormControl } from 'react-hook-form'
import type { Draft, Edit, FieldPath } from '../../index'

/** What stands in the fields of the page, mounted or not: react-hook-form holds it. */
export type Fields = {
  form: ReturnType<typeof createFormControl<FieldValues>>
  /** Shows edits made to the draft, and all that waited. */
  show(edits: readonly Edit[]): void
  /** Shows what was typed; the totals that follow from it wait for `catchUp`. */
  showTyped(typed: Edit, followed: readonly Edit[]): void
  /** Shows what waited. */
  catchUp(): void
}

type FieldValues = Omit<Draft, 'lastYear'>

/** @param draft what the fields show at first */
export function createFields({ lastYear: _, ...defaultValues }: Draft): Fields {
  const form = createFormControl<FieldValues>({ defaultValues })
  const waiting = new Map<FieldPath, unknown>()

  function show({ path, to }: Edit): void {
    waiting.delete(path)
    if (!path.startsWith('lastYear')) form.setValue(path as never, to as never)
  }

  function catchUp(): void {
    for (const [path, to] of waiting) form.setValue(path as never, to as never)
    waiting.clear()
  }

  return {
    form,
    show(edits) {
      edits.forEach(show)
      catchUp()
    },
    showTyped(typed, followed) {
      show(typed)
      for (const { path, to } of followed) waiting.set(path, to)
    },
    catchUp,
  }
}
