import type { DragEvent } from 'react'
import type { SourcePosition } from '../../index'

/** A number or text that is dragged from the list of what was not placed. */
export type CarriedItem = { kind: 'number' | 'text'; at: SourcePosition }

/** A kind of our own, so that nothing dragged from elsewhere is taken for one; its second part says what may take it. */
const kindOf = (kind: CarriedItem['kind']) => `application/x-not-placed-${kind}`

/** Puts an item on the mouse. */
export function carry(data: DataTransfer, { kind, at }: CarriedItem): void {
  data.setData(kindOf(kind), JSON.stringify(at))
  data.effectAllowed = 'move'
}

/** What makes an element take items of a kind. */
export function taking(kind: CarriedItem['kind'], onDrop: (at: SourcePosition, target: Element) => void) {
  const over = ({ dataTransfer }: DragEvent) => [...dataTransfer.types].includes(kindOf(kind))
  return {
    onDragOver(event: DragEvent) {
      if (over(event)) event.preventDefault()
    },
    onDrop(event: DragEvent) {
      const data = event.dataTransfer.getData(kindOf(kind))
      if (data === '') return
      event.preventDefault()
      onDrop(JSON.parse(data), event.target as Element)
    },
  }
}
