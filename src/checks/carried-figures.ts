import { type PlainText, sourceStretch } from './claims/plain-text'
import type { Quantity } from './claims/quantity'
import { tokensOf } from './claims/tokens'
import type { Stretch } from './text-place'

/** More digits without a unit are dialled, or a post code. */
const mostBareDigits = 5

/**
 * The figures of a sentence that count something, as offsets in it: `1,208` of `1,208条`, `十二` of `十二件`. Years, dates,
 * document numbers, articles, ordinals and what is dialled are read as words by the same reader that the claims have.
 */
export function figuresOf(plain: PlainText): Stretch[] {
  return tokensOf(plain.text).flatMap((token) =>
    token.kind === 'quantity' && counts(plain.text, token.quantity)
      ? [sourceStretch(plain, token.quantity.from, token.quantity.to)]
      : [],
  )
}

/** 五台县, 六部分, 三个方面: no unit, but the beginning of a word. */
const goesOnAsWord = /^(?:[县市区镇乡村山路街渠分]|方面)/

/** 一个平台, 办成一件事: there it is an article; 收到申请一件，counts. */
const endsClause = /^(?:$|[，；。：、）！？])/

function counts(text: string, { from, to, end, unit }: Quantity): boolean {
  const number = text.slice(from, to)
  if (/\d/.test(number)) return unit !== '' || number.length <= mostBareDigits
  const after = text.slice(end, end + 2)
  return number === '一' ? endsClause.test(after) : !goesOnAsWord.test(after)
}
