import { describe, it } from 'vitest'
import { openMutated } from '../fixtures/mutated-reports'

describe('damaged files', () => {
  it.each([
    ['docx', 60],
    ['html', 60],
    ['txt', 60],
    ['xlsx', 60],
    ['doc', 40],
    ['pdf', 20],
  ] as const)('.%s are read or refused with a sentence, in no time', openMutated)
})
