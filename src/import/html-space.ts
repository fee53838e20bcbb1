const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

/**
 * A line of a web page as a browser shows it: white space becomes one space, and none where the source was broken between
 * two Chinese characters.
 */
export class ShownLine {
  private shown = ''
  private space: '' | ' ' | '\n' = ''

  /** Takes a piece of the source. `spaced`: its spaces count as they stand. */
  add(source: string, spaced: boolean): void {
    if (spaced) {
      this.shown += (this.space === '' ? '' : ' ') + source
      this.space = ''
      return
    }
    for (const [part] of source.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      if (/^[^ \t\r\n\f]/.test(part)) this.addWord(part)
      else if (this.shown !== '') this.space = this.space === '\n' || /[\r\n]/.test(part) ? '\n' : ' '
    }
  }

  /** The line so far; the next one begins. */
  take(): string {
    const { shown } = this
    this.shown = ''
    this.space = ''
    return shown
  }

  private addWord(word: string): void {
    const broken =
      this.space === '\n' && wide.test(this.shown.charAt(this.shown.length - 1)) && wide.test(word.charAt(0))
    this.shown += (this.space === '' || broken ? '' : ' ') + word
    this.space = ''
  }
}
