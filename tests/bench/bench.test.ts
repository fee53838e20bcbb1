import { expect, it } from 'vitest'
import { runBenches } from './run'

it('keeps every ratio within its limit', async () => {
  expect(await runBenches()).toBe(true)
})
