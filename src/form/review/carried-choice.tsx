import type { Difference } from '../../index'
import type { ReviewChoice } from './import-review'

type Props = {
  differences: readonly Difference[]
  choice: ReviewChoice
  onChoose: (choice: ReviewChoice) => void
}

/** The Word file was changed after it had been exported: the differences, and which of the two shall count. */
export function CarriedChoice({ differences, choice, onChoose }: Props) {
  return (
    <fieldset className="carried">
      <legend>这份 Word 导出以后又被改过</legend>
      {differences.length === 0 ? (
        <p>标题、正文、表格和落款的内容没有差别，只是排版或其他文字有改动。</p>
      ) : (
        <table className="differences">
          <caption>共 {differences.length} 处不同</caption>
          <thead>
            <tr>
              <th scope="col">位置</th>
              <th scope="col">现在的正文</th>
              <th scope="col">导出时的内容</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ where, carried, visible }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the differences never change place
              <tr key={i}>
                <th scope="row">{where}</th>
                <td>{visible === '' ? '（空）' : visible}</td>
                <td>{carried === '' ? '（空）' : carried}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <label>
        <input type="radio" name="carried" checked={choice === 'visible'} onChange={() => onChoose('visible')} />
        以现在的正文为准
      </label>
      <label>
        <input type="radio" name="carried" checked={choice === 'carried'} onChange={() => onChoose('carried')} />
        以导出时的内容为准
      </label>
    </fieldset>
  )
}
