import { followTotals } from '../../schema/totals'
import type { UnreadableCell } from '../arithmetic'
import type { Finding } from '../finding'
import { cellPlace, quotedCell } from '../names'
import { cellEdit, followingTotals } from '../repairs'
import type { Rule } from '../rule'

const id = 'cells.number'
const findings = new WeakMap<UnreadableCell, Finding>()

/** Every cell holds a number that can be read, or nothing. Where it does not, the relations of the cell wait. */
export const readableNumbers: Rule = {
  id,
  severity: 'error',
  title: '表格中只填不小于 0 的数字：件数为整数，收费金额以万元为单位，可带小数',
  check: ({ arithmetic }) => arithmetic.unreadable.map(findingOf),
  repairs({ draft, arithmetic }, finding) {
    const found = arithmetic.unreadable.find((each) => idOf(each) === finding.id)
    if (!found?.standsForNone) return []
    const edits = followTotals(draft.cells, [cellEdit(draft, found.cell, '0')])
    const label = `把${quotedCell(found.cell)}由“${found.text.trim()}”改为 0`
    return [{ label, explanation: `没有的应填 0。${followingTotals(edits.slice(1))}`, edits }]
  },
  examples: [
    {
      title: '格中是文字',
      given: { cells: { 'applications.granted.person': '约 10' } },
      finds: ['表二“予以公开·自然人”：“约 10”不是数字，请只填数字'],
    },
    {
      title: '件数带小数',
      given: { cells: { 'disclosure.permits.decisions': '1.5' } },
      finds: ['表一“行政许可”：应为整数，不能有小数'],
    },
    {
      title: '全角数字、千位分隔符和“件”都认得，收费金额可带小数',
      given: { cells: { 'disclosure.permits.decisions': '１,２３４ 件', 'disclosure.fees.amount': '12.5 万元' } },
      finds: [],
    },
  ],
}

function findingOf(found: UnreadableCell): Finding {
  const known = findings.get(found)
  if (known) return known
  const finding: Finding = {
    id: idOf(found),
    rule: id,
    severity: 'error',
    message: `${cellPlace(found.cell)}：${found.reason}`,
    at: [{ cell: found.cell }],
    repairs: [],
  }
  findings.set(found, finding)
  return finding
}

function idOf({ cell, text }: UnreadableCell): string {
  return `${id}:${cell}=${text}`
}
