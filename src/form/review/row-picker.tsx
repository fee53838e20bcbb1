import { type CellId, cellOf, cellText, type Draft, type RowFill, shortName } from '../../index'
import { type Choice, ChoiceDialog } from '../choice-dialog'

type Props = {
  /** The row as it stands in the source. */
  text: string
  /** The rows that it may fill. */
  fills: readonly RowFill[]
  /** The draft as decided so far. */
  draft: Draft
  onPick: (fill: RowFill) => void
  onClose: () => void
}

/** Asks which row of the report a whole row of the source fills. */
export function RowPicker({ text, fills, draft, onPick, onClose }: Props) {
  const byId = new Map(fills.map((fill) => [fill.id, fill]))
  const choices = fills.map((fill): Choice<string> => {
    const { replaced } = effectOf(fill, draft)
    return { to: fill.id, name: nameOf(fill), ...(replaced.length > 0 && { holds: '已有数字' }) }
  })
  const pick = (id: string) => {
    const fill = byId.get(id)
    if (fill) onPick(fill)
  }
  return (
    <ChoiceDialog
      label="整行填入哪一行？"
      quoted={text}
      choices={choices}
      listLabel="表格中的行"
      search="找一行（例如：新收）"
      explain={(choice) => {
        const fill = choice && byId.get(choice.to)
        return fill ? <Effect fill={fill} draft={draft} /> : '请选一行；选中后这里列出各数放到哪一格。'
      }}
      done="整行填入"
      onPick={pick}
      onClose={onClose}
    />
  )
}

/** What filling the row does, cell by cell. */
function Effect({ fill, draft }: { fill: RowFill; draft: Draft }) {
  const { put, replaced, left } = effectOf(fill, draft)
  return (
    <>
      选中：{nameOf(fill)}。填入：{put.join('、')}。
      {replaced.length > 0 && <strong>现在的{replaced.join('、')} 会被替换。</strong>}
      {left.length > 0 && <>原文空白的格不动：{left.join('、')}。</>}
    </>
  )
}

function effectOf({ cells, name }: RowFill, { cells: values }: Draft) {
  const put: string[] = []
  const replaced: string[] = []
  const left: string[] = []
  for (const { cell, number } of cells) {
    const column = columnOf(cell, name === undefined)
    const now = cellText(values, cell)
    if (number) put.push(`${column} ${number.text}`)
    if (number && now !== '') replaced.push(`${column} ${now}`)
    if (!number) left.push(now === '' ? column : `${column} ${now}`)
  }
  return { put, replaced, left }
}

function nameOf({ table, name }: RowFill): string {
  return `${table.name} ${name ?? '整行'}`
}

function columnOf(id: CellId, withRow: boolean): string {
  const { row, column } = cellOf(id)
  return withRow ? `${shortName(row)}·${shortName(column)}` : shortName(column)
}
