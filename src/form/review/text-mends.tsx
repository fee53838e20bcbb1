import { type Mend, narrativeName } from '../../index'
import { changedStretch } from './changed-stretch'
import './text-mends.css'

type Props = {
  mends: readonly Mend[]
  refused: readonly string[]
  onRefuse: (refused: readonly string[]) => void
}

/** What was mended in the texts, each change with what stood there; one that is not ticked is not made. */
export function TextMends({ mends, refused, onRefuse }: Props) {
  const made = mends.filter(({ id }) => !refused.includes(id))
  const toggle = (id: string) =>
    onRefuse(refused.includes(id) ? refused.filter((each) => each !== id) : [...refused, id])
  return (
    <section className="summary-part done" aria-labelledby="review-mends">
      <h2 id="review-mends">正文里整理了 {made.length} 处</h2>
      <p className="reason">不要的改动，去掉前面的勾，原文就照旧。</p>
      <ul className="mends">
        {mends.map(({ id, field, before, after, reason }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={!refused.includes(id)} onChange={() => toggle(id)} />
              <span>
                {narrativeName(field)}：{reason}
              </span>
            </label>
            <span className="mend-change">
              <Changed tag="del" text={before} other={after} />
              <span aria-hidden="true"> → </span>
              {after === '' ? '去掉' : <Changed tag="ins" text={after} other={before} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Changed({ tag: Tag, text, other }: { tag: 'del' | 'ins'; text: string; other: string }) {
  const { before, changed, after } = changedStretch(text, other)
  return (
    <span>
      {visible(before)}
      {changed !== '' && <Tag>{visible(changed)}</Tag>}
      {visible(after)}
    </span>
  )
}

/** Text in which line ends, and characters that nobody sees, show. */
function visible(text: string): string {
  return text.replace(/\n/g, '⏎').replace(/[\u00ad\u200b-\u200f\u2060\ufeff\ufffc]/g, '▯')
}
