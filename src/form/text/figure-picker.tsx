import { useMemo } from 'react'
import { type CellId, cellText } from '../../index'
import { cellChoices } from '../cell-choices'
import { ChoiceDialog } from '../choice-dialog'
import { useSession } from '../session/session-context'

type Props = { onPick: (cell: CellId) => void; onClose: () => void }

/** Asks which cell a figure in the text is taken from. */
export function FigurePicker({ onPick, onClose }: Props) {
  const { cells } = useSession().store.getState().draft
  const choices = useMemo(() => cellChoices(cells), [cells])
  return (
    <ChoiceDialog
      label="插入哪一格的数？"
      choices={choices}
      listLabel="表格中的格"
      search="找一格（例如：新收 总计）"
      explain={(choice) => {
        if (!choice) return '插入的数始终与表格一致，表格改了它也跟着改。'
        return cellText(cells, choice.to) === ''
          ? `${choice.name}，这一格还未填，填好后自动写入。`
          : `选中：${choice.name}`
      }}
      done="插入"
      onPick={onPick}
      onClose={onClose}
    />
  )
}
