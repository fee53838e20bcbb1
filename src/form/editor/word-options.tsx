import { useMemo } from 'react'
import { type FontChoice, fontOf } from '../../index'
import { missingFonts } from '../installed-fonts'
import { chooseLayout, useLayoutSettings } from '../layout-settings'

type Props = {
  unfinished: boolean
  /** How many remarks there would be for the reviewer. */
  noteCount: number
  /** A file for the public has no notes: the choice stays in its place, and cannot be made. */
  forPublic: boolean
  withNotes: boolean
  onWithNotes: (wanted: boolean) => void
}

/** What the office may choose about the Word file; remembered on this computer, but for the notes. */
export function WordOptions({ unfinished, noteCount, forPublic, withNotes, onWithNotes }: Props) {
  const { sealed, fonts, draftMark } = useLayoutSettings((settings) => settings)
  const missing = useMemo(missingFonts, [])
  return (
    <fieldset className="word-options">
      <legend>版式</legend>
      <label className="option-line">
        <span>落款</span>
        <select
          value={sealed ? 'sealed' : 'plain'}
          onChange={({ target }) => chooseLayout({ sealed: target.value === 'sealed' })}
        >
          <option value="plain">不盖章：右空二字</option>
          <option value="sealed">盖章：日期右空四字，留出印章位置</option>
        </select>
      </label>
      <label className="option-line">
        <span>字体</span>
        <select value={fonts} onChange={({ target }) => chooseLayout({ fonts: target.value as FontChoice })}>
          <option value="standard">
            公文字体（{fontOf('title', 'standard').name}、{fontOf('fangSong', 'standard').name}）
          </option>
          <option value="system">
            系统字体（{fontOf('title', 'system').name}加粗、{fontOf('fangSong', 'system').name}）
          </option>
        </select>
      </label>
      {fonts === 'standard' && missing.length > 0 && (
        <p className="option-note">
          本机没有安装{missing.join('、')}，打开文件时会用相近字体代替显示；在装有这些字体的电脑上仍按原字体显示和打印。
        </p>
      )}
      {unfinished && (
        <label className="choice">
          <input
            type="checkbox"
            checked={draftMark}
            onChange={({ target }) => chooseLayout({ draftMark: target.checked })}
          />
          <span>错误改正之前，每页加“草稿”水印</span>
        </label>
      )}
      {noteCount > 0 && (
        <label className="choice">
          <input
            type="checkbox"
            disabled={forPublic}
            checked={withNotes && !forPublic}
            onChange={({ target }) => onWithNotes(target.checked)}
          />
          <span>把 {noteCount} 处核对结果写成批注，供审核人查看</span>
        </label>
      )}
    </fieldset>
  )
}
