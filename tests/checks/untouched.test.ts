import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesIn } from '../../src/checks/text-place'
import {
  carryForward,
  checkReport,
  confirmEdits,
  createChecker,
  type Draft,
  inverseOf,
  linkedFigure,
  type NarrativeField,
  narrativeFields,
  newDraft,
  untouchedSentences,
  withEdits,
} from '../../src/index'
import { draftWith } from '../fixtures/drafts'
import { faultlessArbitrary } from '../fixtures/faultless'
import { seedDraft, seedNames } from '../fixtures/seeds'

/** This year's draft on 2023 with a text, and what last year's said in the same place. */
function written(now: string, before: string, field: NarrativeField = 'overview'): Draft {
  return { ...carryForward({ ...newDraft(2022, '河东县人民政府'), [field]: before }), [field]: now }
}

const wordsOf = (draft: Draft, field: NarrativeField = 'overview') =>
  untouchedSentences(draft, field).map(({ text }) => text)

const allIn = (draft: Draft) =>
  narrativeFields.flatMap((field) => untouchedSentences(draft, field).map((sentence) => ({ field, ...sentence })))

/** What a clerk does first: years of last year's report become this year's. */
function yearsMovedOn(draft: Draft): Draft {
  const last = draft.year - 1
  const moved = narrativeFields.map((field) => [
    field,
    draft[field].replace(new RegExp(`${last}(?=\\s*年)`, 'g'), String(draft.year)),
  ])
  return { ...draft, ...Object.fromEntries(moved) }
}

describe('a sentence of last year’s report', () => {
  it.each([
    ['with its year moved on', '2023年，主动公开信息1200条。', '2022年，主动公开信息1200条。'],
    ['with its year as it was', '2022年，主动公开信息1200条。', '2022年，主动公开信息1200条。'],
    [
      'with one year moved on and another left',
      '2021年以来持续公开，2023年公开5条。',
      '2021年以来持续公开，2022年公开5条。',
    ],
    [
      'with a period moved on',
      '落实《规划（2022-2026年）》，加强信息公开。',
      '落实《规划（2021-2025年）》，加强信息公开。',
    ],
    ['with years listed', '公开2022、2023年决算信息12条。', '公开2021、2022年决算信息12条。'],
    ['with its year in numerals', '二〇二三年，主动公开信息十二条。', '二〇二二年，主动公开信息十二条。'],
    ['with other spaces', '2023年，公开 1200 条信息。', '2022 年，公开1200条信息。'],
    ['with other marks', '2023年,公开1,200条（含转载）。', '2022年，公开1200条(含转载)。'],
  ])('is untouched %s', (_, now, before) => {
    expect(wordsOf(written(now, before))).toEqual([now])
  })

  it.each([
    ['with another figure', '2023年，主动公开信息1300条。', '2022年，主动公开信息1200条。'],
    ['with another word', '2023年，主动公开信息约1200条。', '2022年，主动公开信息1200条。'],
    ['with a year that is neither', '2024年，主动公开信息1200条。', '2022年，主动公开信息1200条。'],
    ['with a number that only looks like a year', '主动公开政府信息2023条。', '主动公开政府信息2022条。'],
    ['that cites another document', '按照国办发〔2023〕12号文件公开。', '按照国办发〔2022〕12号文件公开。'],
  ])('is not %s', (_, now, before) => {
    expect(wordsOf(written(now, before))).toEqual([])
  })

  it('is untouched in whatever text and paragraph it stands', () => {
    const sentence = '县政府网站全年发布信息1200条。'
    const draft = { ...written('', `新的一句话写在前面。${sentence}`), problems: `甲乙丙\n　　${sentence}丁` }
    expect(untouchedSentences(draft, 'problems')).toEqual([
      { text: sentence, from: 6, to: 6 + sentence.length, figures: [{ from: 17, to: 21 }] },
    ])
  })

  it('is none without last year’s report', () => {
    const { lastYear: _, ...draft } = written('主动公开信息1200条。', '主动公开信息1200条。')
    expect(untouchedSentences(draft, 'overview')).toEqual([])
  })

  it.each([
    '无',
    '本年度无其他需要报告的事项。',
    '暂无其它需要报告的事项。',
    '没有需要报告的其他情况',
    '（一）主动公开情况',
    '（四）政府信息公开平台建设情况。',
    '（二）进一步规范政务新媒体工作。持续公开。',
    '1.政府信息公开平台建设',
    '针对这些问题，将采取以下措施：',
    '监督保障。',
  ])('is not asked about where it is the same every year: %s', (text) => {
    expect(wordsOf(written(text, text))).toEqual([])
  })

  it.each([
    '本年度未收取信息处理费。',
    '2022年未收取信息处理费，无其他需要报告的事项。',
    '二是解读质量不高；',
    '1.政策解读形式还不够多样。',
    '公开12件。',
    '本报告电子版可在县政府网站（www.a.gov.cn）下载。',
    '根据《中华人民共和国政府信息公开条例》编制。',
  ])('is asked about where it may have changed, however short or formal: %s', (text) => {
    expect(wordsOf(written(text, text))).toEqual([text])
  })
})

