import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportHandIn, type HandInOptions } from '../../src/index'
import { figures, opened } from '../fixtures/round-trip'
import { seedDraft } from '../fixtures/seeds'

async function papers(options?: HandInOptions) {
  const zip = await exportHandIn(await seedDraft('yaodu-2023'), options)
  if ('problem' in zip) throw new Error(zip.problem)
  return { zip, files: unzipSync(zip) }
}

describe('the papers that are handed in', () => {
  it('are Word, web page, workbook and project file, each of the same report', async () => {
    const draft = await seedDraft('yaodu-2023')
    const { files } = await papers()
    const name = Object.keys(files)[0]?.replace(/\.docx$/, '') ?? ''
    expect(Object.keys(files)).toEqual([
      `${name}.docx`,
      `${name}.html`,
      `${name}（三张表）.xlsx`,
      `${name}（项目文件）.json`,
    ])
    for (const [file, bytes] of Object.entries(files)) {
      if (file.endsWith('.html')) expect(strFromU8(bytes)).toContain(`<title>${name}</title>`)
      else expect(figures((await opened(bytes)).draft)).toEqual(figures(draft))
    }
  })

  it('have names that say that they are in UTF-8', async () => {
    const { zip } = await papers()
    const view = new DataView(zip.buffer, zip.byteOffset)
    const flags: number[] = []
    // Local file headers begin with PK\3\4; bit 11 of the flags says UTF-8 (APPNOTE 4.4.4).
    for (let at = 0; at + 8 < zip.length; at++) {
      const name = view.getUint32(at, true) === 0x04034b50 && zip[at + 30]
      if (name && name > 0x7f) flags.push(view.getUint16(at + 6, true) & 0x800)
    }
    expect(flags).toEqual([0x800, 0x800, 0x800, 0x800])
  })

  it('for the public have nothing in them that the report does not publish', async () => {
    const { files } = await papers({ word: { forPublic: true }, checked: [] })
    expect(Object.keys(files).filter((file) => /项目文件|校核单/.test(file))).toEqual([])
    const word = files[Object.keys(files).find((file) => file.endsWith('.docx')) ?? '']
    expect((await opened(word ?? new Uint8Array())).carried).toBeUndefined()
  })
})
