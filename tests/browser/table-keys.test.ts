import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cell, launch, narrative, type OpenPage, openBuiltFile, paste, textOf } from './page'

let browser: Browser
let open: OpenPage
let page: Page

beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => browser?.close())

/** A blank report of this year, as the clerk starts one. */
beforeEach(async () => {
  await open?.context.close()
  open = await openBuiltFile(browser)
  page = open.page
  await page.getByLabel('机关名称').fill('某某县人民政府办公室')
  await page.getByRole('button', { name: '新建', exact: false }).first().click()
  await cell(page, 'applications.received.person').waitFor()
})

const received = (column: string) => cell(page, `applications.received.${column}`)
const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement).name)

describe('table cells work as in a spreadsheet', () => {
  it('moves with arrows, Enter, Home and End, and typing replaces', async () => {
    await received('person').click()
    await page.keyboard.type('12')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('cells.applications.received.business')
    await page.keyboard.type('1')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('cells.applications.carriedIn.business')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Home')
    await page.keyboard.type('7')
    expect(await received('person').inputValue()).toBe('7')
    await page.keyboard.press('End')
    expect(await focused()).toBe('cells.applications.received.total')
    await page.keyboard.press('Control+End')
    expect(await focused()).toBe('cells.applications.carriedOut.total')
  })

  it('shows a total that follows at the latest when it is gone to: typing replaces it whole', async () => {
    const total = received('total')
    await received('person').click()
    await page.keyboard.type('12')
    await expect.poll(() => total.inputValue()).toBe('12')
    // In one go, before the browser has an idle moment.
    await received('business').evaluate((input: HTMLInputElement) => {
      input.focus()
      input.value = '34'
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
      document.querySelector<HTMLInputElement>('[name="cells.applications.received.total"]')?.focus()
    })
    expect(await total.inputValue()).toBe('46')
    await page.keyboard.type('5')
    expect(await total.inputValue()).toBe('5')
    await page.keyboard.press('Escape')
    expect(await total.inputValue()).toBe('46')
  })

  it('edits in place after F2, restores on Escape and clears on Delete', async () => {
    await received('person').click()
    await page.keyboard.type('12')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('F2')
    await page.keyboard.type('5')
    expect(await received('person').inputValue()).toBe('125')
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toBe('cells.applications.received.person')
    await page.keyboard.press('Escape')
    expect(await received('person').inputValue()).toBe('12')
    await page.keyboard.press('Delete')
    expect(await received('person').inputValue()).toBe('')
  })

  it('leaves the table with Tab at its last cell, and with F6 at any time', async () => {
    await cell(page, 'applications.carriedOut.total').click()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('table'))).toBeNull()
    await cell(page, 'applications.granted.person').click()
    await page.keyboard.press('F6')
    expect(await focused()).toBe('cells.disputes.reconsideration.upheld')
    await page.keyboard.press('Shift+F6')
    await page.keyboard.press('Shift+F6')
    expect(await focused()).toBe('cells.disclosure.regulations.issued')
  })

  it('pastes 25 × 7 at once, undoes it in one step, and makes it again', async () => {
    const block = Array.from({ length: 25 }, (_, row) => Array.from({ length: 7 }, (__, column) => `${row}${column}`))
    await received('person').click()
    await paste(page, block.map((row) => row.join('\t')).join('\r\n'))
    expect(await cell(page, 'applications.carriedOut.total').inputValue()).toBe('246')
    await page.keyboard.press('Control+Z')
    expect(await cell(page, 'applications.carriedOut.total').inputValue()).toBe('')
    expect(await received('business').inputValue()).toBe('')
    await page.keyboard.press('Control+Y')
    expect(await received('business').inputValue()).toBe('01')
  })

  it('takes a table of a word processor from the clipboard, and refuses one that does not fit', async () => {
    await received('person').click()
    await paste(page, '', '<table><tr><td>１２</td><td>1,234 件</td></tr></table>')
    expect(await received('business').inputValue()).toBe('1,234 件')
    await cell(page, 'applications.carriedOut.total').click()
    await paste(page, '1\t2')
    expect(await cell(page, 'applications.carriedOut.total').inputValue()).toBe('')
    await page.getByText('没有粘贴').waitFor()
  })

  it('shows the sum of a selected block, and copies it', async () => {
    await received('person').click()
    await paste(page, '12\t1\t0')
    await received('person').click()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.getByText('已选 3 格　合计 13').waitFor()
    await page.keyboard.press('Control+C')
    await cell(page, 'applications.carriedIn.person').click()
    await page.keyboard.press('Control+V')
    expect(await cell(page, 'applications.carriedIn.person').inputValue()).toBe('12')
  })

  it('selects a block with the mouse and clears it in one step', async () => {
    await received('person').click()
    await paste(page, '1\t2\n3\t4')
    await received('person').hover()
    await page.mouse.down()
    await cell(page, 'applications.carriedIn.business').hover()
    await page.mouse.up()
    await page.keyboard.press('Delete')
    expect(await received('person').inputValue()).toBe('')
    expect(await cell(page, 'applications.carriedIn.business').inputValue()).toBe('')
    await page.keyboard.press('Control+Z')
    expect(await cell(page, 'applications.carriedIn.business').inputValue()).toBe('4')
  })
})

