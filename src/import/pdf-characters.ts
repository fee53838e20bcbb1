/**
 * Radicals that are drawn as a character, of those that NFKC leaves alone (Unicode, EquivalentUnifiedIdeograph), and one
 * that it takes for a variant not used in simplified Chinese.
 */
const radicals: { readonly [radical: string]: string } = Object.fromEntries(
  [
    ...['2e81厂', '2e87几', '2e8e兀', '2e90尢', '2e92巳', '2e93幺', '2e9c日', '2e9d月', '2ea0民', '2ea9王', '2eac示'],
    ...['2ebc肉', '2ec1虎', '2ec4西', '2ec5见', '2ec6角', '2ec7角', '2ec9贝', '2ecb车', '2ed1長', '2ed3长', '2ed4门'],
    ...['2ed7雨', '2ed8青', '2ed9韦', '2eda页', '2edb风', '2edc飞', '2edd食', '2ee2马', '2ee3骨', '2ee4鬼', '2ee5鱼'],
    ...['2ee6鸟', '2ee7卤', '2ee8麦', '2ee9黄', '2eea黾', '2eec齐', '2eee齿', '2ef0龙', '2ef3龟', '2f3e户'],
  ].map((pair) => [String.fromCharCode(Number.parseInt(pair, 16)), pair.slice(4)]),
)

/** Half of a Chinese ellipsis, which fonts of GB 2312 place at the middle of the line and their maps take for mathematics. */
const ellipsis: { readonly [char: string]: string } = { '\u22ef': '…' }

/** Brackets and dots of mathematics, radicals, characters kept for compatibility, and ligatures of Latin letters. */
const twins = /[\u22ef\u2329\u232a\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g

/**
 * The characters that a PDF's text means. Where one glyph stands for a radical and for a character (⾏ and 行), browsers that
 * print to PDF name the radical, and nothing would be recognised by it.
 */
export function plainCharacters(text: string): string {
  return text.replace(twins, (twin) => radicals[twin] ?? ellipsis[twin] ?? twin.normalize('NFKC'))
}
