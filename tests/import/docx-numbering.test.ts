import { describe, expect, it } from 'vitest'
import { DocxNumbering } from '../../src/import/docx-numbering'

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const definition = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const list = (id: number, of: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`
const numbering = (...parts: string[]) => new DocxNumbering(`<w:numbering>${parts.join('')}</w:numbering>`)
const report = definition(
  1,
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
)

/** The numbers of paragraphs at these places, `list:level`. */
const numbers = (of: DocxNumbering, ...places: string[]) =>
  places.map((place) => {
    const [id = '', at] = place.split(':')
    return of.next({ list: id, level: Number(at) })
  })

describe('the numbers of a list', () => {
  it('count on each level and begin again below the next higher one', () => {
    expect(numbers(numbering(report, list(1, 1)), '1:0', '1:1', '1:1', '1:2', '1:0', '1:1', '1:2')).toEqual([
      ...['一、', '（一）', '（二）', '1.', '二、', '（一）', '1.'],
    ])
  })

  it('are shared by the lists of one definition, but for one that sets its own start', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    expect(
      numbers(numbering(report, list(1, 1), list(2, 1), list(3, 1, override)), '1:0', '2:0', '3:0', '3:0'),
    ).toEqual(['一、', '二、', '五、', '六、'])
  })

  it('go on over a higher level where the list says so', () => {
    const going = definition(1, level(0, 'decimal', '%1.'), level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>'))
    expect(numbers(numbering(going, list(1, 1)), '1:0', '1:1', '1:0', '1:1')).toEqual(['1.', '1)', '2.', '2)'])
  })

  it('may show the levels above, all in plain digits', () => {
    const legal = definition(1, level(0, 'chineseCounting', '%1'), level(1, 'decimal', '%1.%2', '<w:isLgl/>'))
    expect(numbers(numbering(legal, list(1, 1)), '1:0', '1:1', '1:1')).toEqual(['一', '1.1', '1.2'])
  })

  it('may be a level of their own in one list', () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1.')}</w:lvlOverride>`
    expect(numbers(numbering(report, list(1, 1, own)), '1:0', '1:0')).toEqual(['A.', 'B.'])
  })

  it('may be defined by a style of lists', () => {
    const linked = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="a"/></w:abstractNum>'
    const styled = report.replace('<w:lvl ', '<w:styleLink w:val="a"/><w:lvl ')
    expect(numbers(numbering(styled, linked, list(1, 2)), '1:0', '1:1')).toEqual(['一、', '（一）'])
  })

  it('are none for bullets, and not known for a list that is not there', () => {
    const bullets = definition(1, level(0, 'bullet', '\uf0b7'))
    expect(numbers(numbering(bullets, list(1, 1)), '1:0', '9:0')).toEqual(['', undefined])
  })

  it.each([
    ['chineseCountingThousand', 21, '二十一'],
    ['chineseCountingThousand', 105, '一百〇五'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographDigital', 10, '一〇'],
    ['ideographTraditional', 2, '乙'],
    ['decimalEnclosedCircleChinese', 3, '③'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['lowerRoman', 14, 'xiv'],
    ['lowerLetter', 28, 'bb'],
    ['somethingNew', 4, '4'],
  ])('as %s: the %dth is %s', (format, number, shown) => {
    const of = numbering(definition(1, level(0, format, '%1')), list(1, 1))
    let last: string | undefined
    for (let i = 0; i < number; i++) last = of.next({ list: '1', level: 0 })
    expect(last).toBe(shown)
  })
})