describe('totals', () => {
  it('follow their parts in the same step, and are blank when all parts are', async () => {
    await received('person').click()
    await page.keyboard.type('12')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('1')
    await expect.poll(() => received('total').inputValue()).toBe('13')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Control+Z')
    await page.keyboard.press('Control+Z')
    expect(await received('total').inputValue()).toBe('')
  })

  it('stay as they were typed when they differ, and are reported', async () => {
    await received('total').click()
    await page.keyboard.type('14')
    await received('person').click()
    await paste(page, '12\t1\t0\t0\t0\t0')
    expect(await received('total').inputValue()).toBe('14')
    await page.locator('.finding', { hasText: '12 + 1 + 0 + 0 + 0 + 0 = 13，表中填 14，多 1' }).waitFor()
    expect(await received('total').getAttribute('aria-invalid')).toBe('true')
  })

  it('are filled in with the rest by one key, and the page says how many cells are open', async () => {
    await page.getByText('三张表还有 200 格未填').waitFor()
    await received('person').click()
    await page.keyboard.type('12')
    await page.keyboard.press('Alt+0')
    expect(await received('total').inputValue()).toBe('12')
    expect(await cell(page, 'applications.carriedOut.otherOrg').inputValue()).toBe('0')
    await page.getByText('三张表还有 25 格未填').waitFor()
  })
})

describe('what is typed after something else has written into the cell', () => {
  const person = () => received('person').inputValue()
  const type = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  it('replaces what was pasted, filled in or brought back by an undo', async () => {
    await received('person').click()
    await paste(page, '5')
    await type('7')
    expect(await person()).toBe('7')
    await type('Escape', 'Delete', 'Alt+0', '4')
    expect(await person()).toBe('4')
    await type('Enter', 'ArrowUp', '8', 'Control+z', '9')
    expect(await person()).toBe('9')
  })

  it('gives way on Escape to what stood there last, pasted or cleared', async () => {
    await received('person').click()
    await paste(page, '5')
    await type('7', 'Escape')
    expect(await person()).toBe('5')
    await type('Delete', '3', 'Escape')
    expect(await person()).toBe('')
    await type('6', 'Enter', 'ArrowUp', 'Backspace', '3', 'Escape')
    expect(await person()).toBe('6')
  })

  it('is taken back a digit at a time after an input method, and wholly on Escape', async () => {
    const client = await open.context.newCDPSession(page)
    await received('person').click()
    await type('6', 'Enter', 'ArrowUp')
    await client.send('Input.imeSetComposition', { text: '77', selectionStart: 2, selectionEnd: 2 })
    await client.send('Input.insertText', { text: '77' })
    await type('Backspace')
    expect(await person()).toBe('7')
    await type('Escape')
    expect(await person()).toBe('6')
  })
})

