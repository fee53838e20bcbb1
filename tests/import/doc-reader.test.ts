import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDoc } from '../../src/import/doc-reader'
import { importReport } from '../../src/index'
import { oleFile, type TextPiece, wordFile } from '../fixtures/doc-file'
import { numberedReport } from '../fixtures/numbered-report'
import { opened, seen } from '../fixtures/round-trip'
import { featureBlocks } from '../fixtures/word-features'

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/doc/${name}.doc`))

/** The texts of the paragraphs of a file, which has to be readable. */
function textsOf(bytes: Uint8Array): string[] {
  const reading = readDoc(bytes)
  if ('problem' in reading) throw new Error(reading.problem)
  return reading.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '表'))
}

const problemOf = async (bytes: Uint8Array) => {
  const imported = await importReport(bytes, '报告.doc')
  return 'problem' in imported ? imported.problem : ''
}

describe('a Word 97–2003 file that LibreOffice has written', () => {
  it('has numbers of lists, results of fields, merged cells and inner tables, and no deleted or hidden text', () => {
    const reading = readDoc(fixture('word-features'))
    expect('blocks' in reading && reading.blocks).toEqual(featureBlocks)
    expect('notes' in reading && reading.notes.map(({ message }) => message)).toEqual([
      '文件里的脚注没有读入；报告里需要的请补上。',
      '略去了 3 个字的隐藏文字。',
      '修订中删除的 3 个字按已删除处理。',
    ])
  })

  it('has every figure in its cell, every text, title and signature', async () => {
    const imported = await opened(fixture('numbered-report'))
    expect(imported.kind).toBe('doc')
    expect(seen(imported.draft)).toEqual(seen(numberedReport))
    expect([imported.notPlaced, imported.notes]).toEqual([[], []])
    expect(imported.checksum.placed).toEqual(imported.checksum.source)
  })
})

describe('the pieces of a text', () => {
  const pieces: readonly TextPiece[] = [
    { text: [0x93, 0x41, 0x94, 0x20, 0x31, 0x32] },
    { text: '一、总体情况\r' },
    { text: '删去\r', prm: (65 << 1) | (1 << 8) },
    { text: '藏起\r', prm: (92 << 1) | (1 << 8) },
    { text: '字段\u0013 PAGE \u00141\u0015完\u000b新行\u001e1\r' },
  ]

  it('are read in one byte or two a character, and with what a fast save has changed in them', () => {
    expect(textsOf(oleFile(wordFile(pieces)))).toEqual(['“A” 12一、总体情况', '字段1完', '新行-1'])
  })

  it('end a field that was never closed with its paragraph', () => {
    expect(textsOf(oleFile(wordFile([{ text: '前\u0013 PAGE\r后\r' }])))).toEqual(['前 PAGE', '后'])
  })
})

describe('an older Office file that is not read', () => {
  const report = [{ text: '一、总体情况\r' }]
  const long = new Uint8Array(100)

  it.each([
    ['with a password', oleFile(wordFile(report, { flags: 0x0300 })), '密码'],
    ['that is a .docx with a password', oleFile({ EncryptionInfo: long, EncryptedPackage: long }), '密码'],
    ['of Word 95', oleFile(wordFile(report, { version: 104 })), 'Word 6.0/95'],
    ['that is an Excel table', oleFile({ Workbook: long }), 'Excel'],
    ['that is a presentation', oleFile({ 'PowerPoint Document': long }), '幻灯片'],
    ['of an early WPS', oleFile({ CONTENTS: long }), 'WPS'],
    ['without its table stream', oleFile({ WordDocument: wordFile(report).WordDocument }), '损坏'],
    ['of which there is only the beginning', oleFile(wordFile(report)).slice(0, 700), '损坏'],
    ['whose table of sectors runs in a circle', inCircle(oleFile(wordFile(report))), '损坏'],
  ])('%s is told what to do', async (_, bytes, words) => {
    const problem = await problemOf(bytes)
    expect(problem).toContain(words)
    expect(problem).toMatch(/请.*。$/)
  })

  it('cut off anywhere, or with bytes changed anywhere, never ends in an exception', async () => {
    const whole = fixture('word-features')
    for (let share = 1; share < 40; share++) {
      const cut = whole.slice(0, Math.floor((whole.length * share) / 40))
      const reading = readDoc(cut)
      // What stands at the end of the file may be of no use for the text.
      if ('problem' in reading) expect(reading.problem).toMatch(/。$/)
      else expect(reading.blocks).toEqual(featureBlocks)
    }
    for (let at = 0; at < whole.length; at += 61) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      const imported = await importReport(changed, '报告.doc')
      if ('problem' in imported) expect(imported.problem).toMatch(/。$/)
    }
  })
})

/** The second sector of the directory's chain is the first again. */
function inCircle(bytes: Uint8Array): Uint8Array {
  new DataView(bytes.buffer).setUint32(512 + 4, 1, true)
  return bytes
}
