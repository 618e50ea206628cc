import type { Geo, Vec } from '@palabre/shared/geometry'

/** The box between two corners; `square` makes its sides as long as the longer one. */
export function dragBox(from: Vec, to: Vec, square: boolean): Geo {
  const side = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y))
  const width = square ? side : Math.abs(to.x - from.x)
  const height = square ? side : Math.abs(to.y - from.y)
  return [to.x < from.x ? from.x - width : from.x, to.y < from.y ? from.y - height : from.y, width, height, 0]
}

/** A box of the usual size around a point. */
export function boxAt({ x, y }: Vec, [width, height]: readonly [number, number]): Geo {
  return [x - width / 2, y - height / 2, width, height, 0]
}
