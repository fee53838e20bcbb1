import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReport } from '../../src/checks/check-report'
import { createChecker } from '../../src/checks/checker'
import { claimsOf } from '../../src/checks/claims/claims'
import { wordings } from '../../src/checks/claims/lexicon'
import { officialWords } from '../../src/checks/claims/official-words'
import type { Draft } from '../../src/schema/draft'
import { withEdits } from '../../src/schema/edits'
import { claimCases } from '../fixtures/claims/claim-cases'
import { reportedIn, scoreOf } from '../fixtures/claims/claim-score'
import { seedClaims } from '../fixtures/claims/seed-claims'
import { addedUpDraftWith, consistentDraftArbitrary, draftWith, zeroDraftWith } from '../fixtures/drafts'
import { seedDraft } from '../fixtures/seeds'

const rule = 'claims.tables'
const claimsIn = (draft: Draft, context = {}) => checkReport(draft, context).filter((finding) => finding.rule === rule)
const stating = (overview: string, cells = {}): Draft => ({ ...zeroDraftWith(cells), overview })

describe('the labelled texts', () => {
  it('are at least four hundred, in two halves, each balanced', () => {
    const halves = [claimCases('develop'), claimCases('measure')]
    expect(halves.flat().length).toBeGreaterThanOrEqual(400)
    for (const half of halves) {
      expect(half.length).toBeGreaterThanOrEqual(200)
      for (const label of ['true', 'false', 'alike']) {
        expect(half.filter((each) => each.label === label).length).toBeGreaterThan(half.length / 5)
      }
    }
  })

  it('share no text between the halves', () => {
    const develop = new Set(claimCases('develop').map(({ draft }) => draft.overview))
    expect(claimCases('measure').filter(({ draft }) => develop.has(draft.overview))).toEqual([])
  })

  it.each(claimCases('develop'))('develop:$line $draft.overview', (each) => {
    expect(reportedIn(each)).toEqual(each.contradicting)
  })

  it('of the half that is only measured keep the level reached', () => {
    const { precision, recall } = scoreOf('measure')
    expect(precision).toBeGreaterThanOrEqual(0.99)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  })
})

describe('the lexicon', () => {
  it('repeats no official wording, and gives no wording two senses', () => {
    const words = [...officialWords(), ...wordings].map(({ word }) => word)
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })
})

describe.each(seedClaims)('the published report $name', ({ name, statements, found }) => {
  it('states these figures of its tables, and no others', async () => {
    expect(claimsOf(await seedDraft(name)).map(({ words }) => words.replace(/\s/g, ''))).toEqual(statements)
  })

  it.each([false, true])('is found to contradict itself in these, in the final check (%s) as well', async (final) => {
    const findings = checkReport(await seedDraft(name), { final }).filter((each) => each.rule.startsWith('claims.'))
    expect(findings.map(({ message }) => message)).toEqual(found)
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true)
  })
})

