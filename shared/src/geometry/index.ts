export { freeSpotIn } from './areas.ts'
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
  liesWithin,
  shiftBox,
  shiftGeo,
  union,
} from './box.ts'
export type { CameraView, ViewSize } from './camera.ts'
export {
  cameraFor,
  clampZoom,
  pageToScreen,
  pannedBy,
  screenToPage,
  visibleBox,
  zoomedTo,
  zoomRange,
} from './camera.ts'
export type { Overlap } from './circles.ts'
export { circleSized, diameterOf, movedToOverlap, overlapOf, overlaps } from './circles.ts'
export type { ConnectorOptions } from './connector-path.ts'
export { connectorGap, connectorPath, connectorReach } from './connector-path.ts'
export type { Curve } from './curve.ts'
export {
  curveBounds,
  curveLength,
  distanceToCurve,
  distanceToSegment,
  pointAt,
  quadratic,
  reversed,
  sampleCurve,
  subCurve,
  tangentAt,
} from './curve.ts'
export { curveMeetsBox, distanceToPolyline, geoMeetsBox, polylineMeetsBox } from './hit-test.ts'
export { inkOutline, placeStroke, strokeStretch } from './ink-outline.ts'
export type { Outline, OutlineForm } from './outline.ts'
export { outlineContains, outlineExit } from './outline.ts'
export { simplifyStroke } from './simplify.ts'
export type { StrokePoint } from './stroke-codec.ts'
export { decodeStroke, encodeStroke } from './stroke-codec.ts'
export type { Vec } from './vec.ts'
export { add, distance, length, midpoint, normalise, origin, rotateAround, scale, subtract } from './vec.ts'
