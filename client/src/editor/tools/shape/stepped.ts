import { distance, type Vec } from '@palabre/shared/geometry'

const stepRadians = Math.PI / 12

/** The point as far away as `to`, in the nearest of the directions 15 degrees apart. */
export function stepped(from: Vec, to: Vec): Vec {
  const angle = Math.round(Math.atan2(to.y - from.y, to.x - from.x) / stepRadians) * stepRadians
  const reach = distance(from, to)
  return { x: from.x + Math.cos(angle) * reach, y: from.y + Math.sin(angle) * reach }
}
