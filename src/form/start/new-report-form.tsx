import { type FormEvent, useRef, useState } from 'react'

/** Asks for issuer and year. The report due now is the one on last year. */
export function NewReportForm({ onNew }: { onNew: (year: number, issuer: string) => void }) {
  const [issuer, setIssuer] = useState('')
  const [year, setYear] = useState(yearDue())
  const [missing, setMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const name = issuer.trim()
    setMissing(name === '')
    if (name === '') input.current?.focus()
    else onNew(year, name)
  }
  return (
    <form className="new-report" onSubmit={submit} noValidate>
      <label>
        机关名称
        <input
          ref={input}
          className="field"
          value={issuer}
          placeholder="如：某某县人民政府办公室"
          autoComplete="off"
          aria-invalid={missing || undefined}
          aria-describedby={missing ? 'issuer-missing' : undefined}
          onChange={(event) => setIssuer(event.target.value)}
        />
      </label>
      <label>
        报告年度
        <select className="field" value={year} onChange={(event) => setYear(Number(event.target.value))}>
          {Array.from({ length: 5 }, (_, i) => yearDue() + 1 - i).map((each) => (
            <option key={each} value={each}>
              {each} 年
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button large">
        新建
      </button>
      {missing && (
        <p id="issuer-missing" className="field-problem" role="alert">
          请填写机关名称，它会出现在标题和落款中。
        </p>
      )}
    </form>
  )
}

/** Reports are written from January on, about the year before; in the last months one prepares the running year's. */
function yearDue(): number {
  const today = new Date()
  return today.getMonth() >= 9 ? today.getFullYear() : today.getFullYear() - 1
}
