import { aroundChanges, type Difference, type Piece, textDifference } from '../../index'
import { MarkedText } from '../compare/marked-text'
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
        {differences.map(({ where, carried, visible }, i) => {
          const { before, after } = textDifference(carried, visible)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the differences never change place
            <tr key={i}>
              <th scope="row">{where}</th>
              <td>
                <Text pieces={after} side="after" />
              </td>
              <td>
                <Text pieces={before} side="before" />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** So many characters around a change tell where it is. */
const context = 16

function Text({ pieces, side }: { pieces: readonly Piece[]; side: 'before' | 'after' }) {
  return pieces.length === 0 ? '（空）' : <MarkedText pieces={aroundChanges(pieces, context)} side={side} />
}
