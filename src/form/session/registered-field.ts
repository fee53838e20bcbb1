/**
 * An input as react-hook-form sees it. Writing what stands there already is left out: the form writes back every key
 * typed, and a write costs as much as all of the checks.
 */
export function fieldOf(input: HTMLInputElement) {
  return {
    name: input.name,
    type: input.type,
    get value() {
      return input.value
    },
    set value(text: string) {
      if (input.value !== text) input.value = text
    },
    focus: () => input.focus(),
  }
}
