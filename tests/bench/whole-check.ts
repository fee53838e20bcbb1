import { carryForward, createChecker, type Draft } from '../../src/index'
import { seedDraft } from '../fixtures/seeds'
import type { Measurement } from './measurement'

const runs = 200
const warmUp = 40

/** What a check of everything may take, in milliseconds: it is what stands in place of a peer. */
const budget = 10

/** So many characters the texts have. */
const length = 5_000

/**
 * Bench: every rule on a whole report with 5,000 characters of text and last year's beside it, nothing remembered: each
 * run has texts that no run before had. Once beside another report, and once as it is after carrying forward, when every
 * sentence is still last year's.
 */
export async function wholeCheckBench(): Promise<Measurement[]> {
  const draft = await longDraft()
  return [
    measured('整份报告，5,000 字，全部规则，不用缓存', (run) => unlikeBefore(draft, run)),
    measured('同上，由上年报告结转而来', (run) => carryForward(unlikeBefore(draft, run))),
  ]
}

function measured(name: string, draftOf: (run: number) => Draft): Measurement {
  const times: number[] = []
  for (let run = 0; run < warmUp + runs; run++) {
    const fresh = draftOf(run)
    const start = performance.now()
    createChecker({ final: true }).check(fresh)
    if (run >= warmUp) times.push(performance.now() - start)
  }
  const ours = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
  return { name, ours, peer: budget, peerName: '上限', ratio: ours / budget, limit: 1 }
}

/** Two published reports' texts in one, as often as it takes. */
async function longDraft(): Promise<Draft> {
  const [own, other] = [await seedDraft('yaodu-2023'), await seedDraft('wutai-2023')]
  const rest = length - own.preamble.length - own.problems.length - own.otherMatters.length
  const overview = `${own.overview}\n${other.overview}`.padEnd(rest, `\n${other.problems}`).slice(0, rest)
  return { ...own, overview, lastYear: { ...other, year: own.year - 1 } }
}

/** Every paragraph gets a character that it did not have in the run before. */
function unlikeBefore(draft: Draft, run: number): Draft {
  const mark = String.fromCharCode(0x4e00 + run)
  const marked = (text: string) => text.replace(/$/gm, mark)
  return {
    ...draft,
    preamble: marked(draft.preamble),
    overview: marked(draft.overview),
    problems: marked(draft.problems),
    otherMatters: marked(draft.otherMatters),
  }
}
