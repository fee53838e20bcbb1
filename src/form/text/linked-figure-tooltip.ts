import type { Extension } from '@codemirror/state'
import { hoverTooltip } from '@codemirror/view'
import { cellName, cellOf, linkedFiguresIn, writtenOut } from '../../index'
import { reveal } from '../editor/reveal'
import type { Session } from '../session/session'

/** Says which cell a linked figure is taken from, and offers to go there or to let go of it. */
export function linkedFigureTooltip(session: Session): Extension {
  return hoverTooltip(
    (view, pos) => {
      const text = view.state.doc.toString()
      const figure = linkedFiguresIn(text).find(({ from, to }) => from <= pos && pos <= to)
      if (!figure) return null
      const { cell, from, to } = figure
      const unlink = () => {
        const insert = writtenOut(text.slice(from, to), session.store.getState().draft.cells).text
        view.dispatch({ changes: { from, to, insert } })
      }
      return {
        pos: from,
        end: to,
        above: true,
        create() {
          const dom = document.createElement('div')
          dom.className = 'linked-figure-source'
          const source = document.createElement('p')
          source.textContent = `取自${cellOf(cell).table.name}“${cellName(cell)}”，随表格变化`
          const goTo = button('查看这一格', () => reveal({ cell }))
          dom.append(source, goTo, button('改成普通数字', unlink))
          return { dom }
        },
      }
    },
    { hideOnChange: true },
  )
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'button small'
  element.textContent = label
  element.addEventListener('click', onClick)
  return element
}
