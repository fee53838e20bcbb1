import type { ParagraphStyle } from '../schema/paragraph-styles'
import { type FontChoice, fontOf } from './fonts'
import { character } from './measures'
import { normal, type StyleDefinition, styleDefinitions, styleIds } from './styles'
import { fontsOfScripts } from './word-font'

/**
 * The styles part of the Word file (ECMA-376 part 1, 17.7), in the fonts chosen. It is written here and not left to the docx library, which
 * cannot take a paragraph off the character grid and adds two dozen styles that a report has no use for.
 */
export function stylesXml(choice: FontChoice): string {
  const styles = (Object.keys(styleDefinitions) as ParagraphStyle[]).map((id) =>
    style(choice, styleIds[id], styleDefinitions[id], `<w:basedOn w:val="Normal"/>${next(id)}`),
  )
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults(choice)}` +
    `${style(choice, 'Normal', normal, '', ' w:default="1"')}${styles.join('')}${noteReferences}${tableNormal}</w:styles>`
  )
}

const defaults = (choice: FontChoice) =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(fontOf(normal.font, choice).name)}<w:sz w:val="${normal.size}"/>` +
  `<w:szCs w:val="${normal.size}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/>` +
  '</w:docDefaults>'

const tableNormal =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>' +
  ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('') +
  '</w:tblCellMar></w:tblPr></w:style>'

/** The docx library always writes parts for notes, whose separators name these styles. A report has no notes. */
const noteReferences = ['Footnote', 'Endnote']
  .map(
    (kind) =>
      `<w:style w:type="character" w:styleId="${kind}Reference"><w:name w:val="${kind.toLowerCase()} reference"/>` +
      '<w:semiHidden/><w:unhideWhenUsed/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
  )
  .join('')

function next(id: ParagraphStyle): string {
  const definition = styleDefinitions[id]
  return definition.outlineLevel === undefined && id !== 'title' ? '' : `<w:next w:val="${styleIds.body}"/>`
}

/** Elements stand in the order that the schema asks for (17.7.4.17, 17.3.1.26, 17.3.2.28). */
function style(
  choice: FontChoice,
  id: string,
  definition: StyleDefinition,
  relations: string,
  attributes = '',
): string {
  const { name, size, line, align, outlineLevel, indented, tighter = 0 } = definition
  const font = fontOf(definition.font, choice)
  const keepNext = definition.keepWithNext || outlineLevel !== undefined ? '<w:keepNext/>' : ''
  return (
    `<w:style w:type="paragraph"${attributes} w:styleId="${id}"><w:name w:val="${name}"/>${relations}<w:qFormat/>` +
    // Off the grid: LibreOffice gives a character that is wider than the grid's pitch the room of two.
    `<w:pPr>${keepNext}<w:widowControl w:val="0"/><w:snapToGrid w:val="0"/>` +
    `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>` +
    (indented ? `<w:ind w:firstLineChars="200" w:firstLine="${2 * character}"/>` : '') +
    `<w:jc w:val="${align}"/>${outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${outlineLevel}"/>`}</w:pPr>` +
    `<w:rPr>${fonts(font.name)}${font.bold ? '<w:b/>' : ''}<w:snapToGrid w:val="0"/><w:spacing w:val="${-tighter}"/>` +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
  )
}

function fonts(chinese: string): string {
  const attributes = Object.entries(fontsOfScripts(chinese)).map(([script, name]) => ` w:${script}="${name}"`)
  return `<w:rFonts${attributes.join('')}/>`
}
