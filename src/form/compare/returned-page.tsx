import { useCallback, useMemo, useState } from 'react'
import { type Draft, type Edit, editsOfAccepted, type Published, reportTitle, returnedDifferences } from '../../index'
import { useFileDrop } from '../file-drop'
import { useEscape, useFocusAtStart } from '../page-keyboard'
import { ReturnedList } from './returned-list'
import './returned-page.css'

type Props = {
  draft: Draft
  returned: Published
  /** The name of the file that came back. */
  name: string
  /** How many things of the file were not placed: they are not compared. */
  notPlaced: number
  /** Gets the edits, and how many differences were accepted. */
  onAccept: (edits: readonly Edit[], accepted: number) => void
  onCancel: () => void
}

/** A report that came back from being signed beside the open draft: every difference, to be accepted or kept. */
export function ReturnedPage({ draft, returned, name, notPlaced, onAccept, onCancel }: Props) {
  const differences = useMemo(() => returnedDifferences(draft, returned), [draft, returned])
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set())
  const heading = useFocusAtStart()
  useEscape(onCancel)
  // Dropped here, a file would take the place of the whole program.
  useFileDrop(() => {})
  const accept = useCallback((id: string, on: boolean) => {
    setAccepted((before) => {
      const others = [...before].filter((each) => each !== id)
      return new Set(on ? [...others, id] : others)
    })
  }, [])
  const another = draft.year !== returned.year || draft.issuer !== returned.issuer
  return (
    <main className="returned">
      <header className="returned-head">
        <h1 ref={heading} tabIndex={-1}>
          {differences.length === 0 ? '没有不同' : `与退回的文件有 ${differences.length} 处不同`}
        </h1>
        <p>
          {differences.length === 0
            ? `“${name}”与正在编辑的“${reportTitle(draft)}”的标题、正文、三张表和落款都一样。`
            : `勾选的采用“${name}”的内容，没有勾选的保留草稿。一次采用是一步，可以撤销。`}
        </p>
        {another && (
          <p className="returned-caution">
            退回的文件是“{reportTitle(returned)}”，与正在编辑的“{reportTitle(draft)}”标题不同，请先确认是同一份报告。
          </p>
        )}
        {notPlaced > 0 && (
          <p className="returned-caution">
            文件中有 {notPlaced} 项没有认出放在哪里，不在下面的核对之内；采用空白之前，请先在识别结果中看一看。
          </p>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section className="returned-body" aria-label="不同之处" tabIndex={0}>
        {differences.length > 0 && <ReturnedList differences={differences} accepted={accepted} onAccept={accept} />}
      </section>
      <footer className="returned-actions">
        <button type="button" className="button" aria-keyshortcuts="Escape" title="Esc" onClick={onCancel}>
          {differences.length === 0 ? '回到草稿' : '取消'}
        </button>
        <span className="gap" />
        {differences.length > 0 && (
          <>
            <button type="button" className="button" onClick={() => setAccepted(new Set())}>
              全部保留草稿
            </button>
            <button
              type="button"
              className="button"
              onClick={() => setAccepted(new Set(differences.map(({ id }) => id)))}
            >
              全部采用文件
            </button>
            <button
              type="button"
              className="button primary"
              disabled={accepted.size === 0}
              onClick={() => onAccept(editsOfAccepted(draft, returned, accepted), accepted.size)}
            >
              采用 {accepted.size} 处，保留 {differences.length - accepted.size} 处
            </button>
          </>
        )}
      </footer>
    </main>
  )
}
