import { useState } from 'react'
import {
  checkOutcomes,
  type Draft,
  type ExportOptions,
  type Finding,
  reportFingerprint,
  type SetAside,
} from '../../index'
import { unansweredCount, unansweredIn } from '../session/unanswered'
import { Dialog } from './dialog'
import { OtherPapers } from './other-papers'
import { WordOptions } from './word-options'
import './export-dialog.css'

/** What is chosen in the dialog about this one file. */
export type WordChoice = { forPublic: boolean; withNotes: boolean }

type Props = {
  fileName: string
  /** What the final check found: blanks count as 0. */
  findings: readonly Finding[]
  /** What it found and the clerk has set aside. */
  setAside: readonly SetAside[]
  draft: Draft
  /** What a choice means for the file, the settings of the office included. */
  wordOptions: (choice: WordChoice) => ExportOptions
  onExport: (choice: WordChoice) => Promise<void>
  onShow: (finding: Finding) => void
  onClose: () => void
}

/** Asks before a Word file is written: lists what is still wrong, and never forbids it. */
export function ExportDialog({ fileName, findings, setAside, draft, wordOptions, onExport, onShow, onClose }: Props) {
  const [forPublic, setForPublic] = useState(false)
  const [withNotes, setWithNotes] = useState(false)
  const [busy, setBusy] = useState(false)
  const blanks = unansweredCount(unansweredIn(draft))
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  return (
    <Dialog label="导出 Word" onClose={onClose}>
      <form
        className="export-dialog"
        onSubmit={(event) => {
          event.preventDefault()
          setBusy(true)
          void onExport({ forPublic, withNotes }).finally(onClose)
        }}
      >
        <h2>导出 Word</h2>
        <p className="file-name">{fileName}</p>
        <p className="fingerprint">
          报告指纹 <code>{reportFingerprint(draft)}</code>（与校核单上的相同，内容就没有改动过）
        </p>
        {blanks > 0 && <p>三张表还有 {blanks} 格未填，这里按 0 核对。</p>}
        {errors.length > 0 && (
          <FindingList
            title={`还有 ${errors.length} 处错误没有改正，导出的文件里会原样保留：`}
            tone="error"
            findings={errors}
            onShow={onShow}
          />
        )}
        {warnings.length > 0 && (
          <FindingList title={`${warnings.length} 处提醒：`} tone="warning" findings={warnings} onShow={onShow} />
        )}
        {errors.length + warnings.length === 0 && (
          <p className="all-good">{setAside.length === 0 ? '✓ 各项核对全部通过' : '✓ 没有待处理的核对结果'}</p>
        )}
        {setAside.length > 0 && <SetAsideNote setAside={setAside} />}
        <WordOptions
          unfinished={errors.length > 0}
          noteCount={errors.length + warnings.length}
          forPublic={forPublic}
          withNotes={withNotes}
          onWithNotes={setWithNotes}
        />
        <label className="choice">
          <input type="checkbox" checked={forPublic} onChange={(event) => setForPublic(event.target.checked)} />
          <span>
            用于对外公开
            <small>不带批注、作者名和供本程序继续编辑的数据；以后仍可打开，按正文识别。</small>
          </span>
        </label>
        <div className="buttons">
          <button type="button" className="button" onClick={onClose}>
            {errors.length > 0 ? '返回修改' : '取消'}
          </button>
          <button type="submit" className="button primary" disabled={busy}>
            {busy ? '正在生成…' : errors.length > 0 ? '仍然导出' : '导出'}
          </button>
        </div>
      </form>
      <OtherPapers
        draft={draft}
        word={wordOptions({ forPublic, withNotes })}
        checked={checkOutcomes(draft, { findings, setAside })}
      />
    </Dialog>
  )
}

/** How many findings do not count because the clerk said so, and why. */
function SetAsideNote({ setAside }: Pick<Props, 'setAside'>) {
  const errors = setAside.filter(({ finding }) => finding.severity === 'error').length
  return (
    <details className="export-set-aside">
      <summary>
        另有 {setAside.length} 条已搁置{errors > 0 && `，其中 ${errors} 条是错误`}
      </summary>
      <ul>
        {setAside.map(({ finding, reason }) => (
          <li key={finding.id}>
            {finding.message}
            <small>原因：{reason}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}

type ListProps = {
  title: string
  tone: 'error' | 'warning'
  findings: readonly Finding[]
  onShow: (finding: Finding) => void
}

function FindingList({ title, tone, findings, onShow }: ListProps) {
  return (
    <section className={`export-findings ${tone}`}>
      <h3>{title}</h3>
      <ul>
        {findings.map((finding) => (
          <li key={finding.id}>
            <button type="button" onClick={() => onShow(finding)}>
              {finding.message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
