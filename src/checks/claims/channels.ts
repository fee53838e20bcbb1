import type { Context } from './context'
import type { Gathered } from './gathered'
import type { Noun, Row } from './sense'
import type { Subject } from './statement'
import { subjectOf } from './subject'
import { hasSense, type Token } from './tokens'

/** `网络申请`, `信函申请`: the channel says that these are applications. */
const namesApplications = (token: Token) =>
  token.kind === 'word' && token.sense === 'channel' && /申请/.test(token.word)

/** How many channels have been counted, and whether one of them was said to be of applications for information. */
export type Channels = { count: number; ofApplications: boolean }

/** Notes that a figure was one of a channel. */
export function noteChannel(context: Context, words: readonly Token[], { nouns }: Gathered): void {
  const { channels, otherApplications, elsewhere } = context
  const areApplications = nouns.includes('application') || context.nouns[0] === 'application'
  const areBare = (nouns.length > 0 || words.some(namesApplications)) && !otherApplications && !elsewhere
  const ofApplications = channels?.ofApplications || areApplications || areBare
  if (channels) context.channels = { count: channels.count + 1, ofApplications }
}

/** `网络 8 件、信函 5 件，合计 13 件`: the total of channels is one of all applications. */
export function totalOfChannels({
  channels,
  counts,
}: Context): { nouns: readonly Noun[]; rows: readonly Row[] } | undefined {
  const [last] = counts.slice(-1)
  const isOfWhole = last === undefined || last.subject.rows.every((row) => row === 'received' || row === 'accepted')
  const areKnown = channels?.ofApplications && channels.count > 1 && isOfWhole
  return areKnown ? { nouns: ['application'], rows: [] } : undefined
}

/**
 * What a figure of one channel cannot be more than: `通过网络收到政府信息公开申请 7 件`. Only where applications for information are
 * named and nothing but that they came in is said of them.
 */
export function ofOneChannel(words: readonly Token[], said: Gathered, context: Context): Subject | undefined {
  const { nouns, rows, columns } = said
  // `信息公开申请受理窗口 2 个` counts windows.
  if (hasSense(words.filter((token) => !hasSense(token, 'fill')).pop(), 'channel')) return undefined
  const isTaken = rows.every((row) => row === 'received' || row === 'accepted')
  if (!nouns.includes('application') || !isTaken || columns.length > 0 || context.partial) return undefined
  return subjectOf(said, { ...context, channel: false })
}
