import { existsSync, readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { parse, tokTypes } from 'acorn'
import { describe, expect, it } from 'vitest'

/** The single file, which `npm test` builds first. */
const builtFile = 'dist/index.html'
const html = existsSync(builtFile) ? readFileSync(builtFile, 'utf8') : ''
const elements = (element: string) => [
  ...html.matchAll(new RegExp(`<${element}\\b([^>]*)>([\\s\\S]*?)</${element}>`, 'g')),
]
const inline = (element: string) =>
  elements(element).flatMap(([, attributes, text]) => (attributes?.includes('text/plain') ? [] : [text ?? '']))

/** Scripts that stand in the page as text, unpacked where they are packed. */
const inertScripts = elements('script').flatMap(([, attributes, text = '']) => {
  if (!attributes?.includes('text/plain')) return []
  return /^[\w+/]+=*$/.test(text) ? [inflateRawSync(Buffer.from(text, 'base64')).toString('utf8')] : [text]
})

describe('the built file is for browsers as old as Chromium 79', () => {
  it('has its script and its styles inside', () => {
    expect(inline('script').join('').length).toBeGreaterThan(100_000)
    expect(inline('style').join('').length).toBeGreaterThan(5_000)
    expect(inertScripts.join('').length).toBeGreaterThan(1_000_000)
    expect(html).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="(?!data:)/)
  })

  it('has no syntax younger than that: optional chaining and ?? (80), logical assignment (85), class fields', () => {
    const younger: string[] = []
    for (const script of [...inline('script'), ...inertScripts]) {
      // 2020 for import() and import.meta, which Chromium has had since 64; what else came with it is looked for.
      parse(script, {
        ecmaVersion: 2020,
        sourceType: 'module',
        onToken: ({ type, start }) => {
          if (type === tokTypes.questionDot || type === tokTypes.coalesce) younger.push(script.slice(start, start + 40))
        },
      })
    }
    expect(younger).toEqual([])
  })

  it('has no style rule that Chromium 86 does not know', () => {
    const younger = [
      [/:where\(|:is\(/, 88],
      [/\binset\s*:/, 87],
      [/\baspect-ratio\s*:/, 88],
      [/:has\(/, 105],
      [/@layer\b/, 99],
      [/@container\b/, 105],
      [/\d(?:dvh|svh|lvh|dvw)\b/, 108],
      [/overflow(?:-[xy])?\s*:\s*clip/, 90],
      [/scrollbar-gutter/, 94],
      [/color-mix\(/, 111],
      [/text-wrap\s*:/, 114],
      [/&[:.\s]/, 120],
    ] as const
    const styles = inline('style').join('\n')
    expect(younger.filter(([rule]) => rule.test(styles)).map(([rule, version]) => `${rule} (${version})`)).toEqual([])
  })
})
