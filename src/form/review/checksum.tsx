import { addDecimals, type Decided } from '../../index'

/** Every figure of the source's tables is in its cell, corrected or in the list: in plain words, with the sums. */
export function Checksum({ checksum: { source, placed, corrected, listed } }: Pick<Decided, 'checksum'>) {
  const parts = [placed, corrected, listed]
  const holds =
    parts.reduce((sum, { count }) => sum + count, 0) === source.count &&
    addDecimals(parts.map(({ sum }) => sum)) === addDecimals([source.sum])
  return (
    <p className="checksum" role="status">
      {holds && listed.count === 0 && <span className="check-mark">✓ </span>}
      原文表格中有 {source.count} 个数字，合计 {source.sum}：放入 {placed.count} 个，合计 {placed.sum}
      {corrected.count > 0 && `；由您改正的 ${corrected.count} 个，原为 ${corrected.sum}`}
      {listed.count === 0 ? '；没有遗漏。' : `；没有放入的 ${listed.count} 个，合计 ${listed.sum}，都列在上面。`}
      {holds && (listed.count > 0 || corrected.count > 0) && '几项相加等于原文。'}
    </p>
  )
}
