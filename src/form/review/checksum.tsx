import type { Imported } from '../../index'

/** Every figure of the source's tables is in its cell or in the list: in plain words, with the sums. */
export function Checksum({ checksum: { source, placed, listed } }: Pick<Imported, 'checksum'>) {
  return (
    <p className="checksum">
      {listed.count === 0 && <span className="check-mark">✓ </span>}
      原文表格中有 {source.count} 个数字，合计 {source.sum}：放入 {placed.count} 个，合计 {placed.sum}
      {listed.count === 0 ? '；没有遗漏。' : `；没有放入的 ${listed.count} 个，合计 ${listed.sum}，都列在上面。`}
    </p>
  )
}
