/** A seasonal calendar: a frame for each month, side by side, and a line for each text standing before the first. */
import { type Box, boxOf, geoBounds, geoCentre } from '../../geometry/index.ts'
import type { ItemId } from '../../ids.ts'
import type { Frame, PlacedItem, TextItem } from '../../model/index.ts'

export interface CalendarRow {
  /** The text that names it; undefined where the page has none. */
  readonly label: TextItem | undefined
  /** What lies in each month of this line. A note that spreads over several months is in each. */
  readonly cells: readonly (readonly ItemId[])[]
}

export interface Calendar {
  readonly months: readonly Frame[]
  readonly rows: readonly CalendarRow[]
  /** What lies in no month. */
  readonly apart: readonly ItemId[]
}

/** Reads a page as a calendar. `items` are what may be noted: not its frames nor its labels. */
export function calendar(frames: readonly Frame[], texts: readonly TextItem[], items: readonly PlacedItem[]): Calendar {
  const months = [...frames].sort((a, b) => a.geo[0] - b.geo[0])
  const labels = rowLabels(months, texts)
  const bands = bandsOf(months, labels)
  const rows = bands.map((_, index) => ({ label: labels[index], cells: months.map((): ItemId[] => []) }))
  const apart: ItemId[] = []
  for (const item of items) {
    const row = bands.findIndex(([top, bottom]) => isBetween(geoCentre(item.geo).y, top, bottom))
    const covered = months.flatMap((month, index) => (covers(item, month) ? [index] : []))
    if (row < 0 || covered.length === 0) apart.push(item.id)
    for (const month of row < 0 ? [] : covered) rows[row]?.cells[month]?.push(item.id)
  }
  return { months, rows, apart }
}

/** The box of one cell, or of several months of a line. */
export function cellBox(
  { months, rows }: Calendar,
  row: number,
  firstMonth: number,
  lastMonth = firstMonth,
): Box | undefined {
  const first = months[firstMonth]
  const last = months[lastMonth]
  const band = bandsOf(
    months,
    rows.flatMap(({ label }) => (label ? [label] : [])),
  )[row]
  if (!first || !last || !band) return undefined
  const right = last.geo[0] + last.geo[2]
  return boxOf(first.geo[0], band[0], right - first.geo[0], band[1] - band[0])
}

/** The texts that stand before the first month, at its height. */
function rowLabels(months: readonly Frame[], texts: readonly TextItem[]): TextItem[] {
  const [first] = months
  if (!first) return []
  const [left, top, , height] = first.geo
  return texts
    .filter(({ geo }) => geoCentre(geo).x < left && isBetween(geoCentre(geo).y, top, top + height))
    .sort((a, b) => geoCentre(a.geo).y - geoCentre(b.geo).y)
}

/** From where to where each line goes: half way to its neighbours. */
function bandsOf(
  months: readonly Frame[],
  labels: readonly TextItem[],
): readonly (readonly [top: number, bottom: number])[] {
  const [first] = months
  if (!first) return []
  const { minY, maxY } = geoBounds(first.geo)
  const middles = labels.map(({ geo }) => geoCentre(geo).y)
  const edges = [minY, ...middles.slice(1).map((middle, index) => (middle + (middles[index] ?? middle)) / 2), maxY]
  return edges.slice(1).map((bottom, index) => [edges[index] ?? minY, bottom])
}

/** Whether a note has its middle in a month, or covers more than half of it. */
function covers(item: PlacedItem, month: Frame): boolean {
  const { minX, maxX } = geoBounds(item.geo)
  const [left, , width] = month.geo
  if (isBetween((minX + maxX) / 2, left, left + width)) return true
  return Math.min(maxX, left + width) - Math.max(minX, left) > width / 2
}

function isBetween(value: number, from: number, to: number): boolean {
  return value >= from && value < to
}
