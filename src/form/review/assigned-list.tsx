import { type Assignment, cellName, cellOf, isNarrative, narrativeName, placeKey, shortName } from '../../index'

/** Something that the clerk has put somewhere, with how it stands there. */
export type Assigned = Assignment & { text: string }

type Props = {
  assigned: readonly Assigned[]
  onTakeBack: (assignments: readonly Assignment[]) => void
}

/** What the clerk has put somewhere; numbers of one row that went into one row are one item, and taken back together. */
export function AssignedList({ assigned, onTakeBack }: Props) {
  const groups = groupsOf(assigned)
  return (
    <section className="summary-part done" aria-labelledby="review-assigned">
      <h2 id="review-assigned">由您放入的 {groups.length} 项</h2>
      <ul>
        {groups.map((group) => {
          const [first] = group
          if (!first) return null
          const name = group.length === 1 ? placeName(first.to) : rowName(first.to)
          return (
            <li
              key={placeKey(first.at)}
              className="assigned"
              data-source={placeKey(first.at)}
              {...(!isNarrative(first.to) && { 'data-cell': first.to })}
            >
              <span>
                {name}：<b className="quoted-start">{group.map(({ text }) => text).join('、')}</b>
              </span>
              <button
                type="button"
                className="button small"
                aria-label={`撤回：${name}`}
                onClick={() => onTakeBack(group)}
              >
                撤回
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function groupsOf(assigned: readonly Assigned[]): Assigned[][] {
  const groups = new Map<string, Assigned[]>()
  for (const each of assigned) {
    const { block, row } = each.at
    const key = isNarrative(each.to) ? placeKey(each.at) : `${block},${row} ${rowName(each.to)}`
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return [...groups.values()]
}

/** What something was put at, by its official name. */
function placeName(to: Assignment['to']): string {
  return isNarrative(to) ? narrativeName(to) : `${cellOf(to).table.name} ${cellName(to)}`
}

function rowName(to: Assignment['to']): string {
  if (isNarrative(to)) return narrativeName(to)
  const { table, row } = cellOf(to)
  return `${table.name} ${shortName(row)}`
}
