import { useEffect, useRef, useState } from 'react'
import type { DraftSummary } from '../../drafts/draft-store'
import { DropVeil, useFileDrop } from '../file-drop'
import { openableFiles } from '../openable-files'
import { useReportPaste } from '../report-paste'
import { DraftList } from './draft-list'
import { NewReportForm } from './new-report-form'
import './start-page.css'

type Props = {
  drafts: readonly DraftSummary[]
  /** Why nothing is kept in this browser, if so. */
  storageProblem?: string
  examples: readonly { name: string; title: string; remark: string }[]
  /** What went wrong last, and what to do. */
  problem?: string
  onOpenFile: (file: File) => void
  onOpenExample: (name: string) => void
  onNewDraft: (year: number, issuer: string) => void
  onOpenDraft: (id: string) => void
  onDeleteDraft: (id: string) => void
  onUndoDelete: (id: string) => void
}

const severalFiles = '一次只能打开一个文件，请只拖入上一年度的报告。'

/** Where the clerk begins: last year's report, a blank one, a draft begun before, or an example. */
export function StartPage(props: Props) {
  const { drafts, storageProblem, examples, onOpenExample, onNewDraft } = props
  const [dropProblem, setDropProblem] = useState<string>()
  const openFiles = ([first, ...others]: readonly File[]) => {
    setDropProblem(others.length > 0 ? severalFiles : undefined)
    if (first && others.length === 0) props.onOpenFile(first)
  }
  const heading = useRef<HTMLHeadingElement>(null)
  // Back from another page, the keyboard goes on from here.
  useEffect(() => heading.current?.focus(), [])
  const dragging = useFileDrop(openFiles)
  useReportPaste(openFiles)
  const problem = dropProblem ?? props.problem
  return (
    <main className={dragging ? 'start dragging' : 'start'}>
      <header className="start-head">
        <h1 ref={heading} tabIndex={-1}>
          政府信息公开工作年度报告编辑器
        </h1>
        <p>打开上一年度的报告，得到今年的草稿；边填边核对；导出一份合乎格式的 Word。所有内容只在这台电脑上，不联网。</p>
      </header>
      {storageProblem !== undefined && (
        <p className="start-problem" role="alert">
          {storageProblem}
        </p>
      )}
      {problem !== undefined && (
        <p className="start-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="start-ways">
        <section className="start-card open-card" aria-labelledby="start-open">
          <h2 id="start-open">打开上一年度报告</h2>
          <p>
            选择文件，或把文件拖到这一页；也可以在网页或 Word 里全选、复制，到这里按 Ctrl+V。本程序导出的 Word
            和项目文件，打开后接着编辑。
          </p>
          <label className="button primary file-button large">
            选择文件…
            <input
              type="file"
              className="spoken-only"
              accept={openableFiles}
              onChange={({ currentTarget }) => {
                const files = [...(currentTarget.files ?? [])]
                currentTarget.value = ''
                openFiles(files)
              }}
            />
          </label>
          <p className="kinds">
            Word（.docx、.doc）、WPS（.wps）、PDF、网页（.html、.mht）、表格（.xlsx）、文本（.txt）、项目文件（.json）
          </p>
        </section>
        <section className="start-card" aria-labelledby="start-new">
          <h2 id="start-new">新建空白报告</h2>
          <p>没有上一年度的电子文件时，从空白开始。</p>
          <NewReportForm onNew={onNewDraft} />
        </section>
      </div>
      <div className="start-lists">
        <DraftList {...props} kept={storageProblem === undefined} drafts={drafts} />
        <section aria-labelledby="start-examples">
          <h2 id="start-examples">示例</h2>
          <p className="list-hint">五份已经发布的报告，打开看看编辑器怎样识别和核对。</p>
          <ul className="start-list">
            {examples.map(({ name, title, remark }) => (
              <li key={name}>
                <button type="button" className="list-open" onClick={() => onOpenExample(name)}>
                  <span className="list-title">{title}</span>
                  <span className="list-remark">{remark}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
      {dragging && <DropVeil />}
    </main>
  )
}
