/** What the style sheets in a web page hide. Only what a rule says of an element by itself counts, not by those around it. */

/** A rule: which elements it is about, how much it counts (CSS, selectors 17), and whether it hides them. */
type Rule = { name: string; ids: readonly string[]; classes: readonly string[]; weight: number; hides: boolean }

/** An element's name, ids and classes in a selector. */
const compound = /^(\*|[a-z][\w-]*)?((?:[.#][\w-]+)*)$/i
/** No page needs more; a longer one is not looked through. */
const mostRules = 20_000

/** The rules of all style sheets in a page that say how elements are displayed. */
export class StyleRules {
  private readonly rules: Rule[] = []

  /** Takes a style sheet. What holds only on some devices, as on phones or paper, does not count. */
  add(sheet: string): void {
    const bare = withoutGroups(sheet.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, ''))
    for (const [, selectors = '', body = ''] of bare.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
      const display = /(?:^|[;\s])display\s*:\s*([a-z-]+)/i.exec(body)?.[1]?.toLowerCase()
      if (display === undefined) continue
      for (const selector of selectors.split(',')) this.addRule(selector.trim(), display === 'none')
    }
  }

  /** Whether an element is hidden; one that says itself how it is displayed is judged by that alone. */
  hides(element: string, { id = '', class: classes = '', style = '' }: { [name: string]: string }): boolean {
    if (this.rules.length === 0 || /(?:^|[;\s])display\s*:/i.test(style)) return false
    const own = classes.split(/\s+/)
    let strongest: Rule | undefined
    for (const rule of this.rules) {
      const isAbout =
        (rule.name === '' || rule.name === element) &&
        rule.ids.every((each) => each === id) &&
        rule.classes.every((each) => own.includes(each))
      if (isAbout && rule.weight >= (strongest?.weight ?? 0)) strongest = rule
    }
    return strongest?.hides === true
  }

  private addRule(selector: string, hides: boolean): void {
    // Where others around the element matter as well, the last step alone may show it, but not hide it.
    const steps = selector.split(/[\s>+~]+/)
    if (this.rules.length >= mostRules || (hides && steps.length > 1)) return
    const [, name = '', marks = ''] = compound.exec(steps[steps.length - 1] ?? '') ?? []
    if (name === '' && marks === '') return
    const named = (mark: string) => (marks.match(/[.#][\w-]+/g) ?? []).filter((each) => each.startsWith(mark))
    const [ids, classes] = ['#', '.'].map((mark) => named(mark).map((each) => each.slice(1)))
    const count = (list: readonly string[] = []) => list.length
    const weight = 100 * count(ids) + 10 * count(classes) + (name === '' ? 0 : 1) + 10 * (steps.length - 1)
    this.rules.push({
      name: name === '*' ? '' : name.toLowerCase(),
      ids: ids ?? [],
      classes: classes ?? [],
      weight,
      hides,
    })
  }
}

/** A style sheet without its groups that hold on a condition: `@media print { … }`. */
function withoutGroups(sheet: string): string {
  let kept = ''
  let depth = 0
  let group = 0
  for (const part of sheet.split(/([{}])/)) {
    if (part === '{') depth++
    if (group === 0 && depth === 0 && /@[\w-]+[^;{]*$/.test(part)) {
      kept += part.slice(0, part.lastIndexOf('@'))
      group = 1
      continue
    }
    if (group === 0) kept += part
    if (part === '}') {
      depth--
      if (depth <= 0) group = 0
    }
  }
  return kept
}
