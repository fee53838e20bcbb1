import { describe, it } from 'vitest'
import { openMutated } from '../fixtures/mutated-reports'

describe('damaged files', () => {
  it.each(['docx', 'html', 'txt'] as const)('.%s are read or refused with a sentence, in no time', async (kind) => {
    await openMutated(kind, 40)
  })
})
