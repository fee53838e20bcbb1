/**
 * The fonts of the document. GB/T 9704-2012 names 小标宋, 黑体, 楷体 and 仿宋 (7.3); offices set them in the fonts of the first
 * column, which are sold apart from Windows. Those of the second column come with every Chinese Windows and with WPS.
 */
export type FontRole = 'title' | 'hei' | 'kai' | 'fangSong' | 'song'

/** `standard`: the fonts offices are used to; `system`: those that every office computer has. */
export type FontChoice = 'standard' | 'system'

type Font = {
  standard: string
  system: string
  /** Stands in for a face that is heavier by itself. */
  systemBold?: true
  /** Names of the same design, or of the nearest one, in the order in which they are to be looked for. */
  alternatives: readonly string[]
}

const fonts: { readonly [role in FontRole]: Font } = {
  title: {
    standard: '方正小标宋简体',
    system: '宋体',
    systemBold: true,
    alternatives: ['方正小标宋_GBK', '小标宋', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
  },
  hei: { standard: '黑体', system: '黑体', alternatives: ['SimHei', '方正黑体_GBK', 'Heiti SC'] },
  kai: { standard: '楷体_GB2312', system: '楷体', alternatives: ['楷体', 'KaiTi', 'KaiTi_GB2312', '方正楷体_GBK'] },
  fangSong: {
    standard: '仿宋_GB2312',
    system: '仿宋',
    alternatives: ['仿宋', 'FangSong', 'FangSong_GB2312', '方正仿宋_GBK', '华文仿宋'],
  },
  song: { standard: '宋体', system: '宋体', alternatives: ['SimSun', '新宋体', '方正书宋_GBK'] },
}

/** Digits and Latin letters are Times New Roman throughout. */
export const latinFont = 'Times New Roman'

/** The font of a role, and whether it has to be set bold to look like it. */
export function fontOf(role: FontRole, choice: FontChoice): { name: string; bold: boolean } {
  const { standard, system, systemBold = false } = fonts[role]
  return choice === 'standard' ? { name: standard, bold: false } : { name: system, bold: systemBold }
}

/** All names to look for on a computer, the chosen one first: for a style sheet, and for what Word substitutes. */
export function fontFamily(role: FontRole, choice: FontChoice): string[] {
  const { name } = fontOf(role, choice)
  return [name, ...fonts[role].alternatives.filter((other) => other !== name)]
}

/** The roles that are used, each with its own font. */
const fontRoles = Object.keys(fonts) as FontRole[]

/**
 * The font table of the Word file (ECMA-376 part 1, 17.8.3): where a font is not installed, the word processor takes
 * the first of its alternative names (17.8.3.1) that is.
 */
export function fontTableXml(choice: FontChoice): string {
  const entries = new Map(fontRoles.map((role) => [fontOf(role, choice).name, fontFamily(role, choice).slice(1)]))
  const chinese = [...entries].map(
    ([name, alternatives]) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternatives.join(',')}"/><w:charset w:val="86"/></w:font>`,
  )
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    `<w:font w:name="${latinFont}"><w:charset w:val="00"/></w:font>${chinese.join('')}</w:fonts>`
  )
}
