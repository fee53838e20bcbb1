import { describe, it } from 'vitest'
import { openMutated } from '../fixtures/mutated-reports'

describe('damaged files', () => {
  it.each([
    ['docx', 1200],
    ['html', 1000],
    ['txt', 1000],
    ['xlsx', 800],
    ['doc', 700],
    ['pdf', 300],
  ] as const)('.%s, many of them, are read or refused with a sentence', openMutated)
})
