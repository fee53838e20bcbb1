import { mandate } from '../basis'
import { type Remark, textRule } from '../text-rule'

/**
 * The five aspects that 总体情况 reports. Each is there if a heading names it or if the text speaks of it at all: the
 * words are wide on purpose, since a text that covers an aspect in words of its own is no mistake.
 */
const aspects: readonly { name: string; words: RegExp }[] = [
  { name: '主动公开', words: /主动公开|公开发布|发布(?:各类)?(?:政府|政务)?信息|公开(?:政府|政务)?信息|信息发布/ },
  { name: '依申请公开', words: /依申请|申请公开|公开申请|信息申请|申请人/ },
  {
    name: '政府信息管理',
    words:
      /信息(?:资源)?(?:的)?管理|规范性文件|文件库|保密审查|发布审查|审查机制|审核|审签|三审|动态(?:调整|更新|管理)|公文属性|清理|目录/,
  },
  { name: '政府信息公开平台建设', words: /平台|门户网站|政府网站|网站|新媒体|公众号|专栏|公报|查阅(?:点|场所)/ },
  { name: '监督保障', words: /监督|保障|考核|评议|培训|督查|督导|检查|通报|追责|问责|责任追究|组织领导/ },
]

/** 总体情况 speaks of its five aspects. */
export const overviewAspects = textRule({
  id: 'overview.aspects',
  severity: 'warning',
  title: '“总体情况”写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面',
  basis: mandate,
  fields: ['overview'],
  remarks(text) {
    const missing = aspects.filter(({ words }) => !words.test(text)).map(({ name }) => name)
    if (missing.length === 0) return []
    const message = `“总体情况”没有写到：${missing.join('、')}`
    return [{ from: 0, to: 0, message, key: missing.join(), quiet: true } satisfies Remark]
  },
  examples: [
    {
      title: '没有写依申请公开和监督保障',
      given: { texts: { overview: '主动公开信息1200条。完善审核流程。优化网站专栏。' }, final: true },
      finds: ['“总体情况”没有写到：依申请公开、监督保障'],
    },
    {
      title: '不用标题、只在文中写到也可以',
      given: {
        texts: {
          overview: '全年主动公开信息1200条，没有收到公开申请。严格审核发布内容，做好网站和新媒体建设，定期检查通报。',
        },
      },
      finds: [],
    },
  ],
})
