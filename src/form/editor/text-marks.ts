import type { StoreApi } from 'zustand/vanilla'
import type { Finding, NarrativeField, Severity } from '../../index'
import type { SessionState } from '../session/session'

/** A stretch of a text that a finding is about. */
type Stretch = { from: number; to: number; severity: Severity; current: boolean }

/**
 * Keeps the marks under a narrative in step with what is found in it. A text area cannot mark its own characters: they are
 * marked on a copy of the text behind it, set in the same type and invisible but for the marks. While nothing is found
 * there is no copy, and typing costs nothing.
 *
 * @returns what ends it
 */
export function keepTextMarks(
  behind: HTMLElement,
  area: HTMLTextAreaElement,
  field: NarrativeField,
  store: StoreApi<SessionState>,
): () => void {
  let shown = ''
  const show = ({ draft, findings, current }: SessionState) => {
    const stretches = stretchesIn(field, findings, current)
    const text = stretches.length > 0 ? draft[field] : ''
    // Most steps change neither; each copy that is made anew has to be laid out.
    const now = JSON.stringify([text, stretches])
    if (now === shown) return
    shown = now
    while (behind.firstChild) behind.removeChild(behind.firstChild)
    if (stretches.length > 0) behind.appendChild(copyOf(text, stretches))
    area.setAttribute('aria-invalid', String(stretches.some(({ severity }) => severity === 'error')))
  }
  show(store.getState())
  return store.subscribe(show)
}

/** The mark of a stretch that begins here, to scroll to; undefined where nothing is marked there. */
export function textMark(field: NarrativeField, from: number): Element | undefined {
  return document.querySelector(`[data-marks="${field}"] mark[data-from="${from}"]`) ?? undefined
}

/** What is marked: the gravest where two findings meet, and no hint. */
function stretchesIn(field: NarrativeField, findings: readonly Finding[], current: string | undefined): Stretch[] {
  const all = findings.flatMap(({ id, severity, at }) =>
    severity === 'hint'
      ? []
      : at.flatMap((place): Stretch[] =>
          'text' in place && place.text === field && place.to > place.from
            ? [{ from: place.from, to: place.to, severity, current: id === current }]
            : [],
        ),
  )
  const apart: Stretch[] = []
  for (const each of all.sort((a, b) => a.from - b.from)) {
    if (each.from >= (apart[apart.length - 1]?.to ?? 0)) apart.push(each)
  }
  return apart
}

function copyOf(text: string, stretches: readonly Stretch[]): DocumentFragment {
  const copy = document.createDocumentFragment()
  let done = 0
  for (const { from, to, severity, current } of stretches) {
    const mark = document.createElement('mark')
    mark.className = current ? `${severity} current` : severity
    mark.dataset['from'] = String(from)
    mark.textContent = text.slice(from, to)
    copy.append(text.slice(done, from), mark)
    done = to
  }
  copy.append(text.slice(done))
  return copy
}
