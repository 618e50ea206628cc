/**
 * Strokes as bytes: version 1, a flags byte (bit 0: pressure present), the number of points, then for each point
 * the zigzag varint deltas of x and y in quarters of a page unit and, if present, of pressure in 1/64.
 * 60 points of handwriting take about 120 bytes; as floats they would take 960.
 */
export interface StrokePoint {
  readonly x: number
  readonly y: number
  /** 0–1; 0.5 where the device does not say. */
  readonly pressure: number
}

const version = 1
const withPressure = 1
const stepsPerUnit = 4
const pressureSteps = 64
const maxPoints = 20_000

/** Encodes at most 20,000 points; the rest is cut. */
export function encodeStroke(points: readonly StrokePoint[]): Uint8Array {
  const kept = points.slice(0, maxPoints)
  const pressed = kept.some((point) => Math.abs(point.pressure - 0.5) > 0.01)
  const bytes: number[] = [version, pressed ? withPressure : 0]
  pushVarint(bytes, kept.length)
  let x = 0
  let y = 0
  let pressure = 0
  for (const point of kept) {
    const nextX = Math.round(point.x * stepsPerUnit)
    const nextY = Math.round(point.y * stepsPerUnit)
    pushVarint(bytes, zigzag(nextX - x))
    pushVarint(bytes, zigzag(nextY - y))
    x = nextX
    y = nextY
    if (!pressed) continue
    const nextPressure = Math.round(Math.min(1, Math.max(0, point.pressure)) * pressureSteps)
    pushVarint(bytes, zigzag(nextPressure - pressure))
    pressure = nextPressure
  }
  return Uint8Array.from(bytes)
}

/** Decodes a stroke; bytes that are not a stroke, or end too early, give the points that could be read. */
export function decodeStroke(bytes: Uint8Array): StrokePoint[] {
  const points: StrokePoint[] = []
  if (bytes[0] !== version) return points
  const pressed = ((bytes[1] ?? 0) & withPressure) !== 0
  const reader = { bytes, at: 2 }
  const count = Math.min(readVarint(reader) ?? 0, maxPoints)
  let x = 0
  let y = 0
  let pressure = 0
  for (let index = 0; index < count; index++) {
    const dx = readVarint(reader)
    const dy = readVarint(reader)
    const dp = pressed ? readVarint(reader) : 0
    if (dx === undefined || dy === undefined || dp === undefined) break
    x += unzigzag(dx)
    y += unzigzag(dy)
    pressure += unzigzag(dp)
    points.push({
      x: x / stepsPerUnit,
      y: y / stepsPerUnit,
      pressure: pressed ? Math.min(1, Math.max(0, pressure / pressureSteps)) : 0.5,
    })
  }
  return points
}

interface Reader {
  readonly bytes: Uint8Array
  at: number
}

function zigzag(value: number): number {
  return value >= 0 ? value * 2 : -value * 2 - 1
}

function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value
  while (rest >= 128) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
}

function readVarint(reader: Reader): number | undefined {
  let value = 0
  let factor = 1
  for (let length = 0; length < 7; length++) {
    const byte = reader.bytes[reader.at++]
    if (byte === undefined) return undefined
    value += (byte % 128) * factor
    if (byte < 128) return value
    factor *= 128
  }
  return undefined
}
