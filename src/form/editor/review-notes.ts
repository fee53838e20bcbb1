import { cellPath, type Finding, type Place, type ReviewNote } from '../../index'

/** What was found, as remarks for the reviewer beside what they speak of. */
export function notesOf(findings: readonly Finding[]): ReviewNote[] {
  return findings.map(({ severity, message, basis, at }) => ({
    text: `${names[severity]}：${message}${basis === undefined ? '' : `（依据：${basis}）`}`,
    at: at.map(notePlace),
  }))
}

const names = { error: '错误', warning: '提醒', hint: '待填' } as const

function notePlace(place: Place): ReviewNote['at'][number] {
  if ('cell' in place) return { field: cellPath(place.cell) }
  return 'text' in place ? { field: place.text, from: place.from, to: place.to } : { field: place.field }
}
