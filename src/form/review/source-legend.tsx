import type { Decided } from '../../index'
import type { SourceMarks } from './source-marks'

/** What the tints in the source mean; only those that occur. */
export function SourceLegend({ marks: { cells }, decided: { notPlaced } }: { marks: SourceMarks; decided: Decided }) {
  const tones = [...cells.values()].map(({ tone }) => tone)
  const count = (tone: string) => tones.filter((each) => each === tone).length
  const kinds = [
    { tone: 'certain', count: count('certain') + count('decided'), meaning: (n: number) => `已放入 ${n} 格` },
    { tone: 'inferred', count: count('inferred'), meaning: (n: number) => `推断放入 ${n} 格` },
    { tone: 'listed', count: notPlaced.length, meaning: (n: number) => `没有放入 ${n} 项` },
  ]
  return (
    <ul className="legend" aria-label="原文中的底色">
      {kinds
        .filter((kind) => kind.count > 0)
        .map((kind) => (
          <li key={kind.tone}>
            <span className={`swatch ${kind.tone}`} aria-hidden="true" />
            {kind.meaning(kind.count)}
          </li>
        ))}
    </ul>
  )
}
