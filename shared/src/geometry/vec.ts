/** A point or a displacement in page units (1 = 1 CSS px at 100 %), y downwards. */
export interface Vec {
  readonly x: number
  readonly y: number
}

export const origin: Vec = { x: 0, y: 0 }

export function add(a: Vec, b: Vec): Vec {
  return { x: a.x + b.x, y: a.y + b.y }
}

export function subtract(a: Vec, b: Vec): Vec {
  return { x: a.x - b.x, y: a.y - b.y }
}

export function scale(a: Vec, factor: number): Vec {
  return { x: a.x * factor, y: a.y * factor }
}

export function length(a: Vec): number {
  return Math.hypot(a.x, a.y)
}

export function distance(a: Vec, b: Vec): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** Unit vector; the zero vector stays zero. */
export function normalise(a: Vec): Vec {
  const size = length(a)
  return size === 0 ? origin : scale(a, 1 / size)
}

export function midpoint(a: Vec, b: Vec): Vec {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

/** Rotates `point` around `centre` by `degrees` clockwise. */
export function rotateAround(point: Vec, centre: Vec, degrees: number): Vec {
  if (degrees === 0) return point
  const angle = (degrees * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const dx = point.x - centre.x
  const dy = point.y - centre.y
  return { x: centre.x + dx * cos - dy * sin, y: centre.y + dx * sin + dy * cos }
}
