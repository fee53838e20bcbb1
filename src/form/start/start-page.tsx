import type { DraftSummary } from '../../drafts/draft-store'

type Props = {
  drafts: readonly DraftSummary[]
  storageProblem?: string
  examples: readonly { name: string; title: string; remark: string }[]
  busy?: string
  problem?: string
  onOpenFile: (file: File) => void
  onOpenExample: (name: string) => void
  onNewDraft: (year: number, issuer: string) => void
  onOpenDraft: (id: string) => void
  onDeleteDraft: (id: string) => void
  onUndoDelete: (id: string) => void
}

/** Stand-in until the start page is here. */
export function StartPage({ examples, drafts, problem, onOpenExample, onOpenDraft }: Props) {
  return (
    <main>
      <h1>政府信息公开工作年度报告编辑器</h1>
      <p>{problem}</p>
      {examples.map(({ name, title }) => (
        <button key={name} type="button" onClick={() => onOpenExample(name)}>
          {title}
        </button>
      ))}
      {drafts.map(({ id, issuer }) => (
        <button key={id} type="button" onClick={() => onOpenDraft(id)}>
          {issuer}
        </button>
      ))}
    </main>
  )
}
