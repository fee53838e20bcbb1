import type { CheckSheet } from '../../index'
import './print-check-sheet.css'

let waiting: CheckSheet | undefined

/** Has the browser print a check sheet instead of the report, this once. */
export function printCheckSheet(sheet: CheckSheet): void {
  waiting = sheet
  window.print()
  waiting = undefined
}

/** The check sheet that the browser is about to print; undefined where it is the report. */
export function sheetToPrint(): CheckSheet | undefined {
  return waiting
}

/** A check sheet on paper: one table, whose empty first and last rows keep each page's margins. */
export function PrintedCheckSheet({ sheet }: { sheet: CheckSheet }) {
  const { title, facts, groups, howToCompare, signers } = sheet
  return (
    <table className="printed-sheet">
      <colgroup>
        {columns.map((width, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name
          <col key={at} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td className="margin" colSpan={all} />
        </tr>
      </thead>
      <tfoot>
        <tr>
          <td className="margin" colSpan={all} />
        </tr>
      </tfoot>
      <tbody>
        <tr>
          <td className="sheet-title centre" colSpan={all}>
            {title}
          </td>
        </tr>
        {facts.map(({ name, value }) => (
          <tr key={name}>
            <td className="centre">{name}</td>
            <td colSpan={all - 1}>{value}</td>
          </tr>
        ))}
        {groups.map(({ title: subject, lines }) =>
          lines.map(({ text, outcome }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two remarks may be the same; nothing here changes places
            <tr key={`${subject}:${at}`}>
              {at === 0 && (
                <td className="centre" rowSpan={lines.length}>
                  {subject}
                </td>
              )}
              {outcome === undefined ? (
                <td className="remark" colSpan={all - 1}>
                  {text}
                </td>
              ) : (
                <>
                  <td colSpan={all - 2}>{text}</td>
                  <td className="centre">{outcome}</td>
                </>
              )}
            </tr>
          )),
        )}
        <tr className="together">
          <td className="sheet-note" colSpan={all}>
            {howToCompare}
          </td>
        </tr>
        {[signers, signers.map(() => '日期')].map((names, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines that never change places
          <tr key={line} className="sign">
            {names.flatMap((name, at) => [
              // biome-ignore lint/suspicious/noArrayIndexKey: a signer's place
              <td key={`name ${at}`} className="centre">
                {name}
              </td>,
              // biome-ignore lint/suspicious/noArrayIndexKey: a signer's place
              <td key={`room ${at}`} colSpan={at === names.length - 1 ? 2 : 1} />,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** In millimetres: three pairs of a name and room to sign; the outcomes take the last of them only. */
const columns = [20, 38, 20, 38, 20, 16, 18]
const all = columns.length
