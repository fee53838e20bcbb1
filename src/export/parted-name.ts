/** Names of places end in one of these; a break after the first of them leaves the province on the first line. */
const endsOfPlaces = /[省市区县州盟旗乡镇]/g

/**
 * The name of a public body on one line, or on two parted after the place that leaves them most alike; on one that the
 * word processor has to break where it has no such place.
 * @param width of a text, in the measure of `room`, the width of a line
 */
export function partedName(name: string, width: (text: string) => number, room: number): string[] {
  if (width(name) <= room) return [name]
  const breaks = [...name.matchAll(endsOfPlaces)]
    .map(({ index }) => [name.slice(0, index + 1), name.slice(index + 1)] as const)
    .filter(([first, second]) => second !== '' && width(first) <= room && width(second) <= room)
    .map((lines) => ({ lines, unevenness: Math.abs(width(lines[0]) - width(lines[1])) }))
    .sort((a, b) => a.unevenness - b.unevenness)
  return breaks[0] ? [...breaks[0].lines] : [name]
}
