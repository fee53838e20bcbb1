import { trimmed } from '../schema/trimmed'
import type { Block } from './block'
import type { DocxParts } from './docx-package'
import type { ImportNote } from './imported'
import { quotedNote, struckOut } from './quoted-note'
import { isPicture } from './reading'
import { walkXml } from './xml-walk'

/** What a Word file holds besides what is seen on its pages as text. */
export type DocxFindings = {
  inserted: number
  deleted: number
  hidden: string[]
  struck: string[]
  /** Blocks in cells that are covered by a merge. */
  covered: Block[]
  /** Numbered paragraphs whose list is not in the file. */
  unnumbered: Block[]
  footnotes: number
  embedded: number
}

export function newFindings(): DocxFindings {
  return { inserted: 0, deleted: 0, hidden: [], struck: [], covered: [], unnumbered: [], footnotes: 0, embedded: 0 }
}

/** Says what was found and how it was taken. */
export function findingNotes(found: DocxFindings, blocks: readonly Block[], parts: DocxParts): ImportNote[] {
  const odd = (message: string | undefined, at?: Block): ImportNote[] => {
    const block = at ? blocks.indexOf(at) : -1
    return message === undefined ? [] : [{ severity: 'odd', message, ...(block >= 0 && { at: { block } }) }]
  }
  const [firstUnnumbered] = found.unnumbered
  return [
    ...odd(revisions(found)),
    ...odd(quotedNote('有隐藏文字没有导入', found.hidden)),
    ...odd(quotedNote(struckOut, found.struck)),
    ...odd(
      quotedNote(
        '合并的单元格后面有看不见的内容，没有导入',
        found.covered.filter((block) => !isPicture(block)).map(textOf),
      ),
    ),
    ...odd(
      found.unnumbered.length === 0
        ? undefined
        : `有 ${found.unnumbered.length} 段用了 Word 的自动编号，编号没有读入；正文里需要的（如“（一）”）请补上。`,
      firstUnnumbered,
    ),
    ...odd(
      found.embedded === 0 ? undefined : '文件里嵌有另一份文件，其中的内容没有读入；请在 Word 中打开后另存一次再试。',
    ),
    ...odd(found.footnotes === 0 ? undefined : quotedNote('脚注没有导入', parts.footnotes.flatMap(paragraphsIn))),
    ...quotedInfo('页眉页脚没有导入', parts.margins.flatMap(paragraphsIn).filter(isNoPageNumber)),
    ...quotedInfo('批注没有导入', parts.comments.flatMap(paragraphsIn)),
  ]
}

function revisions({ inserted, deleted }: DocxFindings): string | undefined {
  if (inserted + deleted === 0) return undefined
  return `文件里有修订痕迹（插入 ${inserted} 处、删除 ${deleted} 处），已按全部接受修订后的内容读入，请核对。`
}

function quotedInfo(what: string, texts: readonly string[]): ImportNote[] {
  const message = quotedNote(what, [...new Set(texts)])
  return message === undefined ? [] : [{ severity: 'info', message }]
}

function textOf(block: Block): string {
  if (block.kind === 'paragraph') return block.text
  return block.rows.map((row) => row.map(({ text }) => text).join(' ')).join(' ')
}

/** `— 3 —`, `第 3 页 共 9 页`. */
function isNoPageNumber(text: string): boolean {
  return text.replace(/[\d\s第页共/—–-]+/g, '') !== ''
}

function paragraphsIn(xml: string): string[] {
  const paragraphs: string[] = []
  let text = ''
  let inText = false
  walkXml(xml, {
    open: (name) => {
      inText = name === 'w:t'
    },
    close: (name) => {
      inText = false
      if (name === 'w:p' && trimmed(text) !== '') paragraphs.push(trimmed(text))
      if (name === 'w:p') text = ''
    },
    text: (part) => {
      if (inText) text += part
    },
  })
  return paragraphs
}