describe('figures carried over', () => {
  it.each([
    ['全年公开1,208条，其中文件十二件、公报1２期。', ['1,208', '十二', '1２']],
    ['办结率100%，收费3.5万元，累计4147余条。', ['100', '3.5', '4147']],
    ['收到申请一件，办结一件。', ['一', '一']],
    ['部分公开67，不予公开5。', ['67', '5']],
    ['2022年1月1日至12月31日，按国办发〔2021〕30号、国务院令第711号、第二十条第（一）项执行。', []],
    ['一是加强“三审三校”；办成一件事，建好一个平台。', []],
    ['五台县人民政府从六部分、三个方面报告，“县长信箱”24小时受理。', []],
    ['地址：新建路88号，邮编：035500，电话：0350-6522111、6522112，见http://www.a.gov.cn/2022/1.html。', []],
    [`新收申请${linkedFigure('applications.received.total')}件，办结3件。`, ['3']],
  ])('in %s', (text, figures) => {
    const found = sentencesIn(text).length
    const sentences = untouchedSentences(written(text, text), 'overview')
    expect(sentences).toHaveLength(found)
    expect(sentences.flatMap((each) => each.figures).map(({ from, to }) => text.slice(from, to))).toEqual(figures)
  })

  it('are given up where the clerk binds one to its cell', () => {
    const cell = linkedFigure('applications.received.total')
    expect(wordsOf(written(`收到申请${cell}件。`, '收到申请12件。'))).toEqual([])
  })
})

const carriedArbitrary = faultlessArbitrary.map((last) => yearsMovedOn(carryForward(last)))

