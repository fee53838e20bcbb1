import { cellText, narrativeFields } from '../../schema/draft'
import type { CellId } from '../../schema/format'
import { linkedFigure } from '../../schema/linked-figures'
import { narrativeOf } from '../../schema/narratives'
import { readCell } from '../../schema/read-cell'
import type { Finding, Place } from '../finding'
import { quotedCell } from '../names'
import type { Rule } from '../rule'

const id = 'texts.linked-figures'

const received = linkedFigure('applications.received.total')

/** The cells that texts take their figures from are answered. */
export const linkedFiguresGiven: Rule = {
  id,
  severity: 'warning',
  title: '文中引用的表格数字都已填写',
  check({ typed }) {
    const places = new Map<CellId, Place[]>()
    for (const text of narrativeFields) {
      for (const { cell, figure } of narrativeOf(typed, text).figures) {
        if (readCell(cellText(typed.cells, cell)).kind !== 'blank') continue
        const at = places.get(cell) ?? []
        at.push({ text, ...figure })
        places.set(cell, at)
      }
    }
    return [...places].map(([cell, at]) => findingOf(cell, at))
  },
  examples: [
    {
      title: '引用的一格还空着',
      given: { texts: { overview: `本年度新收政府信息公开申请${received}件。` } },
      finds: ['文中引用的“本年新收·总计”还未填'],
    },
    {
      title: '引用的一格填了，0 也是填了',
      given: {
        cells: { 'applications.received.total': '0' },
        texts: { overview: `本年度新收政府信息公开申请${received}件。` },
      },
      finds: [],
    },
  ],
}

/** It is known by its cell: one sentence about it, wherever it is linked. */
function findingOf(cell: CellId, at: readonly Place[]): Finding {
  return {
    id: `${id}:${cell}`,
    rule: id,
    severity: 'warning',
    message: `文中引用的${quotedCell(cell)}还未填`,
    at: [...at, { cell }],
    repairs: [],
  }
}
