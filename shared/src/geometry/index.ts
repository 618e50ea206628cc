export type { Box, Geo } from './box.ts'
export {
  boxAround,
  boxCentre,
  boxContains,
  boxHeight,
  boxOf,
  boxWidth,
  corners,
  encloses,
  geoBounds,
  geoCentre,
  grow,
  intersects,
  union,
} from './box.ts'
export type { StrokePoint } from './stroke-codec.ts'
export { decodeStroke, encodeStroke } from './stroke-codec.ts'
export type { Vec } from './vec.ts'
export { add, distance, length, midpoint, normalise, origin, rotateAround, scale, subtract } from './vec.ts'
