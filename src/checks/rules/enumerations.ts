import { format2021 } from '../../schema/format-2021'
import { type Remark, textRule } from '../text-rule'

const ordinals = '一二三四五六七八九十'

/** 一是 … 十是 at the beginning of a clause. */
const pattern = /(?<=^|[，。；：！？、\s*])([一二三四五六七八九十])是/gm

/** What is enumerated in the text (一是…二是…) leaves none out. */
export const enumerations = textRule({
  id: 'texts.enumeration',
  severity: 'warning',
  title: '“一是……二是……三是……”不缺号',
  basis: format2021.basis,
  remarks(text) {
    const seen = new Set<number>([0])
    return [...text.matchAll(pattern)].flatMap((match): Remark[] => {
      const value = ordinals.indexOf(match[1] ?? '') + 1
      const complete = seen.has(value - 1)
      seen.add(value)
      if (complete) return []
      const from = match.index
      return [{ from, to: from + 2, message: `有“${match[0]}”，前面没有“${ordinals.charAt(value - 2)}是”` }]
    })
  },
  examples: [
    {
      title: '缺“三是”',
      given: { texts: { problems: '一是队伍需要加强。二是解读不够多元。四是平台有待完善。' } },
      finds: ['有“四是”，前面没有“三是”'],
    },
    {
      title: '分段写、套着写的',
      given: {
        texts: { problems: '一是队伍需要加强。\n二是平台：一是网站，二是公报；三是解读。网站的特点之一是及时。' },
      },
      finds: [],
    },
  ],
})
