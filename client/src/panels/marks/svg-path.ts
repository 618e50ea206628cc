import type { PathCommand } from '@palabre/shared/scene'

/** Path commands as the `d` of an SVG path. */
export function svgPath(commands: readonly PathCommand[]): string {
  return commands.map(([letter, ...numbers]) => `${letter}${numbers.join(' ')}`).join('')
}
