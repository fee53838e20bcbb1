/** How many full-width characters wide a text is; Latin letters, digits and ASCII signs count half. */
export function widthInCharacters(text: string): number {
  return [...text].reduce((width, char) => width + (/[ -~]/.test(char) ? 0.5 : 1), 0)
}
