import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { showForm } from '../preview/preview-state'
import { useSession, useStateNow } from '../session/session-context'
import { focusOn, selectIn } from './text-field'
import { isBefore, isReplaceable, type Match, matchesOf, replaceEdits } from './text-search'
import './search-bar.css'

type Props = {
  /** What to look for at first: what was selected when the bar was opened. */
  first: string
  onClose: () => void
}

/** Looks for words in all texts of the report and puts others in their place; each replacing is one step of the history. */
export function SearchBar({ first, onClose }: Props) {
  const session = useSession()
  const [words, setWords] = useState(first)
  const [by, setBy] = useState('')
  const [at, setAt] = useState(0)
  const draft = useStateNow((state) => state.draft)
  const matches = useMemo(() => matchesOf(draft, words), [draft, words])
  const current = matches.length === 0 ? 0 : at % matches.length
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => session.seek(matches, current), [session, matches, current])
  useEffect(() => () => session.seek([], 0), [session])
  const [opener] = useState(() => document.activeElement)
  useEffect(() => {
    field.current?.select()
  }, [])

  const show = (match: Match | undefined) => {
    const editor = match && document.getElementsByName(match.field)[0]
    if (!editor) return
    showForm()
    selectIn(editor, match.from, match.to)
  }
  /** Shows the next of what is left; where nothing is, the buttons can no longer hold the focus. */
  const goOnWith = (left: readonly Match[], next: number) => {
    show(left[next])
    if (left.length === 0) field.current?.focus()
  }
  const goTo = (step: 1 | -1) => {
    if (matches.length === 0) return
    const next = (current + step + matches.length) % matches.length
    setAt(next)
    show(matches[next])
  }
  const look = (text: string) => {
    setWords(text)
    setAt(0)
    show(matchesOf(draft, text)[0])
  }
  const replaceOne = () => {
    const match = matches[current]
    if (!match) return
    const replaced = isReplaceable(draft, match)
    session.apply(replaceEdits(draft, [match], by), { label: `替换“${words}”` })
    // On behind what was put in, whatever it holds.
    const behind = { field: match.field, from: replaced ? match.from + by.length : match.to }
    const left = matchesOf(session.store.getState().draft, words)
    const next = Math.max(
      0,
      left.findIndex((each) => !isBefore(each, behind)),
    )
    setAt(next)
    goOnWith(left, next)
  }
  const replaceAll = () => {
    const count = matches.filter((match) => isReplaceable(draft, match)).length
    const kept = matches.length - count
    session.apply(replaceEdits(draft, matches, by), { label: `替换 ${count} 处“${words}”` })
    goOnWith(matchesOf(session.store.getState().draft, words), current)
    session.say(`已替换 ${count} 处。${kept > 0 ? `${kept} 处是取自表格的数，没有替换。` : ''}按 Ctrl+Z 可以撤销。`)
  }
  const close = () => {
    onClose()
    const match = matches[current]
    const back = match ? document.getElementsByName(match.field)[0] : opener
    if (back instanceof HTMLElement) focusOn(back)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'F3') goTo(event.shiftKey ? -1 : 1)
    else if (event.key === 'Enter' && event.target === field.current) goTo(event.shiftKey ? -1 : 1)
    else if (/^[fh]$/i.test(event.key) && (event.ctrlKey || event.metaKey)) {
      // The page would open the bar anew, without the words.
      event.stopPropagation()
      field.current?.select()
    } else return
    event.preventDefault()
  }
  const none = matches.length === 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers before Chromium 118 do not know <search>
    <div role="search" className="search-bar" aria-label="在正文中查找" onKeyDown={onKeyDown}>
      <input
        ref={field}
        className="field"
        aria-label="查找"
        placeholder="在四段正文中查找"
        value={words}
        onChange={({ target }) => look(target.value)}
      />
      <output className={none && words !== '' ? 'search-count none' : 'search-count'}>
        {words === '' ? '' : none ? '没有找到' : `${current + 1}/${matches.length}`}
      </output>
      <button
        type="button"
        className="button small"
        title="上一处（Shift+Enter）"
        disabled={none}
        onClick={() => goTo(-1)}
      >
        上一处
      </button>
      <button type="button" className="button small" title="下一处（Enter）" disabled={none} onClick={() => goTo(1)}>
        下一处
      </button>
      <input
        className="field"
        aria-label="替换为"
        placeholder="替换为"
        value={by}
        onChange={({ target }) => setBy(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || none) return
          event.preventDefault()
          replaceOne()
        }}
      />
      <button type="button" className="button small" title="替换这一处（Enter）" disabled={none} onClick={replaceOne}>
        替换
      </button>
      <button type="button" className="button small" disabled={none} onClick={replaceAll}>
        全部替换
      </button>
      <span className="gap" />
      <button type="button" className="button small quiet" title="关闭（Esc）" onClick={close}>
        关闭
      </button>
    </div>
  )
}
