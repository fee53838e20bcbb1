import { useRef, useState } from 'react'
import { type FormatTable, format2021, narrativeName, type Section, sectionHeading } from '../../index'
import { useSession, useSessionState, useStateNow } from '../session/session-context'
import { FocusedCellFinding } from '../table/focused-cell-finding'
import { OfficialTable } from '../table/official-table'
import { NarrativeField } from '../text/narrative-field'
import './document-page.css'

const sections: readonly Section[] = format2021.sections
const tables: readonly FormatTable[] = format2021.tables

/** The report as it will be printed, with everything in it to be filled in. */
export function DocumentPage() {
  const hasLastYear = useSessionState(({ draft }) => draft.lastYear !== undefined)
  return (
    <article className={hasLastYear ? 'document has-last-year' : 'document'} aria-label="报告正文">
      <TitleFields />
      <section id="section-preamble" aria-label={narrativeName('preamble')}>
        <NarrativeField
          field="preamble"
          hint="编制依据、数据统计期限（1 月 1 日至 12 月 31 日）、电子版网址和联系方式。可以不写。"
        />
      </section>
      {sections.map((section) => (
        <section
          key={section.id}
          id={`section-${section.id}`}
          className={section.table === undefined ? undefined : 'with-table'}
          aria-labelledby={`heading-${section.id}`}
        >
          <h2 id={`heading-${section.id}`} className="section-heading">
            {sectionHeading(section)}
          </h2>
          {section.table === undefined ? (
            <NarrativeField field={section.narrative} hint={section.hint} />
          ) : (
            <SectionTable section={section} table={section.table} />
          )}
        </section>
      ))}
      <SignatureFields />
      <FocusedCellFinding />
    </article>
  )
}

function SectionTable({ section, table: id }: { section: Section; table: string }) {
  const session = useSession()
  const blanks = useSessionState(({ unanswered }) => unanswered[id] ?? 0)
  const lastYear = useSessionState(({ draft }) => draft.lastYear?.year)
  const table = tables.find((each) => each.id === id)
  const foot = useRef<HTMLDivElement>(null)
  if (!table) return null
  const fill = () => {
    session.fillBlanks(id)
    // The button goes: the focus stays behind the table.
    foot.current?.focus({ preventScroll: true })
  }
  return (
    <>
      <div className={`table-frame ${id}`}>
        <OfficialTable table={table} label={sectionHeading(section)} />
      </div>
      <div ref={foot} className="table-foot" tabIndex={-1}>
        {lastYear !== undefined && <span>格内小字为 {lastYear} 年数</span>}
        <span className="gap" />
        {blanks > 0 ? (
          <>
            <span>还有 {blanks} 格未填</span>
            <button type="button" className="button small" onClick={fill}>
              其余填 0<kbd>Alt+0</kbd>
            </button>
          </>
        ) : (
          <span className="done">✓ 全部填好</span>
        )}
      </div>
    </>
  )
}

/** So many characters of the title fit a line of the page; a longer issuer is set smaller. */
const charactersPerLine = 22

/** Issuer and year, set as the title they make. */
function TitleFields() {
  const session = useSession()
  const issuer = session.fields.form.register('issuer')
  const year = useStateNow(({ draft }) => draft.year)
  const long = useStateNow(({ draft }) => draft.issuer.length > charactersPerLine)
  return (
    <header className="title-fields">
      <h1 className="spoken-only">报告标题</h1>
      <input
        ref={issuer.ref}
        name={issuer.name}
        className={long ? 'title-input long' : 'title-input'}
        aria-label="机关名称"
        placeholder="机关名称，如：某某县人民政府办公室"
        autoComplete="off"
        onInput={({ currentTarget, nativeEvent }) => {
          if (!(nativeEvent as InputEvent).isComposing) session.type('issuer', currentTarget.value, '修改机关名称')
        }}
        onCompositionEnd={({ currentTarget }) => session.type('issuer', currentTarget.value, '修改机关名称')}
      />
      <div className="title-line">
        <select
          name="year"
          aria-label="报告年度"
          className="title-year"
          value={year}
          onChange={(event) => session.type('year', Number(event.target.value), '修改报告年度')}
        >
          {yearsAround(year).map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
        年{format2021.title}
      </div>
    </header>
  )
}

function SignatureFields() {
  const session = useSession()
  const issuer = session.fields.form.register('signature.issuer')
  const date = session.fields.form.register('signature.date')
  const dated = useStateNow(({ draft }) => draft.signature.date !== '')
  // What the browser shows of such a date is not in the draft.
  const [noDate, setNoDate] = useState(false)
  const type = (path: 'signature.issuer' | 'signature.date', value: string) => session.type(path, value, '修改落款')
  return (
    <section id="section-signature" className="signature" aria-label="落款">
      <input
        ref={issuer.ref}
        name={issuer.name}
        aria-label="落款机关"
        placeholder="落款机关"
        autoComplete="off"
        onInput={({ currentTarget, nativeEvent }) => {
          if (!(nativeEvent as InputEvent).isComposing) type('signature.issuer', currentTarget.value)
        }}
        onCompositionEnd={({ currentTarget }) => type('signature.issuer', currentTarget.value)}
      />
      <input
        ref={date.ref}
        name={date.name}
        type="date"
        // Keeps the year to four digits.
        max="9999-12-31"
        aria-label="成文日期"
        aria-describedby={noDate && !dated ? 'no-date' : undefined}
        onInput={({ currentTarget }) => type('signature.date', currentTarget.value)}
        onBlur={({ currentTarget }) => setNoDate(currentTarget.validity.badInput)}
      />
      {noDate && !dated && (
        <p id="no-date" className="field-problem" role="alert">
          日期没有写完，或没有这一天，请改正。
        </p>
      )}
    </section>
  )
}

/** The years to choose from: the recent ones, and the one that is set. */
function yearsAround(year: number): number[] {
  const latest = new Date().getFullYear() + 1
  const recent = Array.from({ length: 8 }, (_, i) => latest - i)
  return recent.includes(year) ? recent : [...recent, year].sort((a, b) => b - a)
}
