import type { Piece } from '../../index'
import './marked-text.css'

/** One of two texts that are compared: what the other lacks is marked, and so are figures and years. */
export function MarkedText({ pieces, side }: { pieces: readonly Piece[]; side: 'before' | 'after' }) {
  const Changed = side === 'before' ? 'del' : 'ins'
  return (
    <span className="marked-text">
      {pieces.map(({ text, changed, kind }, at) => {
        const looks = kind === 'plain' ? {} : { className: kind }
        return changed ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change place, and may repeat
          <Changed key={at} {...looks}>
            {text}
          </Changed>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change place, and may repeat
          <span key={at} {...looks}>
            {text}
          </span>
        )
      })}
    </span>
  )
}
