import { useStore } from 'zustand/react'
import { createStore } from 'zustand/vanilla'
import { type Finding, type LayoutChoices, usualLayout } from '../index'

/** What this office has chosen about its papers, on this computer: `draftMark` is whether unfinished ones are marked. */
export type LayoutSettings = LayoutChoices & {
  /** Whether the preview stands open. Undefined until chosen: then the width of the window decides. */
  preview?: boolean
}

const key = 'nianbao.layout'
const usual: LayoutSettings = { ...usualLayout, draftMark: true }
const settings = createStore<LayoutSettings>(() => usual)

/** Takes up what was chosen when the program last ran; nothing where the browser keeps nothing. */
export function loadLayoutSettings(): void {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof kept === 'object' && kept !== null) settings.setState(pickedFrom(kept))
  } catch {
    // Storage is off, or holds something else: the usual choices stand.
  }
}

/** Makes a choice, and keeps it for the next time; what another window has chosen meanwhile stays. */
export function chooseLayout(choice: Partial<LayoutSettings>): void {
  loadLayoutSettings()
  settings.setState(choice)
  try {
    localStorage.setItem(key, JSON.stringify(settings.getState()))
  } catch {
    // Storage is off or full: the choice holds until the page is closed.
  }
}

export function useLayoutSettings<T>(select: (settings: LayoutSettings) => T): T {
  return useStore(settings, select)
}

/** What a paper is to look like about which the final check found this: only one with errors bears the mark. */
export function choicesFor({ sealed, fonts, draftMark }: LayoutSettings, findings: readonly Finding[]): LayoutChoices {
  return { sealed, fonts, draftMark: draftMark && findings.some(({ severity }) => severity === 'error') }
}

function pickedFrom(kept: object): Partial<LayoutSettings> {
  const { sealed, fonts, draftMark, preview } = kept as Partial<LayoutSettings>
  return {
    ...(typeof sealed === 'boolean' && { sealed }),
    ...((fonts === 'standard' || fonts === 'system') && { fonts }),
    ...(typeof draftMark === 'boolean' && { draftMark }),
    ...(typeof preview === 'boolean' && { preview }),
  }
}