describe('a figure that is being typed', () => {
  it('goes on where it ended, whatever the next characters come from', async () => {
    const client = await open.context.newCDPSession(page)
    const person = received('person')
    await person.click()
    await page.keyboard.type('12')
    await page.keyboard.insertText('3')
    await page.keyboard.type('4x')
    expect(await person.inputValue()).toBe('1234x')
    await page.keyboard.press('Backspace')
    // A key that an input method takes for itself, and what comes of it.
    await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' })
    await client.send('Input.imeSetComposition', { text: '五', selectionStart: 1, selectionEnd: 1 })
    await client.send('Input.insertText', { text: '五' })
    await page.keyboard.type('6')
    expect(await person.inputValue()).toBe('1234五6')
    await page.keyboard.press('Backspace')
    await client.send('Input.imeSetComposition', { text: '七', selectionStart: 1, selectionEnd: 1 })
    await client.send('Input.insertText', { text: '七' })
    expect(await person.inputValue()).toBe('1234五七')
    await page.keyboard.press('Tab')
    await page.keyboard.press('8')
    await page.keyboard.press('Escape')
    expect(await Promise.all([person, received('business')].map((each) => each.inputValue()))).toEqual(['1234五七', ''])
  })

  it('has the cursor behind it as soon as typing pauses', async () => {
    const person = received('person')
    const selection = () => person.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd])
    await person.click()
    await page.keyboard.type('123')
    await expect.poll(selection).toEqual([3, 3])
    await page.keyboard.type('4')
    await page.keyboard.press('F2')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('0')
    expect(await person.inputValue()).toBe('12304')
  })

  it('is replaced after Ctrl+A, goes on after an undo, and is cut whole', async () => {
    const person = received('person')
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await person.click()
    await press('1', '2', 'Control+a', '3')
    expect(await person.inputValue()).toBe('3')
    await press('4', 'Control+z')
    expect(await person.inputValue()).toBe('')
    await press('5', '6', 'Control+x')
    expect(await person.inputValue()).toBe('')
    await press('7', 'Delete', '8', 'Shift+!', 'Backspace', 'Enter', '9')
    expect(await person.inputValue()).toBe('78')
    expect(await cell(page, 'applications.carriedIn.person').inputValue()).toBe('9')
  })
})

describe('a long figure', () => {
  it('stands whole in its narrow cell, up to nine digits, and says itself on pointing at it', async () => {
    await received('person').click()
    await page.keyboard.type('123456789')
    await page.keyboard.press('Tab')
    for (const column of ['person', 'total']) {
      const [fits, title] = await received(column).evaluate((input: HTMLInputElement) => {
        return [input.scrollWidth <= input.clientWidth, input.title]
      })
      expect([column, fits, title]).toEqual([column, true, '123456789'])
    }
  })
})

describe('an input method', () => {
  it('composes without losing or doubling a character, and lands once', async () => {
    const client = await open.context.newCDPSession(page)
    await received('person').click()
    await client.send('Input.imeSetComposition', { text: '１', selectionStart: 1, selectionEnd: 1 })
    await client.send('Input.imeSetComposition', { text: '１２', selectionStart: 2, selectionEnd: 2 })
    expect(await received('total').inputValue()).toBe('')
    await client.send('Input.insertText', { text: '１２' })
    expect(await received('person').inputValue()).toBe('１２')
    await expect.poll(() => received('total').inputValue()).toBe('12')
    await page.keyboard.press('Control+Z')
    expect(await received('person').inputValue()).toBe('')

    const overview = narrative(page, 'overview')
    await overview.click()
    await client.send('Input.imeSetComposition', { text: 'zhengfu', selectionStart: 7, selectionEnd: 7 })
    await client.send('Input.insertText', { text: '政府' })
    await page.keyboard.type('abc')
    expect(await textOf(page, 'overview')).toBe('政府abc')
  })
})
