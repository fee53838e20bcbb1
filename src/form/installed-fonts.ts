import { type FontRole, fontOf } from '../index'

/**
 * The fonts of the standard that this computer lacks, by name. A font that is missing is drawn in the one that stands in for
 * it, so that a character looks different when another stands in; there is no other way to ask.
 * @returns none where the browser does not draw on a canvas
 */
export function missingFonts(): string[] {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return []
  const names = roles.map((role) => fontOf(role, 'standard').name)
  return names.filter((name) => !isInstalled(context, name))
}

const roles: readonly FontRole[] = ['title', 'hei', 'kai', 'fangSong']

/** Two faces that look different on every computer. */
const standIns = ['serif', 'sans-serif'] as const

function isInstalled(context: CanvasRenderingContext2D, name: string): boolean {
  const [first, second] = standIns.map((standIn) => drawn(context, `"${name}", ${standIn}`))
  return first === second && first !== drawn(context, standIns[0])
}

function drawn(context: CanvasRenderingContext2D, family: string): string {
  const { canvas } = context
  canvas.width = 96
  canvas.height = 40
  context.font = `32px ${family}`
  context.fillText('永国政', 0, 34)
  return canvas.toDataURL()
}
