/**
 * Colours of people: of cursors, names and avatars. White letters on them keep a contrast of at least 4.5:1
 * (WCAG 2.2, 1.4.3). The first twelve are chosen to be told apart; later ones turn the hue by the golden angle.
 */
const chosen = [
  '#0b63c4',
  '#b3261e',
  '#1b7a3d',
  '#8e3fb0',
  '#9a5b00',
  '#00777a',
  '#c2185b',
  '#4a5a00',
  '#5c4fd6',
  '#7a4a2b',
  '#3d6478',
  '#a8327e',
] as const

const goldenAngle = 137.507764
const leastContrast = 4.5

/** The colour of the nth person of a board (1, 2, 3 …) as `#rrggbb`; no two of the first 300 are the same. */
export function personColour(number: number): string {
  const index = number - 1
  const first = chosen[index]
  if (first) return first
  const hue = (index * goldenAngle) % 360
  const saturation = 0.45 + 0.2 * (index % 3)
  let lightness = 0.48
  let rgb = rgbOf(hue, saturation, lightness)
  while (contrastWithWhite(rgb) < leastContrast) {
    lightness -= 0.01
    rgb = rgbOf(hue, saturation, lightness)
  }
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

type Rgb = readonly [number, number, number]

/** HSL (degrees, 0–1, 0–1) to 8-bit RGB. */
function rgbOf(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number) => {
    const turn = (offset + hue / 30) % 12
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))))
  }
  return [channel(0), channel(8), channel(4)]
}

/** Contrast ratio with white (WCAG 2.2, relative luminance). */
function contrastWithWhite([red, green, blue]: Rgb): number {
  const linear = (channel: number) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return 1.05 / (0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05)
}
