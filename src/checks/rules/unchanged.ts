import { type NarrativeField, narrativeFields } from '../../schema/draft'
import { format2021 } from '../../schema/format-2021'
import { narrativeName } from '../../schema/narrative-name'
import { confirmEdits } from '../confirmed'
import type { Finding, Repair } from '../finding'
import { quoted } from '../names'
import type { Rule, Subject } from '../rule'
import { type UntouchedSentence, untouchedAsRead } from '../untouched'

const id = 'texts.unchanged'

/** What the other two say is the same in most years, and has rules of its own: period, basis, processing fee. */
const tellsOfTheYear: readonly NarrativeField[] = ['overview', 'problems']

const example =
  '（一）主动公开。坚持“公开为常态、不公开为例外”，及时公开群众关心的信息。2022年，主动公开政府信息1200条，受理申请12件。'

/** Each sentence has been written anew since it was taken over from last year's report, or confirmed as still true. */
export const writtenThisYear: Rule = {
  id,
  severity: 'warning',
  title: '沿用上一年度报告的句子，应按本年情况改写，或确认今年仍然适用',
  comparesYears: true,
  basis: format2021.basis,
  readsCells: false,
  check: (subject) =>
    narrativeFields.flatMap((field) => {
      const sentences = untouchedAsRead(subject, field)
      return sentences.length === 0 ? [] : [findingOf(field, sentences, subject.final)]
    }),
  repairs: (subject, finding) =>
    narrativeFields.flatMap((field) => {
      const sentences = untouchedAsRead(subject, field)
      return identityOf(field, sentences) === finding.id ? [confirmation(subject, sentences)] : []
    }),
  examples: [
    {
      title: '只改了年份，数字还是上一年度的',
      given: { texts: { overview: example.replace('2022', '2023') }, lastYear: { texts: { overview: example } } },
      finds: ['“一、总体情况”有 2 句沿用上一年度报告，其中的数字有 2 个，请按本年情况改写，或确认今年仍然适用'],
    },
    {
      title: '改写了一句，另一句还没有',
      given: { texts: { overview: example.replace('1200', '1300') }, lastYear: { texts: { overview: example } } },
      finds: ['“一、总体情况”有 1 句沿用上一年度报告，请按本年情况改写，或确认今年仍然适用'],
    },
    {
      title: '标题，没有其他需要报告的事项，年年如此',
      given: {
        texts: { problems: '（一）存在的主要问题\n（二）下一步改进措施', otherMatters: '本年度无其他需要报告的事项。' },
        lastYear: {
          texts: {
            problems: '（一）存在的主要问题\n（二）下一步改进措施',
            otherMatters: '本年度无其他需要报告的事项。',
          },
        },
      },
      finds: [],
    },
  ],
}

function figuresIn(sentences: readonly UntouchedSentence[]): number {
  return sentences.reduce((sum, { figures }) => sum + figures.length, 0)
}

function identityOf(field: NarrativeField, sentences: readonly UntouchedSentence[]): string {
  return `${id}:${field}:${sentences.length}/${figuresIn(sentences)}`
}

function messageOf(field: NarrativeField, sentences: readonly UntouchedSentence[]): string {
  const figures = figuresIn(sentences)
  const told = figures === 0 ? '' : `，其中的数字有 ${figures} 个`
  return `${quoted(narrativeName(field))}有 ${sentences.length} 句沿用上一年度报告${told}，请按本年情况改写，或确认今年仍然适用`
}

function findingOf(field: NarrativeField, sentences: readonly UntouchedSentence[], final: boolean): Finding {
  const asks = tellsOfTheYear.includes(field) || figuresIn(sentences) > 0
  return {
    id: identityOf(field, sentences),
    rule: id,
    severity: final && asks ? 'warning' : 'hint',
    message: messageOf(field, sentences),
    at: sentences.map(({ from, to }) => ({ text: field, from, to })),
    basis: format2021.basis,
    repairs: [],
  }
}

function confirmation({ typed }: Subject, sentences: readonly UntouchedSentence[]): Repair {
  return {
    label: `确认这 ${sentences.length} 句今年仍然适用`,
    explanation: '文字不动，确认过的句子不再提示；以后改动哪一句，哪一句就不算确认过。',
    edits: confirmEdits(
      typed,
      sentences.map(({ text }) => text),
    ),
  }
}
