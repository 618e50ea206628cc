/** What lies under a pointer or in a marquee. Page units. */
import {
  type Box,
  boxContains,
  boxOf,
  curveBounds,
  curveMeetsBox,
  decodeStroke,
  distanceToCurve,
  distanceToPolyline,
  geoBounds,
  geoCentre,
  geoMeetsBox,
  grow,
  intersects,
  outlineContains,
  polylineMeetsBox,
  rotateAround,
  strokeStretch,
  type Vec,
} from '../geometry/index.ts'
import {
  type Frame,
  type Ink,
  type Item,
  isConnector,
  type PlacedItem,
  type Shape,
  type Territory,
} from '../model/index.ts'
import type { Surroundings } from './context.ts'
import { territoryLabelPlace, territoryOutline } from './items/territory.ts'
import { outlineOf } from './outline-of.ts'
import { routeOf } from './route.ts'

/** How far a title reaches above its frame, for pointers. */
const titleReach = 30

/**
 * Whether a pointer at `point` is on the item, give or take `tolerance`. Frames and shapes without ground are held by
 * their edge (and a frame by its title), so that what lies in them can be reached.
 */
export function hitsItem(item: Item, point: Vec, tolerance: number, surroundings: Surroundings): boolean {
  switch (item.kind) {
    case 'relation':
    case 'link': {
      const curve = routeOf(item, surroundings)?.curve
      return (
        curve !== undefined &&
        boxContains(grow(curveBounds(curve), tolerance), point) &&
        distanceToCurve(curve, point) <= tolerance + 3
      )
    }
    case 'ink':
      return distanceToPolyline(strokeOnPage(item), point) <= tolerance + item.width / 2
    case 'frame':
      return hitsFrame(item, point, tolerance)
    case 'shape':
      return hitsShape(item, point, tolerance)
    case 'territory':
      return hitsTerritory(item, point, tolerance)
    default:
      return outlineContains(outlineOf(item), point, Math.min(tolerance, 4))
  }
}

/** Whether any part of the item that can be seen lies in the box. */
export function meetsBox(item: Item, box: Box, surroundings: Surroundings): boolean {
  if (isConnector(item)) {
    const curve = routeOf(item, surroundings)?.curve
    return curve !== undefined && intersects(curveBounds(curve), box) && curveMeetsBox(curve, box)
  }
  if (!geoMeetsBox(item.geo, item.kind === 'ink' ? grow(box, item.width / 2) : box)) return false
  if (item.kind === 'territory') return polylineMeetsBox(closedOnPage(item), box)
  return item.kind !== 'ink' || polylineMeetsBox(strokeOnPage(item), grow(box, item.width / 2))
}

/** Whether the whole item lies in the box. */
export function liesIn(item: PlacedItem, box: Box): boolean {
  const bounds = geoBounds(item.geo)
  return bounds.minX >= box.minX && bounds.minY >= box.minY && bounds.maxX <= box.maxX && bounds.maxY <= box.maxY
}

/** The points of a stroke where they lie on the page. */
export function strokeOnPage(ink: Ink): Vec[] {
  const points = decodeStroke(ink.points)
  const stretch = strokeStretch(points, ink.geo)
  const centre = geoCentre(ink.geo)
  return points.map((point) =>
    rotateAround({ x: ink.geo[0] + point.x * stretch.x, y: ink.geo[1] + point.y * stretch.y }, centre, ink.geo[4]),
  )
}

function holdsEdge(item: PlacedItem, point: Vec, tolerance: number): boolean {
  const outline = outlineOf(item)
  return outlineContains(outline, point, tolerance) && !outlineContains(outline, point, -tolerance - 2)
}

/** The outline of a territory where it lies on the page, back to where it began. */
function closedOnPage(territory: Territory): Vec[] {
  const [x, y, , , rotation] = territory.geo
  const centre = geoCentre(territory.geo)
  const points = territoryOutline(territory)
  return [...points, ...points.slice(0, 1)].map((point) =>
    rotateAround({ x: x + point.x, y: y + point.y }, centre, rotation),
  )
}

/** A territory is held by its line and its label: what lies in it is reached through it. */
function hitsTerritory(territory: Territory, point: Vec, tolerance: number): boolean {
  if (distanceToPolyline(closedOnPage(territory), point) <= tolerance + 3) return true
  const [x, y, , , rotation] = territory.geo
  const upright = rotateAround(point, geoCentre(territory.geo), -rotation)
  const top = territoryLabelPlace(territoryOutline(territory))
  return boxContains(boxOf(x + top.x - 90, y + top.y - titleReach, 180, titleReach), upright)
}

function hitsFrame(frame: Frame, point: Vec, tolerance: number): boolean {
  if (holdsEdge(frame, point, tolerance)) return true
  const [x, y, width, , rotation] = frame.geo
  const upright = rotateAround(point, geoCentre(frame.geo), -rotation)
  return boxContains(boxOf(x, y - titleReach, width, titleReach), upright)
}

function hitsShape(shape: Shape, point: Vec, tolerance: number): boolean {
  const reach = tolerance + shape.width / 2
  if (shape.form === 'line' || shape.form === 'arrow') {
    const [x, y, width, height, rotation] = shape.geo
    const centre = geoCentre(shape.geo)
    const middle = y + height / 2
    const ends = [
      { x, y: middle },
      { x: x + width, y: middle },
    ].map((end) => rotateAround(end, centre, rotation))
    return distanceToPolyline(ends, point) <= reach
  }
  const outline = outlineOf(shape)
  if (!outlineContains(outline, point, reach)) return false
  return shape.fill !== undefined || shape.text !== '' || !outlineContains(outline, point, -reach)
}
