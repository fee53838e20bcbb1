import { useMemo } from 'react'
import { type NarrativeField, type Narratives, type ParagraphPair, pairedParagraphs, textDifference } from '../../index'
import { MarkedText } from './marked-text'

type Props = {
  /** The two years, for the heads of the columns. */
  years: readonly [before: number, after: number]
  before: Narratives
  after: Narratives
  text: NarrativeField
  /** Goes to a stretch of this year's text. */
  onShow: (from: number, to: number) => void
}

/** A narrative in both years, paragraph beside paragraph. */
export function ComparedText({ years, before, after, text, onShow }: Props) {
  const pairs = useMemo(() => pairedParagraphs(before, after, text), [before, after, text])
  if (pairs.length === 0) return <p className="compared-none">两年都没有写。</p>
  return (
    <>
      <div className="compared-years">
        {years.map((year) => (
          <span key={year}>{year} 年</span>
        ))}
      </div>
      <ol className="compared-text">
        {pairs.map((pair, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs do not change while they are compared
          <ComparedParagraph key={at} pair={pair} onShow={onShow} />
        ))}
      </ol>
    </>
  )
}

function ComparedParagraph({ pair, onShow }: { pair: ParagraphPair; onShow: Props['onShow'] }) {
  const { before, after } = pair
  const difference = textDifference(before?.text ?? '', after?.text ?? '')
  return (
    <li>
      <div className="compared-before">
        {before ? <MarkedText pieces={difference.before} side="before" /> : <span className="absent">上年没有</span>}
      </div>
      <button type="button" className="compared-after" onClick={() => onShow(after?.from ?? 0, after?.to ?? 0)}>
        {after ? <MarkedText pieces={difference.after} side="after" /> : <span className="absent">今年没有</span>}
      </button>
      <span className="alike">{likeness(pair)}</span>
    </li>
  )
}

function likeness({ before, after, alike }: ParagraphPair): string {
  if (!before) return '新写'
  if (!after) return '删去'
  return before.text === after.text ? '相同' : `相似 ${Math.floor(alike * 100)}%`
}
