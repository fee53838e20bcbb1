import { useEffect, useRef, useState } from 'react'
import type { DraftSummary } from '../../drafts/draft-store'
import { reportTitle } from '../../index'

type Props = {
  /** Whether this browser keeps drafts at all. */
  kept: boolean
  drafts: readonly DraftSummary[]
  onOpenDraft: (id: string) => void
  onDeleteDraft: (id: string) => void
  onUndoDelete: (id: string) => void
}

/** The drafts kept in this browser, the last changed first; a deletion can be taken back. */
export function DraftList({ kept, drafts, onOpenDraft, onDeleteDraft, onUndoDelete }: Props) {
  const [deleted, setDeleted] = useState<DraftSummary>()
  const undo = useRef<HTMLButtonElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that had the focus went with its line.
  useEffect(() => {
    if (deleted) undo.current?.focus()
  }, [deleted])
  return (
    <section aria-labelledby="start-drafts">
      <h2 id="start-drafts" ref={heading} tabIndex={-1}>
        继续编辑
      </h2>
      <p className="list-hint">
        {kept ? '草稿保存在这个浏览器里；换电脑请用“保存项目文件”。' : '这个浏览器不保存草稿，请用“保存项目文件”。'}
      </p>
      <div role="status">
        {deleted && (
          <p className="undo-bar">
            <span>已删除“{nameOf(deleted)}”</span>
            <button
              ref={undo}
              type="button"
              className="button small"
              onClick={() => {
                onUndoDelete(deleted.id)
                setDeleted(undefined)
                heading.current?.focus()
              }}
            >
              撤销删除
            </button>
          </p>
        )}
      </div>
      {drafts.length === 0 ? (
        <p className="list-empty">还没有草稿。</p>
      ) : (
        <ul className="start-list">
          {drafts.map((draft) => (
            <li key={draft.id}>
              <button
                type="button"
                className="list-open"
                disabled={draft.problem !== undefined}
                onClick={() => onOpenDraft(draft.id)}
              >
                <span className="list-title">{nameOf(draft)}</span>
                <span className="list-remark">
                  {draft.problem ?? `${changedPhrase(draft.changed, new Date())}修改　${statePhrase(draft)}`}
                </span>
              </button>
              <button
                type="button"
                className="button quiet small danger"
                aria-label={`删除 ${nameOf(draft)}`}
                onClick={() => {
                  onDeleteDraft(draft.id)
                  setDeleted(draft)
                }}
              >
                删除
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function nameOf(draft: DraftSummary): string {
  if (draft.problem !== undefined) return '打不开的草稿'
  return draft.issuer === '' ? `（未填机关）${draft.year}年` : reportTitle(draft)
}

/** `2 处问题未解决，还有 14 格未填` */
function statePhrase({ openFindings, unanswered }: DraftSummary): string {
  const phrases = [
    ...(openFindings > 0 ? [`${openFindings} 处问题未解决`] : []),
    ...(unanswered > 0 ? [`还有 ${unanswered} 格未填`] : []),
  ]
  return phrases.length > 0 ? phrases.join('，') : '表格已填满，没有未解决的问题'
}

/** `今天 14:05`, `昨天 9:30`, `3月2日`, in another year `2025年3月2日`. */
function changedPhrase(time: number, now: Date): string {
  const then = new Date(time)
  const clock = `${then.getHours()}:${String(then.getMinutes()).padStart(2, '0')}`
  const days = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000)
  if (days === 0) return `今天 ${clock} `
  if (days === 1) return `昨天 ${clock} `
  const date = `${then.getMonth() + 1}月${then.getDate()}日`
  return then.getFullYear() === now.getFullYear() ? date : `${then.getFullYear()}年${date}`
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}
