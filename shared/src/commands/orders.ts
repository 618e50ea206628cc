import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type { PageId } from '../ids.ts'
import type { BoardSnapshot } from '../model/index.ts'

/** `count` fractional indices above everything on a page, lowest first. */
export function ordersOnTop(board: BoardSnapshot, page: PageId, count: number): string[] {
  return ordersBetween(
    extreme(board, page, (a, b) => a > b),
    null,
    count,
  )
}

/** `count` fractional indices below everything on a page, lowest first. */
export function ordersBelow(board: BoardSnapshot, page: PageId, count: number): string[] {
  return ordersBetween(
    null,
    extreme(board, page, (a, b) => a < b),
    count,
  )
}

/** Whether this string is a fractional index that others can be made next to (files from elsewhere may bring any). */
export function isOrder(order: string): boolean {
  try {
    generateKeyBetween(order, null)
    return true
  } catch {
    return false
  }
}

/** `count` indices between two of them; null is the end of the line. */
export function ordersBetween(below: string | null, above: string | null, count: number): string[] {
  return generateNKeysBetween(below, above, count)
}

function extreme(board: BoardSnapshot, page: PageId, beats: (a: string, b: string) => boolean): string | null {
  let best: string | null = null
  for (const item of board.items.values())
    if (item.page === page && (best === null || beats(item.order, best)) && isOrder(item.order)) best = item.order
  return best
}
