import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { scanXml } from '../../src/import/xml-scan'
import { exportDocx, exportWorkbook } from '../../src/index'
import { seedDraft, seedNames } from '../fixtures/seeds'

/** What is told of an XML text, texts that follow each other as one. */
type Told = { whole: boolean; events: unknown[] }

function addText(events: unknown[], text: string): void {
  const last = events[events.length - 1]
  if (typeof last === 'string') events[events.length - 1] = last + text
  else events.push(text)
}

function scanned(xml: string): Told {
  const events: unknown[] = []
  const whole = scanXml(xml, (name, attributes) => ({ name, attributes: attributes() }), {
    open: (tag) => events.push(tag),
    close: ({ name }) => events.push({ end: name }),
    text: (text) => addText(events, text),
  })
  return { whole, events }
}

/** The same by a parser that looks at each character. */
function parsed(xml: string): Told {
  const events: unknown[] = []
  let whole = true
  let depth = 0
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', () => {
    whole = false
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth++
    events.push({ name, attributes: { ...attributes } })
  })
  parser.on('closetag', ({ name }) => {
    depth--
    events.push({ end: name })
  })
  for (const kind of ['text', 'cdata'] as const) parser.on(kind, (text) => depth > 0 && addText(events, text))
  parser.write(xml).close()
  return { whole, events }
}

describe('the scan of XML', () => {
  it.each(seedNames)('tells of all parts of the files of %s what a parser tells', async (name) => {
    const draft = await seedDraft(name)
    for (const file of [await exportDocx(draft), await exportWorkbook(draft)]) {
      for (const [path, part] of Object.entries(unzipSync(file))) {
        if (!/\.(?:xml|rels)$/.test(path)) continue
        const xml = new TextDecoder().decode(part)
        expect(scanned(xml), path).toEqual(parsed(xml))
      }
    }
  })

  it.each([
    ['a mark of byte order and a comment before the root', '\ufeff<?xml version="1.0"?>\n<!-- a > b --><a/>\n'],
    ['attributes in single quotes, over lines, with > in them', '<a  x=\'1\'\n y = "2>1" ><b x=">"/><b x=">"/></a >'],
    ['references to characters', '<a x="&lt;&#x4e00;&quot;">&amp;&#20108;&gt;&apos;</a>'],
    ['CDATA, comments and instructions in a text', '<a>一<![CDATA[<b>&amp;]]>二<!--</a>-->三<?x <b> ?></a>'],
  ])('takes %s', (_, xml) => {
    expect(scanned(xml)).toEqual(parsed(xml))
    expect(scanned(xml).whole).toBe(true)
  })

  it.each([
    ['an element that does not end', '<a><b></a>'],
    ['an end too many', '<a></a></a>'],
    ['a second root', '<a/><b/>'],
    ['text outside the root', '<a/>b'],
    ['no root', '<?xml version="1.0"?>'],
    ['a tag that is cut off', '<a><b x="1'],
    ['an attribute without quotes', '<a x=1/>'],
    ['a sign of less', '<a>1 < 2</a>'],
    ['a reference to nothing', '<a>&nbsp;</a>'],
    ['a bare ampersand', '<a>A & B</a>'],
    ['a character that XML does not hold', '<a>\u0001</a>'],
    ['a comment that does not end', '<a><!-- </a>'],
    ['a definition of entities', '<!DOCTYPE a [<!ENTITY b "cc">]><a/>'],
  ])('takes no XML with %s', (_, xml) => {
    expect(scanned(xml).whole).toBe(false)
  })
})
