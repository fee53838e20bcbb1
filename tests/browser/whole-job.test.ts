import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportDocx, importReport, newDraft, projectFile } from '../../src/index'
import {
  accessibilityFaults,
  cell,
  launch,
  narrative,
  type OpenPage,
  openBuiltFile,
  paste,
  selectionIn,
  textOf,
} from './page'

let browser: Browser
let open: OpenPage
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))

beforeAll(async () => {
  browser = await launch()
  open = await openBuiltFile(browser)
  page = open.page
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Table 2 with one slip: 新收 12 + 1 is 13, the total says 14. */
const table2 = [
  '12\t1\t0\t0\t0\t0\t14',
  '0\t0\t0\t0\t0\t0\t0',
  '12\t1\t0\t0\t0\t0\t13',
  ...Array.from({ length: 20 }, () => '0\t0\t0\t0\t0\t0\t0'),
  '12\t1\t0\t0\t0\t0\t13',
  '0\t0\t0\t0\t0\t0\t0',
]

describe('a clerk’s whole job, from last year’s report to this year’s Word file', () => {
  it('starts at the start page, which axe finds nothing wrong with', async () => {
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('opens a report and shows what was recognised, for review', async () => {
    await page.getByRole('button', { name: '清河县人民政府办公室 2023 年' }).click()
    await page.getByText('原文的“（六）其他处理”只有一行').waitFor()
    await page.getByText('原文表格中有 186 个数字，合计 116：放入 186 个').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('carries it forward: next year, texts kept, 上年结转 filled in, last year beside each cell', async () => {
    await page.getByRole('button', { name: '用作上年报告，起草 2024 年报告' }).click()
    await cell(page, 'applications.received.person').waitFor()
    expect(await page.getByLabel('报告年度').inputValue()).toBe('2024')
    expect(await textOf(page, 'overview')).toContain('（一）加强主动公开。')
    await page.locator('.outline-item', { hasText: '一、总体情况' }).filter({ hasText: '句沿用上年' }).waitFor()
    expect(await cell(page, 'applications.carriedIn.person').inputValue()).toBe('0')
    expect(await cell(page, 'applications.received.person').inputValue()).toBe('')
    expect(await cell(page, 'applications.received.person').getAttribute('aria-label')).toBe('本年新收·自然人，上年 12')
  })

  it('takes table 2 from the clipboard, and finds the slip in it', async () => {
    await cell(page, 'applications.received.person').click()
    await paste(page, table2.join('\r\n'))
    await page.locator('.finding', { hasText: '12 + 1 + 0 + 0 + 0 + 0 = 13，表中填 14，多 1' }).waitFor()
    await page.keyboard.press('F8')
    expect(await page.evaluate(() => document.activeElement?.closest('td')?.className)).toContain('error')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('lights up all cells of the relation that is pointed at', async () => {
    await page.locator('.finding', { hasText: '表中填 14，多 1' }).first().hover()
    expect(await page.locator('td.lit').count()).toBe(7)
  })

  it('keeps the room of its repairs while its figures are typed, so that the list does not jump', async () => {
    const item = page.locator('.finding-group.error .finding').first()
    await item.locator('.repair').first().waitFor()
    const before = await item.evaluate((element) => (element as HTMLElement).offsetHeight)
    await cell(page, 'applications.received.total').click()
    await page.keyboard.type('20')
    await item.getByText('表中填 20，多 7').waitFor()
    expect(await item.evaluate((element) => (element as HTMLElement).offsetHeight)).toBeGreaterThanOrEqual(before)
    await page.keyboard.press('Control+Z')
    await item.getByText('表中填 14，多 1').waitFor()
  })

  it('offers the repair, makes it as one step, and takes it back', async () => {
    const repair = page.getByRole('button', { name: /把“本年新收·总计”由 14 改为 13/ }).first()
    await repair.click()
    expect(await cell(page, 'applications.received.total').inputValue()).toBe('13')
    await expect.poll(() => page.locator('.finding-group.error').count()).toBe(0)
    await page.keyboard.press('Control+Z')
    expect(await cell(page, 'applications.received.total').inputValue()).toBe('14')
    await page.keyboard.press('Control+Y')
    expect(await cell(page, 'applications.received.total').inputValue()).toBe('13')
  })

  let exported = ''
  it('exports Word under the official name', async () => {
    await narrative(page, 'problems').fill('一是“队伍”需要加强。\n二是……')
    await page.locator('input[name="signature.issuer"]').fill('清河县人民政府办公室')
    await page.locator('input[name="signature.date"]').fill('2025-01-10')
    await page.getByRole('button', { name: '导出 Word' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('dialog').getByRole('button', { name: /导出/ }).last().click()
    const file = await download
    expect(file.suggestedFilename()).toBe('清河县人民政府办公室2024年政府信息公开工作年度报告.docx')
    exported = join(folder, file.suggestedFilename())
    await file.saveAs(exported)
  })

  it('opens the exported file again and gets the same back', async () => {
    const fields = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('[name]')]
          .filter(({ name }) => name !== 'issuerKind')
          .map(({ name, value }) => [name, value]),
      )
    const before = await fields()
    await page.getByRole('button', { name: '报告列表' }).click()
    await page.getByRole('region', { name: '继续编辑' }).getByText('清河县人民政府办公室2024年').waitFor()
    await page.locator('input[type="file"]').setInputFiles(exported)
    await page.getByText('与导出时完全一样').waitFor()
    await page.getByRole('button', { name: '直接编辑这份报告' }).click()
    await cell(page, 'applications.received.person').waitFor()
    expect(await fields()).toEqual(before)
  })

  it('leaves nothing of last year’s report in the exported file', async () => {
    const reopened = await importReport(new Uint8Array(readFileSync(exported)), 'x.docx')
    expect('draft' in reopened && reopened.draft.lastYear).toBeUndefined()
  })

  it('lists both drafts with what is open, deletes one and brings it back', async () => {
    await page.getByRole('button', { name: '报告列表' }).click()
    const items = page.getByRole('region', { name: '继续编辑' }).getByRole('listitem')
    await expect.poll(() => items.count()).toBe(2)
    await page.getByRole('button', { name: /^删除/ }).first().click()
    await expect.poll(() => items.count()).toBe(1)
    await page.getByRole('button', { name: '撤销删除' }).click()
    await expect.poll(() => items.count()).toBe(2)
  })

  it('takes a double click on a draft, or on a new one, as one', async () => {
    const items = page.getByRole('region', { name: '继续编辑' }).getByRole('listitem')
    await items.first().getByRole('button').first().dblclick()
    await page.getByRole('button', { name: '报告列表' }).click()
    await expect.poll(() => items.count()).toBe(2)
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.getByLabel('机关名称').fill('双击县')
    await page.getByRole('button', { name: '新建' }).dblclick()
    await page.getByRole('button', { name: '报告列表' }).click()
    await expect.poll(() => items.count()).toBe(3)
    await items.first().getByRole('button').first().click()
    await page.getByRole('button', { name: '报告列表' }).click()
  })

  it('goes on with the keyboard where the page has changed', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.tagName)
    await expect.poll(focused).toBe('H1')
    const items = page.getByRole('region', { name: '继续编辑' }).getByRole('listitem')
    await items.first().getByRole('button').first().click()
    await expect.poll(focused).toBe('MAIN')
    await page.getByRole('button', { name: '报告列表' }).click()
    await expect.poll(focused).toBe('H1')
  })

  it.each([1242, 1093, 911])('shows table 2 whole at %i pixels: 1366 enlarged', async (width) => {
    const items = page.getByRole('region', { name: '继续编辑' }).getByRole('listitem')
    await page.setViewportSize({ width, height: Math.round((width * 768) / 1366) })
    await items.first().getByRole('button').first().click()
    const edge = await cell(page, 'applications.received.total').evaluate((input) => {
      const { right } = input.getBoundingClientRect()
      return right - (document.querySelector('main')?.getBoundingClientRect().right ?? 0)
    })
    expect(edge).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: '报告列表' }).click()
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  it('takes a file that is dropped on the editor', async () => {
    const items = page.getByRole('region', { name: '继续编辑' }).getByRole('listitem')
    await items.first().getByRole('button').first().click()
    await cell(page, 'applications.received.person').waitFor()
    const dropped = await page.evaluateHandle(() => {
      const data = new DataTransfer()
      data.items.add(new File(['五台县2023年政府信息公开工作年度报告\n一、总体情况\n很好。'], '五台.txt'))
      return data
    })
    await page.dispatchEvent('main', 'dragover', { dataTransfer: dropped })
    await page.locator('.drop-veil').waitFor()
    await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
    await page.getByText('来自“五台.txt”').waitFor()
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByRole('button', { name: '报告列表' }).click()
  })

  it('asked for nothing from anywhere, and made no error', () => {
    expect(open.requests).toEqual([])
    expect(open.errors).toEqual([])
  })
})

describe('files that are no report', () => {
  const openBytes = async (name: string, bytes: Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    await page.locator('input[type="file"]').setInputFiles(path)
  }

  it.each([
    ['empty.txt', new Uint8Array(), '这个文件是空的'],
    ['photo.txt', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), '这是图片'],
    ['large.txt', new Uint8Array(30_000_000).fill(65), '远大于一份年度报告'],
  ])('%s gets a sentence saying what to do', async (name, bytes, sentence) => {
    await openBytes(name, bytes)
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor()
  })

  it('half a Word file is said to be damaged', async () => {
    const docx = await exportDocx(newDraft(2024, '某某县'))
    await openBytes('half.docx', docx.slice(0, docx.length / 2))
    await page.getByRole('alert').filter({ hasText: '不完整或已损坏' }).waitFor()
  })

  it('a project file from the future is left alone, with a word on what to do', async () => {
    const text = new TextDecoder().decode(projectFile(newDraft(2024, '某某县')))
    await openBytes('future.json', new TextEncoder().encode(text.replace(/"version": \d+/, '"version": 99')))
    await page.getByRole('alert').filter({ hasText: '更新版本的程序' }).waitFor()
  })
})

describe('what is typed', () => {
  it('stays as typed where it is no number, with a sentence at the cell', async () => {
    await page.getByLabel('机关名称').fill('某某县人民政府')
    await page.getByRole('button', { name: '新建' }).click()
    const person = cell(page, 'applications.received.person')
    for (const [typed, sentence] of [
      ['十二个', '不是数字'],
      ['9'.repeat(40), '过长'],
      ['-5', '不能是负数'],
    ] as const) {
      await person.click()
      await page.keyboard.type(typed)
      expect(await person.inputValue()).toBe(typed)
      await page.locator('.finding', { hasText: sentence }).waitFor()
    }
  })

  it('is no date before it is one: the field says that the draft has none', async () => {
    const date = page.getByLabel('成文日期')
    await date.focus()
    await page.keyboard.type('11')
    await date.blur()
    await page.getByRole('alert').filter({ hasText: '日期没有写完' }).waitFor()
    await date.fill('2026-02-28')
    await expect.poll(() => page.getByRole('alert').filter({ hasText: '日期没有写完' }).count()).toBe(0)
  })

  it('has its cell named at the foot of the window, where its column’s head is out of sight', async () => {
    await cell(page, 'applications.carriedOut.charity').click()
    await expect.poll(() => page.locator('.status-cell').textContent()).toBe('结转下年度·社会公益组织')
    await page.getByLabel('落款机关').focus()
    await expect.poll(() => page.locator('.status-cell').textContent()).toBe('')
  })

  it('leaves the focus behind a table whose blanks are filled with a button', async () => {
    const table = page.locator('#section-disputes')
    await table.getByRole('button', { name: '其余填 0' }).focus()
    await page.keyboard.press('Enter')
    await table.getByText('✓ 全部填好').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('problems')
  })

  it('survives the page being killed in the middle of typing', async () => {
    await cell(page, 'disclosure.permits.decisions').click()
    await page.keyboard.type('34754')
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))
    const client = await open.context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    client.send('Page.crash').catch(() => {})
    await crashed
    page = await open.context.newPage()
    await page.goto(`file://${join(process.cwd(), 'dist/index.html')}`)
    await page.getByRole('button', { name: '某某县人民政府' }).first().click()
    expect(await cell(page, 'disclosure.permits.decisions').inputValue()).toBe('34754')
  })
})

describe('an undo within a text', () => {
  it('puts the caret where the change was', async () => {
    const overview = narrative(page, 'overview')
    await overview.fill('第一段。\n第二段。\n第三段。')
    await page.keyboard.press('Control+Home')
    await page.waitForTimeout(1200)
    await page.keyboard.type('新')
    await page.keyboard.press('Control+Z')
    expect(await selectionIn(page)).toEqual({ field: 'overview', from: 0, to: 0, text: '' })
    expect(await textOf(page, 'overview')).toBe('第一段。\n第二段。\n第三段。')
  })
})

describe('the policy of the page', () => {
  it('lets nothing be fetched, whatever a script tries', async () => {
    const outcome = await page.evaluate(async () => {
      const image = new Promise((resolve) => {
        const element = new Image()
        element.onload = () => resolve('loaded')
        element.onerror = () => resolve('blocked')
        element.src = 'http://127.0.0.1:9/x.png'
      })
      const fetched = await fetch('http://127.0.0.1:9/').then(
        () => 'fetched',
        () => 'blocked',
      )
      return [await image, fetched]
    })
    expect(outcome).toEqual(['blocked', 'blocked'])
    const policy = await page.locator('meta[http-equiv]').getAttribute('content')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'none'")
    expect(policy).not.toContain('unsafe')
  })
})
