// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { createPageRoot } from '../../src/form/react-root'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

describe('React', () => {
  it('is told of keys outside of tables and texts alone, and of everything else', async () => {
    const told: string[] = []
    const hear = ({ type, target }: { type: string; target: EventTarget }) =>
      told.push(`${type} ${(target as Element).id}`)
    const box = document.body.appendChild(document.createElement('div'))
    const root = createPageRoot(box)
    const field = (id: string) => createElement('input', { id, key: id })
    await act(() =>
      root.render(
        createElement(
          'div',
          { onKeyDown: hear, onInput: hear, onChange: hear, onClick: hear },
          field('outside'),
          createElement('div', { className: 'official-table' }, field('table')),
          createElement('div', { className: 'cm-editor' }, field('text')),
        ),
      ),
    )
    for (const id of ['outside', 'table', 'text']) {
      for (const type of ['keydown', 'input', 'change', 'click']) {
        document.getElementById(id)?.dispatchEvent(new Event(type, { bubbles: true }))
      }
    }
    expect(told).toEqual(['keydown outside', 'input outside', 'click outside', 'click table', 'click text'])
    expect(Object.hasOwn(document, 'addEventListener')).toBe(false)
    await act(() => root.unmount())
  })

  it('has no component that waits for what it is not told of', () => {
    const waiting = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tsx'))
      .filter((path) =>
        /\bon(?:KeyUp|KeyPress|BeforeInput|TextInput|Select)(?:Capture)?=/.test(
          readFileSync(join('src', path), 'utf8'),
        ),
      )
    expect(waiting).toEqual([])
  })
})
