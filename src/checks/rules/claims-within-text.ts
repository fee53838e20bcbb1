import { type Claim, claimsOf, contradictions, matterOf, type WrongSum, wrongSumsOf } from '../claims/claims'
import { readingsOf } from '../claims/readings'
import { sixDecimals } from '../claims/six-decimals'
import type { Finding, Place } from '../finding'
import { quoted } from '../names'
import type { Rule, Subject } from '../rule'

const sums = 'claims.sums'
const twice = 'claims.twice'

/** A figure of the text is the sum of the parts that are given with it. */
export const sumsInTextAddUp: Rule = {
  id: sums,
  severity: 'warning',
  title: '正文列出的各项之和应与写明的总数相符',
  check: ({ draft }) => distinct(wrongSumsOf(draft).map(sumFinding)),
  examples: [
    {
      title: '其中各项加起来比总数多',
      given: { texts: { overview: '全年主动公开政府信息2346条。其中，政务动态类1940条，信息公开类407条。' } },
      finds: ['正文写总数 2346 条，所列各项之和为 1940 + 407 = 2347，比总数多 1 条'],
    },
    {
      title: '先列各项、后写共计，加不起来',
      given: { texts: { overview: '微信公众号发布信息360条，微博发布240条，抖音发布32条，共计623条。' } },
      finds: ['正文写总数 623 条，所列各项之和为 360 + 240 + 32 = 632，比总数多 9 条'],
    },
    {
      title: '按申请的方式列出的，写在括号里的，也加起来比',
      given: { texts: { overview: '收到政府信息公开申请14件（信函申请11件，网络申请4件），办结14件。' } },
      finds: ['正文写总数 14 件，所列各项之和为 11 + 4 = 15，比总数多 1 件'],
    },
    {
      title: '加得起来；带“余”“约”；其中只列一部分',
      given: {
        texts: {
          overview:
            '主动公开政府信息4147余条，其中政务动态456条，公开目录3691条。编发公报12期，刊登县政府文件34件，办公室文件89件，共计123件。发布信息900条，其中图解20条，视频8条。',
        },
      },
      finds: [],
    },
    {
      title: '收到、答复是办理的步骤，不是组成部分；另起一句的其中，说的可能是前面任一个总数',
      given: {
        texts: {
          overview: '收到来信118件，其中有效件95件，办结93件。办结咨询90件，转办2件。其中，投诉类30件，建议类5件。',
        },
      },
      finds: [],
    },
  ],
}

/** What the text states twice it states alike; told as long as the tables do not say which is right. */
export const statedAlike: Rule = {
  id: twice,
  severity: 'warning',
  title: '正文前后写到的同一数字应一致',
  check: (subject) => distinct(differing(subject).map(([a, b]) => twiceFinding(a, b))),
  examples: [
    {
      title: '前后不一致，表格还没有填',
      given: {
        texts: {
          overview: '因政府信息公开引发的行政复议2件。',
          problems: '全年政府信息公开行政复议3件，暴露出答复不够规范的问题。',
        },
      },
      finds: ['正文前后不一致：一处写“行政复议2件”，另一处写“行政复议3件”'],
    },
    {
      title: '表格已填：与表格不一致的那一处另有提示',
      given: {
        otherCells: '0',
        cells: { 'disputes.reconsideration.total': '2' },
        texts: { overview: '政府信息公开行政复议2件。政府信息公开行政复议3件。' },
      },
      finds: [],
    },
    {
      title: '一处写全年，一处写上年；一处写全县，一处写本机关',
      given: {
        texts: {
          overview: '全年结转下年度继续办理政府信息公开申请2件。2022年结转下年度继续办理政府信息公开申请1件。',
        },
      },
      finds: [],
    },
  ],
}

function sumFinding({ field, start, whole, parts, unit }: WrongSum): Finding {
  const sum = sixDecimals(parts.reduce((all, { value }) => all + value, 0))
  const difference = sum > whole.value ? `多 ${sixDecimals(sum - whole.value)}` : `少 ${sixDecimals(whole.value - sum)}`
  const addition = parts.map(({ value }) => value).join(' + ')
  return {
    id: `${sums}:${field}:${addition}=${whole.value}`,
    rule: sums,
    severity: 'warning',
    message: `正文写总数 ${whole.value}${unit === '' ? '' : ` ${unit}`}，所列各项之和为 ${addition} = ${sum}，比总数${difference}${unit === '' ? '' : ` ${unit}`}`,
    at: [whole, ...parts].map(({ from, to }) => ({ text: field, from: start + from, to: start + to })),
    repairs: [],
  }
}

/** Claims on the same figure of this year that differ, where neither contradicts the tables: which hold neither yet. */
function differing(subject: Subject): [Claim, Claim][] {
  const claims = claimsOf(subject.draft)
  if (claims.length < 2) return []
  const contradicting = new Set(contradictions(subject).map(({ claim }) => claim))
  const first = new Map<string, Claim>()
  const found: [Claim, Claim][] = []
  for (const claim of claims) {
    if (!isComparable(claim, subject.draft.year)) continue
    const matter = matterOf(claim)
    const before = first.get(matter)
    if (before === undefined) first.set(matter, claim)
    else if (before.statement.low !== claim.statement.low && !contradicting.has(before) && !contradicting.has(claim)) {
      found.push([before, claim])
    }
  }
  return found
}

/** Only what has one meaning, is exact, and is the issuer's own of this year can be held against another such figure. */
function isComparable({ statement, of }: Claim, thisYear: number): boolean {
  const { kind, subject, low, high, year = thisYear } = statement
  return (
    (kind === 'count' || kind === 'none') &&
    of === 'tables' &&
    low === high &&
    year === thisYear &&
    readingsOf(subject).length === 1
  )
}

function twiceFinding(a: Claim, b: Claim): Finding {
  return {
    id: `${twice}:${matterOf(a)}:${a.statement.low}|${b.statement.low}`,
    rule: twice,
    severity: 'warning',
    message: `正文前后不一致：一处写${quoted(a.words)}，另一处写${quoted(b.words)}`,
    at: [placeOf(b), placeOf(a)],
    repairs: [],
  }
}

function placeOf({ field, start, statement }: Claim): Place {
  return { text: field, from: start + statement.from, to: start + statement.to }
}

/** One of each identity: the same slip in two places is told once. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [finding.id, finding])).values()]
}
