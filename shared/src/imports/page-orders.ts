import type { Page } from '../model/index.ts'
import { orderAt } from './order.ts'

/** How far keys are counted before one is made by hand; boards have tens of pages. */
const farthest = 10_000

/** Places in the order of pages: the nth comes after all that are there, whatever their keys look like. */
export function ordersAfter(pages: readonly Page[]): (index: number) => string {
  const last =
    pages
      .map(({ order }) => order)
      .sort()
      .at(-1) ?? ''
  let first = 0
  while (first < farthest && orderAt(first) <= last) first++
  return (index) => (first < farthest ? orderAt(first + index) : `${last}V${orderAt(index)}`)
}
