import { type NarrativeField, narrativeFields } from '../../schema/draft'
import { toFillIn } from '../../schema/linked-figures'
import { narrativeOf } from '../../schema/narratives'
import type { Finding } from '../finding'
import { quoted } from '../names'
import type { Rule, Subject } from '../rule'
import { clauseAround, type Stretch } from '../text-place'

const id = 'texts.to-fill-in'

/** So many are named; the places have them all. */
const fewWords = 3

/** What drafts hold for what is still to be filled in has been filled in. */
export const filledIn: Rule = {
  id,
  severity: 'warning',
  title: '文中留作待填的“××”都已填写',
  check: (subject) => narrativeFields.flatMap((field) => findingIn(subject, field)),
  examples: [
    {
      title: '插入的句子还没有填完',
      given: { texts: { overview: '本年度举办业务培训××次，开展监督检查2次。' }, final: true },
      finds: ['还有 1 处“××”要填：“本年度举办业务培训××次”'],
    },
    { title: '填完了', given: { texts: { overview: '本年度举办业务培训3次，开展监督检查2次。' } }, finds: [] },
  ],
}

function findingIn({ draft, typed, final }: Subject, field: NarrativeField): Finding[] {
  const text = draft[field]
  if (!text.includes(toFillIn)) return []
  // What a blank cell leaves is told by the rule on linked figures.
  const linked = new Set(narrativeOf(typed, field).figures.map(({ figure }) => figure.from))
  const places = [...text.matchAll(/×{2,}/g)]
    .map(({ 0: mark, index }) => ({ from: index, to: index + mark.length }))
    .filter(({ from }) => !linked.has(from))
  if (places.length === 0) return []
  const clauses = places.map((place) => clause(text, place))
  const distinct = [...new Set(clauses)]
  const named = distinct.slice(0, fewWords).map(quoted).join('')
  return [
    {
      id: `${id}:${field}:${distinct.join()}`,
      rule: id,
      severity: final ? 'warning' : 'hint',
      message: `还有 ${places.length} 处“××”要填：${named}${distinct.length > fewWords ? ' 等' : ''}`,
      at: places.map((place) => ({ text: field, ...place })),
      repairs: [],
    },
  ]
}

function clause(text: string, place: Stretch): string {
  const { before, after } = clauseAround(text, place)
  return `${before}${text.slice(place.from, place.to)}${after}`.trim()
}
