/** A paragraph as the reader of claims sees it: half-width digits, one kind of each punctuation mark, no spaces. */
export type PlainText = {
  text: string
  /** The offset in the paragraph at which each character of `text` stands; one more for the end. */
  at: readonly number[]
}

const marks: { readonly [character: string]: string } = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
  '％': '%',
  '＋': '+',
  '．': '.',
  '﹝': '〔',
  '﹞': '〕',
  〇: '零',
  '○': '零',
}

/** Spellings of the same word, as long as each other. */
const spellings: readonly [RegExp, string][] = [
  [/其它/g, '其他'],
  [/做出/g, '作出'],
]

/** Leaves out spaces and the marks that converters leave behind; commas within a number are no punctuation. */
export function plainText(written: string): PlainText {
  const paragraph = spellings.reduce((text, [from, to]) => text.replace(from, to), written)
  let text = ''
  const at: number[] = []
  for (let i = 0; i < paragraph.length; i++) {
    const character = paragraph[i] as string
    if (isHan(paragraph.charCodeAt(i))) {
      // Nearly all of a text, and always left as it is.
      text += character
      at.push(i)
      continue
    }
    if (/[\s*\u200b\ufeff]/.test(character)) continue
    const plain = plainCharacter(character)
    if (plain === '，' && isThousandsSeparator(paragraph, i)) continue
    text += plain
    at.push(i)
  }
  at.push(paragraph.length)
  return { text, at }
}

/** Where a stretch of a plain text, which is not empty, stands in the paragraph. */
export function sourceStretch({ at }: PlainText, from: number, to: number): { from: number; to: number } {
  return { from: at[from] ?? 0, to: (at[to - 1] ?? 0) + 1 }
}

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff

function plainCharacter(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0)
  return marks[character] ?? (character === '，' ? '，' : character)
}

/** `1,208` and `１，２０８`: a digit before, exactly three behind. */
function isThousandsSeparator(paragraph: string, i: number): boolean {
  return /[\d０-９]/.test(paragraph[i - 1] ?? '') && /^[\d０-９]{3}(?![\d０-９])/.test(paragraph.slice(i + 1, i + 5))
}
