import { describe, expect, it } from 'vitest'
import { newDraft, pairedParagraphs } from '../../src/index'

const first = '（一）主动公开。2022年通过政府网站主动公开政府信息1200条。'
const second = '（二）依申请公开。全年收到申请12件，均按期答复。'

const paired = (before: string, after: string) =>
  pairedParagraphs(
    { ...newDraft(2022, '某县人民政府'), overview: before },
    { ...newDraft(2023, '某县人民政府'), overview: after },
    'overview',
  )

const sides = (before: string, after: string) =>
  paired(before, after).map(({ before: one, after: other }) => [one?.text, other?.text])

describe('two texts paragraph by paragraph', () => {
  it('have the same paragraph with other figures beside each other, and say that it is the same', () => {
    const later = first.replace('2022', '2023').replace('1200', '1345')
    expect(paired(first, later)).toEqual([
      {
        before: { text: first, from: 0, to: first.length },
        after: { text: later, from: 0, to: later.length },
        alike: 1,
      },
    ])
  })

  it('leave what is new and what is gone alone', () => {
    const added = '（三）机制建设。印发了工作要点和任务清单，明确责任分工。'
    expect(sides(`${first}\n${second}`, `${first}\n${added}`)).toEqual([
      [first, first],
      [second, undefined],
      [undefined, added],
    ])
    expect(sides(second, `${first}\n${second}`)).toEqual([
      [undefined, first],
      [second, second],
    ])
  })

  it('recognise a paragraph that was written on', () => {
    const longer = `${second}其中自然人申请10件，法人申请2件，没有引起行政复议和行政诉讼，也没有收取信息处理费用。`
    expect(sides(`${first}\n${second}`, longer)).toEqual([
      [first, undefined],
      [second, longer],
    ])
  })

  it('take no blank lines for paragraphs, and tell where each stands', () => {
    const [pair] = paired('', `\n　　${second}\n\n`)
    expect(pair?.after).toEqual({ text: second, from: 3, to: 3 + second.length })
    expect(paired('\n \n', '')).toEqual([])
  })

  it('of a damaged file are told in time, none lost', () => {
    const many = Array.from({ length: 3000 }, (_, i) => `第${i}段，公开政府信息，加强队伍建设。`)
    const pairs = paired(many.join('\n'), many.slice().reverse().join('\n'))
    expect(pairs.filter(({ before }) => before).length).toBe(3000)
    expect(pairs.filter(({ after }) => after).length).toBe(3000)
  })
})
