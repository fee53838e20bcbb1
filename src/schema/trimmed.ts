/**
 * Text without the space around it; NBSP and full-width spaces count as space. By hand: the regular expression for it
 * takes quadratic time where there is much space inside.
 */
export function trimmed(text: string): string {
  let end = text.length
  while (end > 0 && space.test(text.charAt(end - 1))) end--
  let start = 0
  while (start < end && space.test(text.charAt(start))) start++
  return text.slice(start, end)
}

const space = /[\s\u00a0\u200b\u3000\ufeff]/
