/** A Venn or chapati diagram: the size of a circle says its importance, overlap says how much two deal with each other. */
import { diameterOf, type Overlap, overlapOf } from '../../geometry/index.ts'
import type { ItemId } from '../../ids.ts'
import type { PlacedItem, Shape } from '../../model/index.ts'

export const importances = ['small', 'medium', 'large', 'largest'] as const
export type Importance = (typeof importances)[number]

/** Diameters in page units that the words stand for. */
export const importanceDiameters: Readonly<Record<Importance, number>> = {
  small: 130,
  medium: 200,
  large: 300,
  largest: 440,
}

/** The word nearest to a circle's size. */
export function importanceOf(circle: Shape): Importance {
  const size = Math.max(1, diameterOf(circle.geo))
  const off = (word: Importance) => Math.abs(Math.log(size / importanceDiameters[word]))
  return importances.reduce((best, word) => (off(word) < off(best) ? word : best))
}

/** The circles among the items of a page, the largest first. */
export function circlesOf(items: readonly PlacedItem[]): Shape[] {
  return items
    .filter((item) => item.kind === 'shape')
    .filter(({ form }) => form === 'ellipse')
    .sort((a, b) => diameterOf(b.geo) - diameterOf(a.geo) || (a.id < b.id ? -1 : 1))
}

/** What a circle has to do with each of the others, as they lie. */
export function overlapsOf(circle: Shape, circles: readonly Shape[]): ReadonlyMap<ItemId, Overlap> {
  return new Map(
    circles.filter(({ id }) => id !== circle.id).map((other) => [other.id, overlapOf(circle.geo, other.geo)]),
  )
}
