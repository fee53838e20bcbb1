import type { Block } from './block'
import { narrowed } from './labels'

/** A line of page furniture is short. */
const longest = 60

/** What web pages have above and below an article; each stands on a line of its own. */
const furniture: readonly RegExp[] = [
  /^(?:发布|更新|公开|成文|生成|录入)?(?:时间|日期):?20\d\d/,
  /^(?:信息|文章|稿件)?来源:/,
  /^(?:作者|编辑|责任编辑|责编|审核|录入|发布人|发布机构|发布单位|索引号|信息索引|文号|主题词|信息分类|主题分类|体裁分类)(?::|$)/,
  /^(?:字号|字体|字体大小|视力保护色)(?::|$)/,
  /(?:浏览|点击|阅读|访问)(?:次数|量|数)?:\d*/,
  /^(?:打印|打印本页|关闭|关闭窗口|我要纠错|返回顶部|返回|收藏|大|中|小|默认|特大|[[\]【】()|/])+$/,
  /^(?:分享|分享到|分享至)(?::|$)/,
  /^(?:扫一扫|扫码|用手机扫|手机扫|微信扫)/,
  /^(?:上一篇|下一篇|上一条|下一条)/,
  /^(?:相关链接|相关文章|相关阅读|相关信息|相关附件|相关解读|热门推荐|友情链接|附件下载)(?::|$)/,
  /^(?:版权所有|网站地图|网站标识码|政府网站标识码|网站声明|联系我们|关于我们)/,
  /^(?:主办单位|主办|承办单位|承办|技术支持):/,
  /ICP备|公网安备|Copyright|网站标识码/i,
  /^(?:当前位置|您的位置|您现在的位置|你的位置|所在位置|首页)(?:[:>]|$)/,
]

/** Whether a line belongs to the page and not to the report on it. */
export function isFurniture(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph') return false
  const line = narrowed(block.text)
  return line.length <= longest && furniture.some((pattern) => pattern.test(line))
}
