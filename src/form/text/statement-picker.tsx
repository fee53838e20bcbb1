import { useMemo } from 'react'
import { type NarrativeField, statementsFor, writtenOut } from '../../index'
import { ChoiceDialog } from '../choice-dialog'
import { useSession } from '../session/session-context'
import './statement-picker.css'

type Props = { field: NarrativeField; onPick: (text: string, title: string) => void; onClose: () => void }

/** Offers the sentences that a narrative may need, made from the tables as they are. */
export function StatementPicker({ field, onPick, onClose }: Props) {
  const { draft } = useSession().store.getState()
  const statements = useMemo(() => statementsFor(draft, field), [draft, field])
  return (
    <ChoiceDialog
      label="插入哪一句？"
      choices={statements.map(({ id, title }) => ({ to: id, name: title }))}
      listLabel="可以插入的语句"
      explain={(choice) => {
        const statement = statements.find(({ id }) => id === choice?.to)
        if (!statement) return '按表格现在的数写好，插入后可以再改；其中的数随表格变化，×× 处请自行填写。'
        return <span className="statement">{writtenOut(statement.text, draft.cells).text}</span>
      }}
      done="插入"
      onPick={(id) => {
        const statement = statements.find((each) => each.id === id)
        if (statement) onPick(statement.text, statement.title)
      }}
      onClose={onClose}
    />
  )
}
