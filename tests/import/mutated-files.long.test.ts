import { describe, it } from 'vitest'
import { openMutated } from '../fixtures/mutated-reports'

describe('damaged files', () => {
  it.each(['docx', 'html', 'txt'] as const)('.%s, many of them, are read or refused with a sentence', async (kind) => {
    await openMutated(kind, 1500)
  })
})
