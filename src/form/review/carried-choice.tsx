import type { Difference } from '../../index'
import { changedStretch } from './changed-stretch'
import type { ReviewChoice } from './import-review'
import './carried-choice.css'

type Props = {
  differences: readonly Difference[]
  choice: ReviewChoice
  onChoose: (choice: ReviewChoice) => void
}

const choices: readonly { choice: ReviewChoice; label: string }[] = [
  { choice: 'visible', label: '以现在的正文为准' },
  { choice: 'carried', label: '以导出时的内容为准' },
]

/** The Word file was changed after it had been exported: the differences, and which of the two shall count. */
export function CarriedChoice({ differences, choice, onChoose }: Props) {
  return (
    <fieldset className="carried">
      <legend>这份 Word 导出以后又被改过</legend>
      <div className="carried-choices">
        {choices.map((each) => (
          <label key={each.choice}>
            <input
              type="radio"
              name="carried"
              checked={choice === each.choice}
              onChange={() => onChoose(each.choice)}
            />
            {each.label}
          </label>
        ))}
      </div>
      {differences.length === 0 ? (
        <p>标题、正文、表格和落款的内容没有差别，只是排版或其他文字有改动。</p>
      ) : (
        <DifferenceTable differences={differences} />
      )}
    </fieldset>
  )
}

function DifferenceTable({ differences }: Pick<Props, 'differences'>) {
  return (
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
            <td>
              <Stretch text={visible} other={carried} />
            </td>
            <td>
              <Stretch text={carried} other={visible} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Stretch({ text, other }: { text: string; other: string }) {
  if (text === '') return '（空）'
  const { before, changed, after } = changedStretch(text, other)
  return (
    <>
      {before}
      {changed !== '' && <mark>{changed}</mark>}
      {after}
    </>
  )
}
