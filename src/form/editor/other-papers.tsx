import { useCallback, useEffect, useRef, useState } from 'react'
import {
  type CheckedGroup,
  type CheckSheet,
  checkSheet,
  checkSheetFileNameOf,
  type Draft,
  type ExportOptions,
  exportCheckSheet,
  exportHandIn,
  exportWebPage,
  exportWorkbook,
  type HandInOptions,
  handInFileNameOf,
  webPageFileNameOf,
  workbookFileNameOf,
} from '../../index'
import { type Copied, copyRich } from '../copy-rich'
import { printCheckSheet } from '../preview/print-check-sheet'
import { saveFile } from '../save-file'
import './other-papers.css'

type Props = {
  draft: Draft
  /** How the Word file in the set is to be: what is chosen above. */
  word: ExportOptions
  /** What became of every rule in the final check. */
  checked: readonly CheckedGroup[]
}

/** What came of the last press of a button: a sentence, good or bad. */
type Outcome = { done: string } | { problem: string }

/** The papers that are handed in beside the Word file. The dialog stays open: whoever wants one often wants more. */
export function OtherPapers({ draft, word, checked }: Props) {
  const [outcome, setOutcome] = useState<Outcome>()
  // Low screens show a part of the dialog: what is opened, or said, comes into view.
  const place = useRef<HTMLDetailsElement>(null)
  const showWhole = useCallback(() => {
    if (place.current?.open) place.current.scrollIntoView({ block: 'end' })
  }, [])
  useEffect(() => {
    if (outcome) showWhole()
  }, [outcome, showWhole])
  // A button that is disabled meanwhile would lose the focus.
  const running = useRef(false)
  const run = async (work: () => Promise<Outcome>) => {
    if (running.current) return
    running.current = true
    setOutcome(undefined)
    setOutcome(await work().catch((): Outcome => ({ problem: '没有写成，请再试一次；还不行请先保存项目文件。' })))
    running.current = false
  }
  return (
    <details ref={place} className="other-papers" onToggle={showWhole}>
      <summary>其他成稿：网页、表格、校核单、交稿包</summary>
      <ul>
        {papersOf({ draft, word, checked }).map(({ name, purpose, actions }) => (
          <li key={name}>
            <div>
              <strong>{name}</strong>
              <small>{purpose}</small>
            </div>
            {actions.map(({ label, work }) => (
              <button key={label} type="button" className="button" onClick={() => void run(work)}>
                {label}
              </button>
            ))}
          </li>
        ))}
      </ul>
      <p className="outcome" role="status">
        {outcome && ('problem' in outcome ? <em>{outcome.problem}</em> : outcome.done)}
      </p>
    </details>
  )
}

type PaperRow = {
  name: string
  purpose: string
  actions: readonly { label: string; work: () => Promise<Outcome> }[]
}

function papersOf({ draft, word, checked }: Props): readonly PaperRow[] {
  return [
    {
      name: '网页',
      purpose: '登在网站的年度报告栏目：存成文件，或复制后贴进网站后台。',
      actions: [
        { label: '保存网页', work: () => saveWebPage(draft) },
        { label: '复制内容', work: () => copyWebPage(draft, 'rich') },
        { label: '复制源代码', work: () => copyWebPage(draft, 'source') },
      ],
    },
    {
      name: '表格',
      purpose: '三张表和勾稽公式（.xlsx），报上级汇总；填好后可以再导入。',
      actions: [{ label: '保存表格', work: () => saveWorkbook(draft) }],
    },
    {
      name: '校核单',
      purpose: '逐条规则的核对结果和报告指纹，打印后签字留存；只供内部，不对外公开。',
      actions: [
        { label: '保存校核单', work: () => saveCheckSheet(draft, checked) },
        { label: '打印校核单', work: async () => printed(checkSheet(draft, checked)) },
      ],
    },
    {
      name: '交稿包',
      purpose: word.forPublic
        ? 'Word、网页、表格，一个压缩文件；对外公开，不放校核单和项目文件。'
        : 'Word、网页、表格、校核单和项目文件，一个压缩文件。',
      actions: [{ label: '打包保存', work: () => saveHandIn(draft, { word, checked }) }],
    },
  ]
}

async function saveWebPage(draft: Draft): Promise<Outcome> {
  const written = await exportWebPage(draft)
  return 'problem' in written ? written : saved(written.page, webPageFileNameOf(draft), 'text/html')
}

async function copyWebPage(draft: Draft, form: 'rich' | 'source'): Promise<Outcome> {
  const written = await exportWebPage(draft)
  if ('problem' in written) return written
  const { fragment, text } = written
  const copied: Copied = form === 'rich' ? { 'text/plain': text, 'text/html': fragment } : { 'text/plain': fragment }
  if (!(await copyRich(copied))) return { problem: '浏览器没有允许复制，请改用“保存网页”。' }
  return {
    done: form === 'rich' ? '已复制，可以贴进网站后台的编辑框。' : '已复制源代码，请贴在网站后台的“源代码”方式里。',
  }
}

async function saveWorkbook(draft: Draft): Promise<Outcome> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return saved(await exportWorkbook(draft), workbookFileNameOf(draft), type)
}

async function saveCheckSheet(draft: Draft, checked: readonly CheckedGroup[]): Promise<Outcome> {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return saved(await exportCheckSheet(draft, checked), checkSheetFileNameOf(draft), type)
}

function printed(sheet: CheckSheet): Outcome {
  printCheckSheet(sheet)
  return { done: '校核单已交给浏览器打印。' }
}

async function saveHandIn(draft: Draft, options: HandInOptions): Promise<Outcome> {
  const written = await exportHandIn(draft, options)
  return 'problem' in written ? written : saved(written, handInFileNameOf(draft), 'application/zip')
}

function saved(bytes: Uint8Array, name: string, type: string): Outcome {
  saveFile(bytes, name, type)
  return { done: `已交给浏览器保存：${name}` }
}
