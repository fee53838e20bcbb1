import { Dialog } from './dialog'
import './leave-dialog.css'

type Props = {
  /** Why the draft is not kept, in Chinese. */
  problem: string
  onSaveProject: () => void
  onLeave: () => void
  onStay: () => void
}

/** Asks before a draft is left that this browser could not keep. */
export function LeaveDialog({ problem, onSaveProject, onLeave, onStay }: Props) {
  return (
    <Dialog label="这份报告没有保存" onClose={onStay}>
      <div className="leave-dialog">
        <h2>这份报告没有保存</h2>
        <p>{problem}</p>
        <p>现在离开，最近输入的内容会丢失。请先保存项目文件，以后从起始页打开它就能接着编辑。</p>
        <div className="buttons">
          <button type="button" className="button danger" onClick={onLeave}>
            仍然离开
          </button>
          <button type="button" className="button" onClick={onStay}>
            取消
          </button>
          <button type="button" className="button primary" onClick={onSaveProject}>
            保存项目文件
          </button>
        </div>
      </div>
    </Dialog>
  )
}
