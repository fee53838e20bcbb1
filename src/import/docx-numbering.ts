import { numberAs } from './number-formats'
import { walkXml } from './xml-walk'

/** Where a paragraph stands in a numbered list: the list's id and the level, from 0. */
export type NumberedAt = { list: string; level: number }

/** One level of a list (ECMA-376 part 1, 17.9.6). `restart`: the level above which it begins again, 0 for never. */
type Level = { start: number; format: string; text: string; legal: boolean; restart?: number; style?: string }
type Levels = Map<number, Level>
type List = { definition: string; starts: Map<number, number>; levels: Levels }

/**
 * The numbers that a word processor puts before paragraphs (ECMA-376 part 1, 17.9): lists refer to definitions, and all
 * lists of one definition count on, unless one of them sets its own start.
 */
export class DocxNumbering {
  private readonly definitions = new Map<string, Levels>()
  /** Definitions that are made elsewhere, by the style that names them. */
  private readonly linked = new Map<string, string>()
  private readonly styleDefinitions = new Map<string, string>()
  private readonly lists = new Map<string, List>()
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  /** @param xml the part `numbering.xml`; undefined where the file has none */
  constructor(xml: string | undefined) {
    if (xml !== undefined) this.read(xml)
  }

  /** The number of the next paragraph at this place of a list, as shown: `（一）`. Undefined where the list is not known. */
  next({ list: id, level: at }: NumberedAt): string | undefined {
    const list = this.lists.get(id)
    const level = list && this.levelOf(list, at)
    if (!list || !level) return undefined
    const definition = this.resolved(list.definition)
    const counters = this.counters.get(definition) ?? []
    this.counters.set(definition, counters)
    this.begin(id, list, counters)
    counters[at] = (counters[at] ?? level.start - 1) + 1
    counters.forEach((_, deeper) => {
      const restart = this.levelOf(list, deeper)?.restart
      if (deeper > at && restart !== 0 && (restart === undefined || at < restart)) counters[deeper] = undefined
    })
    // A bullet is a mark, not a number; most are characters of symbol fonts.
    if (level.format === 'bullet') return ''
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const shown = this.levelOf(list, Number(digit) - 1)
      if (!shown) return ''
      return numberAs(level.legal ? 'decimal' : shown.format, counters[Number(digit) - 1] ?? shown.start)
    })
  }

  /** The level of a list that a style of paragraphs stands for. */
  levelOfStyle(list: string, style: string): number | undefined {
    const known = this.lists.get(list)
    const levels = known && this.definitions.get(this.resolved(known.definition))
    return [...(levels ?? [])].find(([, level]) => level.style === style)?.[0]
  }

  /** A list that sets its own start begins there, once. */
  private begin(id: string, { starts }: List, counters: (number | undefined)[]): void {
    if (this.begun.has(id)) return
    this.begun.add(id)
    for (const [level, start] of starts) counters[level] = start - 1
  }

  private levelOf({ definition, levels }: List, at: number): Level | undefined {
    return levels.get(at) ?? this.definitions.get(this.resolved(definition))?.get(at)
  }

  private resolved(definition: string): string {
    const style = this.linked.get(definition)
    return (style === undefined ? undefined : this.styleDefinitions.get(style)) ?? definition
  }

  private read(xml: string): void {
    let definition = ''
    let list: List | undefined
    let level: Level | undefined
    let override = 0
    walkXml(xml, {
      open: (name, value) => {
        const number = () => Number(value('val')) || 0
        switch (name) {
          case 'w:abstractNum':
            definition = value('abstractNumId')
            this.definitions.set(definition, new Map())
            return
          case 'w:numStyleLink':
            return void this.linked.set(definition, value('val'))
          case 'w:styleLink':
            return void this.styleDefinitions.set(value('val'), definition)
          case 'w:num':
            list = { definition: '', starts: new Map(), levels: new Map() }
            return void this.lists.set(value('numId'), list)
          case 'w:abstractNumId':
            if (list) list.definition = value('val')
            return
          case 'w:lvlOverride':
            override = Number(value('ilvl')) || 0
            return
          case 'w:startOverride':
            return void list?.starts.set(override, number())
          case 'w:lvl':
            level = { start: 0, format: 'decimal', text: '', legal: false }
            return void (list ? list.levels : this.definitions.get(definition))?.set(Number(value('ilvl')) || 0, level)
          case 'w:start':
            if (level) level.start = number()
            return
          case 'w:numFmt':
            if (level) level.format = value('val')
            return
          case 'w:lvlText':
            if (level) level.text = value('val')
            return
          case 'w:lvlRestart':
            if (level) level.restart = number()
            return
          case 'w:isLgl':
            if (level) level.legal = !['0', 'false', 'off'].includes(value('val'))
            return
          case 'w:pStyle':
            if (level) level.style = value('val')
        }
      },
      close: (name) => {
        if (name === 'w:num') list = undefined
        if (name === 'w:lvl') level = undefined
      },
    })
  }
}
