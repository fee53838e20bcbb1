import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, exportWebPage } from '../../src/index'
import { consistentDraftArbitrary, draftArbitrary } from '../fixtures/drafts'
import { openedFile } from '../fixtures/imported-figures'
import { seen } from '../fixtures/round-trip'
import { seedDraft, seedNames } from '../fixtures/seeds'

async function exported(draft: Draft) {
  const page = await exportWebPage(draft)
  if ('problem' in page) throw new Error(page.problem)
  return page
}

describe('a web page of this program opened again', () => {
  it.each(seedNames)('%s: has the same figures and texts', async (name) => {
    const draft = await seedDraft(name)
    const imported = await openedFile((await exported(draft)).page, '年报.html')
    expect(seen(imported.draft)).toEqual(seen(draft))
    expect(imported.notPlaced).toEqual([])
  })

  it('has them whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(draftArbitrary, consistentDraftArbitrary), async (draft) => {
        expect(seen((await openedFile((await exported(draft)).page, '年报.html')).draft)).toEqual(seen(draft))
      }),
      { numRuns: 30 },
    )
  })

  it('has them where its part for a website was put into a page with other things on it', async () => {
    const draft = await seedDraft('yaodu-2023')
    const page = `<body><ul><li>首页<li>政务公开</ul><div>${(await exported(draft)).fragment}</div><p>版权所有</p></body>`
    const imported = await openedFile(new TextEncoder().encode(page), '年报.html')
    expect(seen(imported.draft)).toEqual(seen(draft))
    expect(imported.notPlaced.map(({ text }) => text)).toEqual(['首页　政务公开', '版权所有'])
  })
})
