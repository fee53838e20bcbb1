import { memo } from 'react'
import { cellName, cellOf, narrativeName, type ReturnedDifference, textDifference } from '../../index'
import { MarkedText } from './marked-text'

type Props = {
  differences: readonly ReturnedDifference[]
  /** The ids of those that are accepted. */
  accepted: ReadonlySet<string>
  onAccept: (id: string, on: boolean) => void
}

/** The differences between the draft and the file, each with its choice. */
export function ReturnedList({ differences, accepted, onAccept }: Props) {
  return (
    <table className="returned-list">
      <thead>
        <tr>
          <th scope="col">采用</th>
          <th scope="col">位置</th>
          <th scope="col">草稿</th>
          <th scope="col">退回的文件</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <DifferenceRow
            key={difference.id}
            difference={difference}
            accepted={accepted.has(difference.id)}
            onAccept={onAccept}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { difference: ReturnedDifference; accepted: boolean; onAccept: Props['onAccept'] }

const DifferenceRow = memo(function DifferenceRow({ difference, accepted, onAccept }: RowProps) {
  const where = placeOf(difference)
  const [before, after] = textsOf(difference)
  const pieces = textDifference(before, after)
  return (
    <tr className={accepted ? 'accepted' : undefined}>
      <td>
        <input
          type="checkbox"
          aria-label={`采用文件：${where}`}
          checked={accepted}
          onChange={({ currentTarget }) => onAccept(difference.id, currentTarget.checked)}
        />
      </td>
      <th scope="row">{where}</th>
      <td>{before === '' ? '（空）' : <MarkedText pieces={pieces.before} side="before" />}</td>
      <td>{after === '' ? '（空）' : <MarkedText pieces={pieces.after} side="after" />}</td>
    </tr>
  )
})

const fieldNames: { readonly [path: string]: string } = {
  year: '报告年度',
  issuer: '机关名称',
  'signature.issuer': '落款机关',
  'signature.date': '成文日期',
}

function placeOf(difference: ReturnedDifference): string {
  switch (difference.kind) {
    case 'field':
      return fieldNames[difference.path] ?? difference.path
    case 'cell':
      return `${cellOf(difference.cell).table.name} ${cellName(difference.cell)}`
    case 'paragraph': {
      const { text, position, pair } = difference
      const place = pair.before ? `第 ${position} 段` : position === 0 ? '开头新增' : `第 ${position} 段后新增`
      return `${narrativeName(text)} ${place}`
    }
  }
}

function textsOf(difference: ReturnedDifference): [before: string, after: string] {
  if (difference.kind !== 'paragraph') return [difference.before, difference.after]
  return [difference.pair.before?.text ?? '', difference.pair.after?.text ?? '']
}
