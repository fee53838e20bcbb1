import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Draft, exportWorkbook } from '../../src/index'
import { consistentDraftArbitrary, draftArbitrary } from '../fixtures/drafts'
import { converted, libreOfficeCalc } from '../fixtures/libreoffice'
import { validatorErrors } from '../fixtures/open-xml-validator'
import { figures, opened } from '../fixtures/round-trip'

const program = await libreOfficeCalc()
const some = (count: number) => fc.sample(fc.oneof(draftArbitrary, consistentDraftArbitrary), count)

it('a thousand generated drafts come back from their workbooks as they were printed', async () => {
  for (const draft of some(1000))
    expect(figures((await opened(await exportWorkbook(draft))).draft)).toEqual(figures(draft))
})

it('fifty workbooks of generated drafts are valid Open XML', async () => {
  for (const draft of some(50)) expect(await validatorErrors(await exportWorkbook(draft), 'xlsx')).toEqual([])
})

it.skipIf(program === undefined)('fifty come back from a save in LibreOffice as they were printed', async () => {
  const drafts = some(50)
  const files = await Promise.all(drafts.map((draft) => exportWorkbook(draft)))
  for (const [i, bytes] of (await converted(program as string, files, 'xlsx', 'xlsx')).entries()) {
    const draft = drafts[i] as Draft
    expect(figures((await opened(bytes)).draft)).toEqual(figures(draft))
  }
})