describe('a figure in the text', () => {
  it('is found on its characters, and after them in its cell', () => {
    const [finding] = claimsIn(stating('全年受理政府信息公开申请 十二 件。', { 'applications.received.total': '11' }))
    expect(finding?.at).toEqual([{ text: 'overview', from: 13, to: 15 }, { cell: 'applications.received.total' }])
  })

  it('is placed in the second paragraph of the third narrative as well', () => {
    const draft = { ...zeroDraftWith(), problems: '无。\n今年收到政府信息公开申请3件。' }
    const [finding] = claimsIn(draft)
    expect(finding?.at[0]).toEqual({ text: 'problems', from: 15, to: 16 })
    expect(draft.problems.slice(15, 16)).toBe('3')
  })

  it('without a noun is one of applications where it accounts for all, but not below the heading of another matter', () => {
    const account = '2023年新收20件，上年结转2件，办结21件，结转下年1件。'
    expect(claimsIn(stating(account))).toHaveLength(4)
    expect(claimsIn(stating(`（四）热线办理情况\n${account}`))).toEqual([])
  })

  it('is told of with readings that may be, none of which is below zero', () => {
    const [finding] = claimsIn(stating('全年办结政府信息公开申请5件。', { 'applications.carriedIn.total': '1' }))
    expect(finding?.message).toBe('正文写“办结政府信息公开申请5件”，表二“办理结果总计·总计”为 0')
  })

  it('of how many times last year’s it is, is told of with both years’, and offers nothing to write instead', () => {
    const received = (total: string) => ({ 'applications.received.total': total })
    const lastYear = { ...zeroDraftWith(received('32')), year: 2022 }
    const draft = { ...stating('收到政府信息公开申请64件，是上年的3倍。', received('64')), lastYear }
    const [finding] = checkReport(draft, { lastYear }).filter((each) => each.rule === rule)
    expect(finding?.message).toBe('正文写“上年的3倍”，表二“本年新收·总计”本年为 64，上一年度为 32，即上一年度的 2 倍')
    expect(finding?.repairs).toEqual([])
  })

  it('of one channel is held only against more than there is, and no figure is offered for it', () => {
    const draft = stating('通过网络收到政府信息公开申请7件。', { 'applications.received.total': '4' })
    expect(claimsIn(draft).map(({ message, repairs }) => [message, repairs])).toEqual([
      ['正文写“收到政府信息公开申请7件”，表二“本年新收·总计”为 4，请改正文或表格', []],
    ])
    expect(claimsIn({ ...draft, overview: '通过网络收到政府信息公开申请3件。' })).toEqual([])
  })

  it('that is stated twice is one finding with both places', () => {
    const draft = { ...stating('收到政府信息公开申请3件。'), problems: '全年收到政府信息公开申请3件。' }
    const findings = claimsIn(draft)
    expect(findings.map(({ at }) => at.filter((place) => 'text' in place).length)).toEqual([2])
  })

  it('keeps its finding while other words change, and gets another when its place moves', () => {
    const checker = createChecker()
    const of = (overview: string) => checker.check(stating(overview)).find((finding) => finding.rule === rule)
    const before = of('收到政府信息公开申请3件。队伍建设加强。')
    expect(of('收到政府信息公开申请3件。队伍建设不断加强。')).toBe(before)
    const moved = of('今年收到政府信息公开申请3件。')
    expect(moved?.id).toBe(before?.id)
    expect(moved?.at).not.toEqual(before?.at)
  })

  it('is left alone while the cells it speaks of are blank or cannot be read, and is judged in the final check', () => {
    for (const typed of ['', 'x']) {
      const cells = { 'applications.received.total': typed }
      expect(claimsIn({ ...draftWith(cells), overview: '全年收到政府信息公开申请3件。' })).toEqual([])
    }
    const draft = { ...draftWith({}), overview: '全年收到政府信息公开申请3件。' }
    expect(claimsIn(draft, { final: true })).toHaveLength(1)
  })

  it('that equals the sum of the parts of a wrong total is left to the finding of the total', () => {
    const draft = addedUpDraftWith({ 'applications.received.person': '13', 'applications.handled.person': '13' })
    const wrong = draftWith({ 'applications.received.total': '14' }, draft)
    expect(claimsIn({ ...wrong, overview: '全年收到政府信息公开申请13件。' })).toEqual([])
    expect(claimsIn({ ...wrong, overview: '全年收到政府信息公开申请12件。' })).toHaveLength(1)
  })

  it('is a warning where an 余, a rate or last year leaves some doubt', () => {
    const cells = { 'applications.received.total': '30', 'applications.handled.total': '30' }
    for (const text of ['收到政府信息公开申请50余件。', '政府信息公开申请办结率90%。']) {
      expect(claimsIn(stating(text, cells)).map(({ severity }) => severity)).toEqual(['warning'])
    }
  })

  it('never is found in texts without a word about the tables, whatever the tables hold', () => {
    fc.assert(
      fc.property(consistentDraftArbitrary, (draft) => {
        expect(claimsIn(draft)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('is read from any text without an exception, and always lies in it', () => {
    const pieces = [
      '收到',
      '申请',
      '依申请公开',
      '12件',
      '（',
      '）',
      '，',
      '。',
      '其中',
      '未',
      '约',
      '两千',
      '%',
      '2022年',
      ' ',
      '1,',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 30 }),
        (parts) => {
          const draft = stating(parts.join(''))
          for (const { figure, words, statement } of claimsOf(draft)) {
            expect(figure.length).toBe(statement.to - statement.from)
            expect(words).toContain(figure)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a total in the text', () => {
  const sumsIn = (overview: string) =>
    createChecker()
      .check(stating(overview))
      .filter((finding) => finding.rule === 'claims.sums')

  it('of another matter is found wrong on its characters, its parts after it', () => {
    const text = '公开信息 100 条，其中动态 60 条、公告 41 条。'
    const [finding] = sumsIn(text)
    const places = finding?.at.map((place) => ('text' in place ? text.slice(place.from, place.to) : ''))
    expect(places).toEqual(['100', '60', '41'])
  })

  it.each([
    ['收到政府信息公开申请14件（其中信函申请11件，网络申请4件）。', ['14', '11', '4']],
    ['收到政府信息公开申请14件，网络申请11件、信函申请4件，已办结12件。', ['14', '11', '4']],
    ['收到申请5件（网络申请3件）并办理政府信息公开申请9件（其中网络申请6件、信函申请4件）。', ['9', '6', '4']],
  ])('is found too small for its parts by channel, in brackets as well: %s', (text, figures) => {
    const places = sumsIn(text).flatMap(({ at }) => at)
    expect(places.map((place) => ('text' in place ? text.slice(place.from, place.to) : ''))).toEqual(figures)
  })

  it.each([
    '收到申请20件，其中自然人17件、法人3件，予以公开15件，不予公开5件。',
    '公开信息100条，其中动态60条，开展培训50次。',
    '公开信息100条，其中动态60条，公告40条；发布图解70条。',
    '公开信息100条，比上年增加60条，其中动态30条，公告50条。',
    '公开信息约100条，其中动态60条，公告45条。',
    '网站100条，微信50条，合计占比80%。',
    '收到留言50条，答复50条，共计100条次。',
    '留言50条，来信30条，其中有效60条，答复60条，共计60条。',
    '公开100条，其中法人8条，其中企业9条。',
    '收到政府信息公开申请14件（其中信函申请10件，网络申请4件），办结12件（延期答复9件，按期答复9件）。',
    '收到政府信息公开申请14件，网络申请10件、信函申请3件。',
    '发布信息100条（网站80条、平台90条），收到来信118件（有效件95件、办结93件）。',
    '公开信息（图解80条、视频90条）100条。',
  ])('is left alone: %s', (text) => {
    expect(sumsIn(text)).toEqual([])
  })
})

describe('a repair of a figure in the text', () => {
  const repairsOf = (draft: Draft) => claimsIn(draft).flatMap(({ repairs }) => repairs)

  it('writes the figure of the table, wherever the text states the same, and leaves nothing to find', () => {
    const draft = {
      ...stating('收到政府信息公开申请 ３ 件。', { 'applications.received.total': '5' }),
      problems: '全年收到政府信息公开申请３件。',
    }
    const [repair] = repairsOf(draft)
    const mended = withEdits(draft, repair?.edits ?? [])
    expect([mended.overview, mended.problems]).toEqual(['收到政府信息公开申请 5 件。', '全年收到政府信息公开申请5件。'])
    expect(claimsIn(mended)).toEqual([])
  })

  it('offers each figure that the words may mean', () => {
    const draft = stating('全年受理政府信息公开申请9件。', {
      'applications.received.total': '5',
      'applications.carriedIn.total': '2',
      'applications.handled.total': '6',
    })
    expect(repairsOf(draft).map(({ label }) => label)).toEqual([
      '把正文的 9 改为 5',
      '把正文的 9 改为 7',
      '把正文的 9 改为 6',
    ])
  })

  it('changes the cell where it is one that no other makes and no relation breaks', () => {
    const draft = stating('全年作出行政许可决定318件。', { 'disclosure.permits.decisions': '381' })
    const repair = repairsOf(draft).find(({ label }) => label.includes('行政许可'))
    expect(repair?.label).toBe('把“行政许可”由 381 改为 318')
    expect(claimsIn(withEdits(draft, repair?.edits ?? []))).toEqual([])
    const total = stating('收到政府信息公开申请3件。', { 'applications.received.total': '5' })
    expect(repairsOf(total).some(({ label }) => label.includes('本年新收'))).toBe(false)
  })

  it.each([
    ['收到政府信息公开申请 8 件，予以公开 6 件，占 65%。', '收到政府信息公开申请 8 件，予以公开 6 件，占 75%。'],
    ['政府信息公开申请办结率90%。', '政府信息公开申请办结率100%。'],
    ['收到政府信息公开申请8件，比上年增加2件。', '收到政府信息公开申请8件，比上年增加3件。'],
    ['收到政府信息公开申请8件，较上年的5件增长50%。', '收到政府信息公开申请8件，较上年的5件增长60%。'],
    ['收到政府信息公开申请8件，比上年减少2件。', undefined],
    ['收到政府信息公开申请8件，均由企业提出。', undefined],
  ])('reckons a share, a rate or a change anew: %s', (text, mended) => {
    const received = (total: string) => ({ 'applications.received.total': total, 'applications.handled.total': total })
    const lastYear = { ...zeroDraftWith(received('5')), year: 2022 }
    const draft = { ...stating(text, { ...received('8'), 'applications.granted.total': '6' }), lastYear }
    const [finding] = checkReport(draft, { lastYear }).filter((each) => each.rule === rule)
    expect(finding?.severity).toBe('warning')
    const [repair] = finding?.repairs ?? []
    expect(repair && withEdits(draft, repair.edits).overview).toBe(mended)
    if (repair) expect(claimsIn(withEdits(draft, repair.edits), { lastYear })).toEqual([])
  })

  it('writes an amount in the unit of the text', () => {
    const draft = stating('全年收取行政事业性收费30000元。', { 'disclosure.fees.amount': '3.25' })
    expect(withEdits(draft, repairsOf(draft)[0]?.edits ?? []).overview).toBe('全年收取行政事业性收费32500元。')
  })
})
