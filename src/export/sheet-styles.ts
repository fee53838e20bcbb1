import { sectionRowFill } from './measures'

/** How a cell of a sheet looks. Sizes in points; widths, fill and alignment follow the tables of the Word file. */
type SheetStyleDefinition = {
  size: number
  bold?: true
  color?: string
  fill?: string
  border?: true
  align: 'left' | 'center'
}

export const sheetStyles = {
  title: { size: 14, bold: true, align: 'center' },
  heading: { size: 11, bold: true, align: 'left' },
  block: { size: 10, border: true, align: 'left', fill: sectionRowFill },
  corner: { size: 10, border: true, align: 'left' },
  head: { size: 10, border: true, align: 'center' },
  label: { size: 10, border: true, align: 'left' },
  value: { size: 10, border: true, align: 'center' },
  /** A total that was typed and is not what its parts come to. */
  keptTotal: { size: 10, border: true, align: 'center', bold: true, color: 'C00000' },
} as const satisfies { readonly [name: string]: SheetStyleDefinition }

export type SheetStyle = keyof typeof sheetStyles

const names = Object.keys(sheetStyles) as SheetStyle[]

/** The index of a style in the file; 0 is that of cells without one. */
export function styleIndex(style: SheetStyle): number {
  return names.indexOf(style) + 1
}

/** The styles part (ECMA-376 part 1, 18.8): one font, fill, border and format for each style, after the required first ones. */
export function sheetStylesXml(): string {
  const definitions: readonly SheetStyleDefinition[] = names.map((name) => sheetStyles[name])
  const formats = definitions.map(
    ({ align, border }, i) =>
      `<xf numFmtId="0" fontId="${i + 1}" fillId="${i + 2}" borderId="${border ? 1 : 0}" xfId="0" applyFont="1" ` +
      `applyFill="1" applyBorder="1" applyAlignment="1">` +
      `<alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`,
  )
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    list('fonts', [font({ size: 11, align: 'left' }), ...definitions.map(font)]) +
    list('fills', [patternFill('none'), patternFill('gray125'), ...definitions.map(fill)]) +
    list('borders', [borders(''), borders(' style="thin"')]) +
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    list('cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...formats]) +
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
    list('dxfs', ['<dxf><font><b/><color rgb="FFC00000"/></font></dxf>']) +
    '</styleSheet>'
  )
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`
}

function font({ size, bold, color }: SheetStyleDefinition): string {
  const coloured = color === undefined ? '' : `<color rgb="FF${color}"/>`
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${coloured}<name val="宋体"/><family val="3"/><charset val="134"/></font>`
}

function fill({ fill }: SheetStyleDefinition): string {
  if (fill === undefined) return patternFill('none')
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`
}

function patternFill(type: string): string {
  return `<fill><patternFill patternType="${type}"/></fill>`
}

function borders(style: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) =>
    style === '' ? `<${side}/>` : `<${side}${style}><color auto="1"/></${side}>`,
  )
  return `<border>${sides.join('')}<diagonal/></border>`
}
