import {
  cells2021,
  type Draft,
  figureChange,
  format2021,
  type NarrativeField,
  narrativeName,
  type Place,
  type Report,
  type Section,
  sectionHeading,
} from '../../index'
import { CloseFoot, Dialog } from '../editor/dialog'
import { reveal } from '../editor/reveal'
import { useStateNow } from '../session/session-context'
import { ComparedTable } from './compared-table'
import { ComparedText } from './compared-text'
import './compare-dialog.css'

/** This year's draft beside last year's report, part by part. */
export function CompareDialog({ onClose }: { onClose: () => void }) {
  const draft = useStateNow((state) => state.draft)
  const { lastYear } = draft
  return (
    <Dialog label="与上年比较" wide={lastYear !== undefined} onClose={onClose}>
      <div className="compare">
        {lastYear ? <Comparison lastYear={lastYear} draft={draft} onClose={onClose} /> : <NoLastYear />}
        <CloseFoot />
      </div>
    </Dialog>
  )
}

function NoLastYear() {
  return (
    <>
      <h2>没有可以比较的上年报告</h2>
      <p>
        这份草稿没有附上年报告。点“导入文件”打开上一年度的报告，核对后选“附为上年报告”，就可以比较；草稿的内容不会改动。
      </p>
    </>
  )
}

type Part = { id: string; heading: string } & ({ text: NarrativeField } | { table: string })

const parts: readonly Part[] = [
  { id: 'preamble', heading: narrativeName('preamble'), text: 'preamble' },
  ...(format2021.sections as readonly Section[]).map((section): Part => {
    const { id, narrative, table } = section
    const heading = sectionHeading(section)
    return narrative === undefined ? { id, heading, table } : { id, heading, text: narrative }
  }),
]

function Comparison({ lastYear, draft, onClose }: { lastYear: Report; draft: Draft; onClose: () => void }) {
  const changes = cells2021.map(({ id }) => figureChange(id, lastYear.cells, draft.cells))
  const changed = changes.filter(({ change = '0' }) => change !== '0').length
  const open = changes.filter(({ after }) => after === '').length
  const show = (place: Place) => {
    onClose()
    // The dialog gives the focus back first.
    setTimeout(() => reveal(place))
  }
  return (
    <>
      <header className="compare-head">
        <h2>
          {lastYear.year} 年与 {draft.year} 年比较
        </h2>
        <p>
          {changes.length} 格中有 {changed} 格增减{open > 0 && `，今年还有 ${open} 格未填`}
          。点一格或今年的一段，回到表单中的这一处。
        </p>
        <nav className="compare-parts" aria-label="各部分">
          {parts.map(({ id, heading }) => (
            <button key={id} type="button" className="button small" onClick={() => goTo(id)}>
              {heading}
            </button>
          ))}
        </nav>
      </header>
      {parts.map((part) => (
        <section key={part.id} aria-labelledby={elementId(part.id)}>
          <h3 id={elementId(part.id)} tabIndex={-1}>
            {part.heading}
          </h3>
          {'text' in part ? (
            <ComparedText
              years={[lastYear.year, draft.year]}
              before={lastYear}
              after={draft}
              text={part.text}
              onShow={(from, to) => show({ text: part.text, from, to })}
            />
          ) : (
            format2021.tables
              .filter(({ id }) => id === part.table)
              .map((table) => (
                <ComparedTable
                  key={table.id}
                  table={table}
                  label={part.heading}
                  before={lastYear.cells}
                  after={draft.cells}
                  onShow={(cell) => show({ cell })}
                />
              ))
          )}
        </section>
      ))}
    </>
  )
}

function goTo(part: string): void {
  const heading = document.getElementById(elementId(part))
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

function elementId(part: string): string {
  return `compare-${part}`
}