describe('a draft carried forward', () => {
  it('has every sentence of substance untouched, whether its years are moved on or not', () => {
    fc.assert(
      fc.property(faultlessArbitrary, (last) => {
        const draft = carryForward(last)
        const words = allIn(draft)
        expect(allIn(yearsMovedOn(draft)).map(({ field }) => field)).toEqual(words.map(({ field }) => field))
        for (const field of narrativeFields) {
          for (const { text, from } of sentencesIn(draft[field])) {
            if (!/，/.test(text) || text.length < 20) continue
            expect(words).toContainEqual(expect.objectContaining({ field, from, text }))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it.each(seedNames)('from %s has too, and its figures are those of the text', async (name) => {
    const draft = yearsMovedOn(carryForward(await seedDraft(name)))
    const sentences = allIn(draft)
    const long = narrativeFields.flatMap((field) =>
      sentencesIn(draft[field]).filter(({ text }) => text.length >= 20 && text.includes('，')),
    )
    expect(sentences.map(({ text }) => text)).toEqual(expect.arrayContaining(long.map(({ text }) => text)))
    for (const { field, text, from, to, figures } of sentences) {
      expect(draft[field].slice(from, to)).toBe(text)
      for (const figure of figures) {
        expect(draft[field].slice(figure.from, figure.to)).toMatch(/^(?:\d[\d,.]*|[零一二三四五六七八九十百千万两]+)$/)
        expect(figure.from >= from && figure.to <= to).toBe(true)
      }
    }
  })

  it('loses exactly the sentence that is typed in', () => {
    fc.assert(
      fc.property(carriedArbitrary, fc.nat(), fc.nat(), (draft, which, where) => {
        const before = allIn(draft)
        const chosen = before[which % before.length] as (typeof before)[number]
        const at = chosen.from + 1 + (where % (chosen.text.length - 1))
        const text = draft[chosen.field]
        const typed = { ...draft, [chosen.field]: `${text.slice(0, at)}甲${text.slice(at)}` }
        expect(allIn(typed).map((each) => each.text)).toEqual(
          before.filter((each) => each !== chosen).map((each) => each.text),
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('confirming', () => {
  const textsOf = (sentences: readonly { text: string }[]) => sentences.map(({ text }) => text)

  it('all leaves none, and is undone by the inverse', () => {
    fc.assert(
      fc.property(carriedArbitrary, (draft) => {
        const edits = confirmEdits(draft, textsOf(allIn(draft)))
        const confirmed = withEdits(draft, edits)
        expect(edits).toHaveLength(1)
        expect(allIn(confirmed)).toEqual([])
        expect(confirmEdits(confirmed, textsOf(allIn(draft)))).toEqual([])
        expect(withEdits(confirmed, inverseOf(edits))).toEqual(draft)
      }),
      { numRuns: 40 },
    )
  })

  it('some leaves the others', () => {
    fc.assert(
      fc.property(carriedArbitrary, fc.nat(), (draft, cut) => {
        const before = textsOf(allIn(draft))
        const some = before.filter((_, i) => i % (1 + (cut % 5)) === 0)
        const confirmed = withEdits(draft, confirmEdits(draft, [...some, ...some]))
        expect(confirmed.confirmed).toEqual([...new Set(some)])
        expect(textsOf(allIn(confirmed))).toEqual(before.filter((text) => !some.includes(text)))
      }),
      { numRuns: 40 },
    )
  })

  it('holds for the sentence as it stands: changed it is the clerk’s own, changed back it is confirmed', () => {
    const sentence = '全年公开信息1200条。'
    const draft = written(sentence, sentence)
    const confirmed = withEdits(draft, confirmEdits(draft, [sentence]))
    const changed = { ...confirmed, overview: '全年公开信息1300条。' }
    expect(wordsOf(changed)).toEqual([])
    expect(wordsOf({ ...changed, overview: sentence })).toEqual([])
  })

  it('does not hold for another year in it, but for other spaces', () => {
    const draft = written('2022年，公开1200条。', '2022年，公开1200条。')
    const confirmed = withEdits(draft, confirmEdits(draft, ['2022年，公开1200条。']))
    expect(wordsOf({ ...confirmed, overview: '2023年，公开1200条。' })).toEqual(['2023年，公开1200条。'])
    expect(wordsOf({ ...confirmed, overview: '2022 年,公开 1200 条。' })).toEqual([])
  })

  it('drops what stands in no text any more, takes in nothing that does not, and undoing brings it back', () => {
    const draft = {
      ...written('公开信息12条。收到申请3件。', '公开信息12条。收到申请3件。'),
      confirmed: ['去年的话。'],
    }
    const edits = confirmEdits(draft, ['收到申请3件。', '别处的话。'])
    expect(edits).toEqual([{ path: 'confirmed', from: ['去年的话。'], to: ['收到申请3件。'] }])
    expect(withEdits(withEdits(draft, edits), inverseOf(edits))).toEqual(draft)
    expect(confirmEdits(draft, ['别处的话。'])).toEqual([])
  })
})

describe('the finding', () => {
  const unchangedIn = (draft: Draft, final = false) =>
    checkReport(draft, { final }).filter(({ rule }) => rule === 'texts.unchanged')

  it('is gone once its repair is made, and others stay', async () => {
    const draft = carryForward(await seedDraft('yaodu-2023'))
    const checker = createChecker()
    const of = (each: Draft) => checker.check(each).filter(({ rule }) => rule === 'texts.unchanged')
    const [first, ...others] = of(draft)
    if (!first) throw new Error('nothing found')
    const [repair] = checker.repairs(draft, first)
    const sentences = untouchedSentences(draft, 'preamble')
    expect(repair?.label).toBe(`确认这 ${first.at.length} 句今年仍然适用`)
    expect(sentences.length).toBeGreaterThan(0)
    const mended = withEdits(draft, repair?.edits ?? [])
    expect(of(mended)).toEqual(others)
    expect(of(withEdits(mended, inverseOf(repair?.edits ?? [])))).toEqual([first, ...others])
  })

  it('of a sentence with a link is confirmed as typed, whatever its cell holds then and later', () => {
    const cell = 'applications.received.total'
    const text = `标题。新收申请${linkedFigure(cell)}件，办结3件。`
    const given = (draft: Draft, to: string) => draftWith({ [cell]: to }, draft)
    const draft = given(written(text, text), '12')
    const checker = createChecker()
    const of = (each: Draft) => checker.check(each).filter(({ rule }) => rule === 'texts.unchanged')
    const [finding] = of(draft)
    if (!finding) throw new Error('nothing found')
    expect(finding.message).toContain('有 1 句沿用上一年度报告，其中的数字有 1 个')
    expect(finding.at).toEqual([{ text: 'overview', from: 3, to: text.length }])
    const confirmed = withEdits(draft, checker.repairs(draft, finding)[0]?.edits ?? [])
    expect(confirmed.confirmed).toEqual([text.slice(3)])
    for (const to of ['12', '', '31']) expect(of(given(confirmed, to))).toEqual([])
  })

  it('goes when a figure is linked to the cell that holds the same', () => {
    const cell = 'applications.received.total'
    const typed = draftWith({ [cell]: '12' }, written('新收申请12件。', '新收申请12件。'))
    const checker = createChecker()
    const rulesOf = (each: Draft) => checker.check(each).map(({ rule }) => rule)
    expect(rulesOf(typed)).toContain('texts.unchanged')
    expect(rulesOf({ ...typed, overview: `新收申请${linkedFigure(cell)}件。` })).not.toContain('texts.unchanged')
  })

  it('is a hint while the draft is written; in the final check a warning where the year is told of or a figure stands', () => {
    const severities = (field: NarrativeField, text: string, final: boolean) =>
      unchangedIn(written(text, text, field), final).map(({ severity }) => severity)
    const plain = '根据有关规定编制本报告。'
    expect(severities('overview', plain, false)).toEqual(['hint'])
    expect(severities('overview', plain, true)).toEqual(['warning'])
    expect(severities('preamble', plain, true)).toEqual(['hint'])
    expect(severities('otherMatters', '收取信息处理费3万元。', true)).toEqual(['warning'])
  })

  it('and that of texts alike never speak of the same words, whatever is rewritten and confirmed', async () => {
    const carried = await Promise.all(seedNames.map(async (name) => carryForward(await seedDraft(name))))
    const both = { unchanged: 0, similar: 0 }
    fc.assert(
      fc.property(fc.constantFrom(...carried), fc.nat(9), fc.integer(), (draft, share, chance) => {
        const all = allIn(draft)
        const chosen = (i: number) => Math.abs(Math.imul(chance + i, 0x9e3779b1)) % 10
        const confirmed = all.flatMap(({ text }, i) => (chosen(i) < share ? [text] : []))
        const rewritten = all.filter((_, i) => chosen(i) === 9)
        const texts = narrativeFields.map((field) => [
          field,
          rewritten.reduce((text, each) => text.replace(each.text, `甲${each.text}`), draft[field]),
        ])
        const now: Draft = { ...draft, ...Object.fromEntries(texts) }
        const found = checkReport(withEdits(now, confirmEdits(now, confirmed)), { final: true })
        const placesOf = (rule: string) => found.flatMap((each) => (each.rule === rule ? each.at : []))
        const [unchanged, similar] = [placesOf('texts.unchanged'), placesOf('texts.similar')]
        both.unchanged += unchanged.length
        both.similar += similar.length
        for (const one of unchanged) {
          for (const other of similar) {
            if (!('text' in one && 'text' in other) || one.text !== other.text) continue
            expect(one.to <= other.from || other.to <= one.from).toBe(true)
          }
        }
      }),
      { numRuns: 60, seed: 1 },
    )
    expect(both.unchanged).toBeGreaterThan(0)
    expect(both.similar).toBeGreaterThan(0)
  })

  it('gives way to that of texts alike once all is confirmed: it is true, but still last year’s text', async () => {
    const draft = carryForward(await seedDraft('yaodu-2023'))
    const rulesOf = (each: Draft) => new Set(checkReport(each, { final: true }).map(({ rule }) => rule))
    expect(rulesOf(draft)).not.toContain('texts.similar')
    const confirmed = withEdits(
      draft,
      confirmEdits(
        draft,
        allIn(draft).map(({ text }) => text),
      ),
    )
    expect(rulesOf(confirmed)).not.toContain('texts.unchanged')
    expect(rulesOf(confirmed)).toContain('texts.similar')
  })
})
