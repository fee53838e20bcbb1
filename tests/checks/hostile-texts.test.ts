import { describe, expect, it } from 'vitest'
import { createChecker, type Draft, newDraft } from '../../src/index'

/** What no clerk writes, but a damaged file may hold. A text rule that takes quadratic time would stop the page. */
const patterns: readonly string[] = [
  '2021年',
  '（',
  '“）',
  '(',
  '(公开',
  '"公',
  '<公',
  '《',
  '《《》',
  '（一）\n',
  '1.\n',
  '一是，',
  '〔2021〕',
  '[2021]3',
  '公开,',
  'http://',
  'a@b.',
  '现将公',
  '河东县人民政府',
  '2021年1月1日至',
  '信息处理费未收取1,',
  '公'.repeat(60).concat('\n'),
  '主动公开政府信息12条。',
  '没有报告的事项情况',
]

describe('a text of a hundred thousand characters', () => {
  it.each(patterns.map((pattern) => [JSON.stringify(pattern.slice(0, 12)), pattern]))(
    'of nothing but %s is checked in a moment',
    (_, pattern) => {
      const text = pattern.repeat(Math.ceil(100_000 / pattern.length))
      const texts = { preamble: text, overview: text, problems: text, otherMatters: text }
      const { lastYear: _lastYear, ...last } = newDraft(2022, '河东县人民政府')
      const draft: Draft = {
        ...newDraft(2023, '河东县人民政府'),
        ...texts,
        lastYear: { ...last, overview: `${text}x`, problems: text },
      }
      const start = performance.now()
      const found = createChecker({ final: true }).check(draft)
      expect(performance.now() - start).toBeLessThan(3_000)
      expect(found.length).toBeLessThan(2_000)
    },
  )
})
