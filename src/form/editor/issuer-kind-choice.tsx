import { type IssuerKind, issuerKinds } from '../../index'
import { useSession, useSessionState, useStateNow } from '../session/session-context'

const names: { readonly [kind in IssuerKind]: string } = {
  government: '一级人民政府',
  office: '政府办公室',
  department: '政府部门',
  township: '乡镇、街道',
}

/** The rule that says how many days are left. */
const dueDate = 'report.deadline'

/**
 * What kind of body reports: inferred from its name, corrected here. It decides what the report must contain, and when it
 * is due.
 */
export function IssuerKindChoice() {
  const session = useSession()
  const kind = useStateNow(({ draft }) => draft.issuerKind)
  const due = useSessionState(({ findings }) => findings.find(({ rule }) => rule === dueDate)?.message)
  return (
    <label className="issuer-kind">
      机关类型
      <select
        name="issuerKind"
        className="field"
        value={kind}
        onChange={(event) => session.type('issuerKind', event.target.value, '修改机关类型')}
      >
        {issuerKinds.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
      {due !== undefined && <span className="due">{due}</span>}
    </label>
  )
}
