import { isOn } from './docx-styles'
import type { AttributeReader } from './xml-walk'

/**
 * What of a Word file is shown where it holds more than that: of a field its result and not its code (ECMA-376 part 1,
 * 17.16.18), of alternatives the first (part 3, 10.2), of a content control no prompt (part 1, 17.5.2.39).
 */
export class DocxChoices {
  /** Fields that are open: whether their result has begun. */
  private readonly fields: { result: boolean }[] = []
  private readonly controls: { prompt: boolean }[] = []
  private readonly alternatives: { taken: boolean }[] = []

  /** Whether an element is passed over with all that is in it. Asked once for each, before `open`. */
  isLeftOut(name: string): boolean {
    if (name === 'w:sdtContent') return this.controls[this.controls.length - 1]?.prompt === true
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false
    const alternative = this.alternatives[this.alternatives.length - 1]
    const taken = alternative?.taken === true
    if (alternative) alternative.taken = true
    return taken
  }

  open(name: string, value: AttributeReader): void {
    const control = this.controls[this.controls.length - 1]
    if (name === 'w:fldChar') this.field(value('fldCharType'))
    if (name === 'w:sdt') this.controls.push({ prompt: false })
    if (name === 'w:showingPlcHdr' && control) control.prompt = isOn(value('val'))
    if (name === 'mc:AlternateContent') this.alternatives.push({ taken: false })
  }

  close(name: string): void {
    if (name === 'w:sdt') this.controls.pop()
    if (name === 'mc:AlternateContent') this.alternatives.pop()
    // A code does not go on over paragraphs: a field that was never closed hides nothing.
    if (name === 'w:p') for (const field of this.fields) field.result = true
  }

  /** Whether text here is the code of a field. */
  get inCode(): boolean {
    return this.fields.some(({ result }) => !result)
  }

  private field(step: string): void {
    if (step === 'begin') this.fields.push({ result: false })
    const last = this.fields[this.fields.length - 1]
    if (step === 'separate' && last) last.result = true
    if (step === 'end') this.fields.pop()
  }
}
