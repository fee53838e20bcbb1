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
          <td className="margin" colSpan={6} />
        </tr>
      </thead>
      <tfoot>
        <tr>
          <td className="margin" colSpan={6} />
        </tr>
      </tfoot>
      <tbody>
        <tr>
          <td className="sheet-title centre" colSpan={6}>
            {title}
          </td>
        </tr>
        {facts.map(({ name, value }) => (
          <tr key={name}>
            <td className="centre">{name}</td>
            <td colSpan={5}>{value}</td>
          </tr>
        ))}
        {groups.map(({ title: subject, lines }) =>
          lines.map(({ text, outcome }, at) => (
            <tr key={`${subject}:${text}`}>
              {at === 0 && (
                <td className="centre" rowSpan={lines.length}>
                  {subject}
                </td>
              )}
              {outcome === undefined ? (
                <td className="remark" colSpan={5}>
                  {text}
                </td>
              ) : (
                <>
                  <td colSpan={4}>{text}</td>
                  <td className="centre">{outcome}</td>
                </>
              )}
            </tr>
          )),
        )}
        <tr>
          <td className="sheet-note" colSpan={6}>
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
              <td key={`room ${at}`} />,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** In millimetres: three pairs of a name and room to sign. */
const columns = [27, 25, 22, 30, 22, 30]
