import { reportTitle } from '../../index'
import { openableFiles } from '../openable-files'
import { useSession, useSessionState } from '../session/session-context'
import { SaveNote } from './save-note'
import { showStep } from './shortcuts'
import './toolbar.css'

export type ToolbarCommands = {
  onBack: () => void
  onOpenFile: (file: File) => void
  onSaveProject: () => void
  onCompare: () => void
  onFind: () => void
  onExport: () => void
  onHelp: () => void
  previewOpen: boolean
  onPreview: () => void
}

/** The line at the head of the window. */
export function Toolbar({
  onBack,
  onOpenFile,
  onSaveProject,
  onCompare,
  onFind,
  onExport,
  onHelp,
  previewOpen,
  onPreview,
}: ToolbarCommands) {
  const session = useSession()
  const title = useSessionState(({ draft }) => reportTitle(draft))
  const canUndo = useSessionState((state) => state.canUndo)
  const canRedo = useSessionState((state) => state.canRedo)
  return (
    <header className="toolbar">
      <button type="button" className="button quiet" onClick={onBack}>
        ‹ 报告列表
      </button>
      <div className="toolbar-title" title={title}>
        {title}
      </div>
      <SaveNote onSaveProject={onSaveProject} />
      <span className="gap" />
      <button
        type="button"
        className="button quiet"
        title="撤销（Ctrl+Z）"
        disabled={!canUndo}
        onClick={() => showStep(session, session.undo(), '撤销')}
      >
        撤销
      </button>
      <button
        type="button"
        className="button quiet"
        title="重做（Ctrl+Y）"
        disabled={!canRedo}
        onClick={() => showStep(session, session.redo(), '重做')}
      >
        重做
      </button>
      <label className="button quiet file-button">
        导入文件
        <input
          type="file"
          className="spoken-only"
          accept={openableFiles}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            currentTarget.value = ''
            if (file) onOpenFile(file)
          }}
        />
      </label>
      <button type="button" className="button quiet" onClick={onSaveProject}>
        保存项目文件
      </button>
      <button type="button" className="button quiet" onClick={onCompare}>
        与上年比较
      </button>
      <button type="button" className="button quiet" title="在正文中查找、替换（Ctrl+F）" onClick={onFind}>
        查找
      </button>
      <button type="button" className="button quiet" onClick={onHelp}>
        快捷键
      </button>
      <button
        type="button"
        className="button quiet"
        title={previewOpen ? '关闭预览（F9）' : '按打印的样子显示（F9）'}
        aria-pressed={previewOpen}
        onClick={onPreview}
      >
        预览
      </button>
      <button type="button" className="button primary" onClick={onExport}>
        导出 Word
      </button>
    </header>
  )
}
