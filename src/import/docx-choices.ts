import type { WordElements } from './docx-elements'
import { isOn } from './docx-styles'

/**
 * What of a Word file is shown where it holds more than that: of a field its result and not its code (ECMA-376 part 1,
 * 17.16.18), of alternatives the first (part 3, 10.2), of a content control no prompt (part 1, 17.5.2.39).
 */
export class DocxChoices {
  /** Fields that are open: whether their result has begun. */
  private readonly fields: { result: boolean }[] = []
  private readonly controls: { prompt: boolean }[] = []
  private readonly alternatives: { taken: boolean }[] = []

  readonly elements: WordElements = {
    'w:fldChar': { open: (value) => this.field(value('fldCharType')) },
    'w:sdt': { open: () => this.controls.push({ prompt: false }), close: () => this.controls.pop() },
    'w:showingPlcHdr': { open: (value) => this.prompt(isOn(value('val'))) },
    'w:sdtContent': { isLeftOut: () => this.controls[this.controls.length - 1]?.prompt === true },
    'mc:AlternateContent': {
      open: () => this.alternatives.push({ taken: false }),
      close: () => this.alternatives.pop(),
    },
    'mc:Choice': { isLeftOut: () => this.isTaken() },
    'mc:Fallback': { isLeftOut: () => this.isTaken() },
  }

  /** A code does not go on over paragraphs: a field that was never closed hides nothing. */
  endParagraph(): void {
    for (const field of this.fields) field.result = true
  }

  /** Whether text here is the code of a field. */
  get inCode(): boolean {
    return this.fields.some(({ result }) => !result)
  }

  /** Whether one of the alternatives was taken before this one, which is taken otherwise. */
  private isTaken(): boolean {
    const alternative = this.alternatives[this.alternatives.length - 1]
    const taken = alternative?.taken === true
    if (alternative) alternative.taken = true
    return taken
  }

  private prompt(on: boolean): void {
    const control = this.controls[this.controls.length - 1]
    if (control) control.prompt = on
  }

  private field(step: string): void {
    if (step === 'begin') this.fields.push({ result: false })
    const last = this.fields[this.fields.length - 1]
    if (step === 'separate' && last) last.result = true
    if (step === 'end') this.fields.pop()
  }
}
