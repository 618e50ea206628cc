/** Arithmetic on `#rrggbb` colours. */
export type Hex = `#${string}`

/** `a` with a share of `b` in it, 0–1, in sRGB. */
export function mixHex(a: string, b: string, share: number): Hex {
  const [ar, ag, ab] = channels(a)
  const [br, bg, bb] = channels(b)
  return `#${[ar + (br - ar) * share, ag + (bg - ag) * share, ab + (bb - ab) * share]
    .map((channel) => Math.round(channel).toString(16).padStart(2, '0'))
    .join('')}`
}

/** Contrast ratio of WCAG 2.2, 1–21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** `colour`, moved towards black or white just far enough to stand out from `ground` by `ratio`. */
export function standingOut(colour: string, ground: string, ratio: number): Hex {
  const towards = luminance(ground) > 0.18 ? '#000000' : '#ffffff'
  for (let share = 0; share < 1; share += 0.08) {
    const tried = mixHex(colour, towards, share)
    if (contrast(tried, ground) >= ratio) return tried
  }
  return towards
}

/** Relative luminance of WCAG 2.2, 0–1. */
function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1, 7), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
