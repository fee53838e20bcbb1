import { CloseFoot, Dialog } from './dialog'
import './key-help.css'

const groups: readonly { title: string; keys: readonly (readonly [keys: string, does: string])[] }[] = [
  {
    title: '表格',
    keys: [
      ['↑ ↓ ← →', '移到相邻的格'],
      ['Tab / Shift+Tab', '下一格 / 上一格，最后一格之后离开表格'],
      ['Enter / Shift+Enter', '向下 / 向上一格'],
      ['Home / End', '本行第一格 / 最后一格（加 Ctrl 为整张表）'],
      ['直接输入', '替换原来的数'],
      ['F2 或双击', '在原来的数上修改'],
      ['Esc', '恢复输入前的数'],
      ['Delete', '清除选中的格'],
      ['Shift+方向键、拖动', '选中一块，底部显示合计'],
      ['Ctrl+A', '选中整张表'],
      ['Ctrl+C / Ctrl+X / Ctrl+V', '复制 / 剪切 / 粘贴一块'],
      ['Alt+0', '本表其余空格填 0'],
    ],
  },
  {
    title: '正文',
    keys: [
      ['=', '插入表中的数，随表格变化'],
      ['Alt+Enter', '确认本句今年仍然适用，到下一句沿用上年的文字'],
    ],
  },
  {
    title: '全页',
    keys: [
      ['F8 / Shift+F8', '下一处 / 上一处问题'],
      ['F6 / Shift+F6', '下一个 / 上一个区域（目录、各部分、核对结果）'],
      ['Ctrl+Z / Ctrl+Y', '撤销 / 重做'],
      ['Ctrl+F', '在正文中查找、替换'],
      ['F9', '打开 / 关闭预览'],
      ['Ctrl+S', '导出 Word'],
      ['Ctrl+P', '打印，或存为 PDF'],
      ['F1', '快捷键'],
    ],
  },
]

/** The keys of the editor, on F1. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog label="快捷键" onClose={onClose}>
      <div className="key-help">
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h2>{title}</h2>
            <dl>
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>{key}</dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <CloseFoot />
      </div>
    </Dialog>
  )
}
