import { format2021 } from '../schema/format-2021'
import type { Block } from './block'
import { labelKey, narrowed, trimmed } from './labels'

/** What the title says, and the blocks it stands in. */
export type Title = { issuer: string; year: number; blocks: readonly number[] }

/** A title is at most this many paragraphs, and stands among the first ones. */
const mostLines = 4
const searched = 12

/** Names of the report that were used before the present one, or are used beside it. */
const otherNames = ['政府信息公开年度报告', '政府信息公开工作报告', '信息公开工作年度报告', '政务公开工作年度报告']

const names = [format2021.title, ...otherNames].map(labelKey)
/** Reports have been written since the regulation came into force, in 2008. */
export const reportYear = '20(?:0[89]|[1-9][0-9])'
const titlePattern = new RegExp(`^(.{2,60}?)(${reportYear})年?(?:度)?(?:${names.join('|')})$`, 'u')
/** Some offices put the year first: `2023年度某某局政府信息公开工作年度报告`. */
const yearFirstPattern = new RegExp(`^(${reportYear})年(?:度)?(.{2,60}?)(?:${names.join('|')})$`, 'u')

/** Finds the title: one paragraph, or several that make it together. @returns undefined where there is none */
export function recogniseTitle(blocks: readonly Block[]): Title | undefined {
  const paragraphs = blocks
    .map((block, at) => ({ block, at }))
    .slice(0, searched)
    .flatMap(({ block, at }) => (block.kind === 'paragraph' ? [{ text: block.text, at }] : []))
  for (let start = 0; start < paragraphs.length; start++) {
    for (let lines = 1; lines <= mostLines && start + lines <= paragraphs.length; lines++) {
      const taken = paragraphs.slice(start, start + lines)
      const title = readTitle(taken.map(({ text }) => text).join(''))
      if (title) return { ...title, blocks: taken.map(({ at }) => at) }
    }
  }
  return undefined
}

function readTitle(text: string): { issuer: string; year: number } | undefined {
  const line = narrowed(text).replace(/[()]/g, (bracket) => (bracket === '(' ? '（' : '）'))
  const issuerFirst = titlePattern.exec(line)
  if (issuerFirst) return { issuer: trimmed(issuerFirst[1] ?? ''), year: Number(issuerFirst[2]) }
  const yearFirst = yearFirstPattern.exec(line)
  return yearFirst ? { issuer: trimmed(yearFirst[2] ?? ''), year: Number(yearFirst[1]) } : undefined
}
