import { useMemo } from 'react'
import {
  type Assignment,
  cellText,
  type Draft,
  isNarrative,
  narrativeFields,
  narrativeName,
  printedParagraphs,
} from '../../index'
import { cellChoices } from '../cell-choices'
import { type Choice, ChoiceDialog } from '../choice-dialog'

type Props = {
  /** What is to be put somewhere: a number into a cell, a text behind a narrative. */
  what: { kind: 'number' | 'text'; text: string }
  /** The draft as decided so far. */
  draft: Draft
  onPick: (to: Assignment['to']) => void
  onClose: () => void
}

/** Asks where something goes. */
export function PlacePicker({ what: { kind, text }, draft, onPick, onClose }: Props) {
  const isNumber = kind === 'number'
  const choices = useMemo<readonly Choice<Assignment['to']>[]>(
    () => (isNumber ? cellChoices(draft.cells) : narrativeChoices(draft)),
    [isNumber, draft],
  )
  return (
    <ChoiceDialog
      label={isNumber ? `“${text}”放到哪一格？` : '这段文字加到哪一部分的末尾？'}
      choices={choices}
      listLabel={isNumber ? '表格中的格' : '报告的各部分'}
      {...(isNumber ? { search: '找一格（例如：新收 自然人）' } : { quoted: text })}
      explain={(choice) => {
        if (!choice) return '请选一个位置。'
        const replaced = isNarrative(choice.to) ? '' : cellText(draft.cells, choice.to)
        return `选中：${choice.name}${replaced === '' ? '' : `，现在的 ${replaced} 会被替换。`}`
      }}
      done={isNumber ? '放入' : '加上'}
      onPick={onPick}
      onClose={onClose}
    />
  )
}

function narrativeChoices(draft: Draft): Choice<Assignment['to']>[] {
  return narrativeFields.map((field) => {
    const count = printedParagraphs(draft, field).length
    return { to: field, name: narrativeName(field), ...(count === 0 ? {} : { holds: `已有 ${count} 段` }) }
  })
}
