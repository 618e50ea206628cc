/** What people do to the sections of minutes: add one, move one. They edit the words like those of any text. */
import type { Change } from '../document/index.ts'
import type { Geo } from '../geometry/index.ts'
import type { ItemId, PageId } from '../ids.ts'
import {
  itemsOfPage,
  type Minutes,
  type MinutesSection,
  minutesOf,
  minutesSizes,
  type TextItem,
} from '../model/index.ts'
import { fail, ok } from '../result.ts'
import type { Command } from './command.ts'
import { pageThere, permit, roomFor } from './guards.ts'
import { newItem } from './new-item.ts'
import { isOrder, ordersBetween } from './orders.ts'

export interface AddMinutesSection {
  readonly page: PageId
  /** Its place among the sections; absent: at the end. */
  readonly at?: number
  /** Of the heading, when the caller needs to know it beforehand. */
  readonly id?: ItemId
}

export interface MoveMinutesSection {
  readonly page: PageId
  readonly from: number
  readonly to: number
}

/** Below the text before it; where texts lie is of no matter to whoever reads minutes. */
const lineHeight = 60
const width = 880

/** Adds a heading with an empty paragraph, and the title where the page has none yet. */
export const addMinutesSection: Command<AddMinutesSection> = (board, { page, at, id }, context) => {
  const permitted = permit(context, 'create', [{ kind: 'text' }])
  if (!permitted.ok) return permitted
  const there = pageThere(board, page)
  if (!there.ok) return there
  const room = roomFor(board, 3)
  if (!room.ok) return room
  const minutes = minutesOf(itemsOfPage(board, page))
  const before = flat(minutes, at ?? minutes.sections.length)
  const texts = flat(minutes)
  const sizes = [...(texts.length === 0 ? [minutesSizes.title] : []), minutesSizes.heading, minutesSizes.paragraph]
  const orders = ordersAround(texts[before.length - 1], texts[before.length], sizes.length)
  if (!orders) return fail('invalid_field', { field: 'order' })
  const title = board.pages.find((each) => each.id === page)?.title ?? ''
  const lowest = texts.reduce((most, { geo }) => Math.max(most, geo[1] + geo[3]), 0)
  const changes: Change[] = []
  for (const [index, size] of sizes.entries()) {
    const geo: Geo = [0, lowest + (index + 1) * lineHeight, width, lineHeight / 2, 0]
    const text = size === minutesSizes.title ? title : ''
    const order = orders[index] as string
    const own = size === minutesSizes.heading ? id : undefined
    const item = newItem(board, { kind: 'text', page, order, id: own, geo, text, fields: { size } }, context)
    if (!item.ok) return item
    changes.push({ op: 'create-item', item: item.value })
  }
  return ok(changes)
}

/** Brings a section, with all its paragraphs, to another place among the sections. */
export const moveMinutesSection: Command<MoveMinutesSection> = (board, { page, from, to }, context) => {
  const minutes = minutesOf(itemsOfPage(board, page))
  const moved = minutes.sections[from]
  if (!moved || to < 0 || to >= minutes.sections.length) return fail('item_gone')
  const items = textsOf(moved)
  const permitted = permit(context, 'edit', items)
  if (!permitted.ok) return permitted
  const others = minutes.sections.filter((_, index) => index !== from)
  const before = flat({ ...minutes, sections: others }, to)
  const texts = flat({ ...minutes, sections: others })
  const orders = ordersAround(texts[before.length - 1], texts[before.length], items.length)
  const changes = orders
    ? ok(ordered(items, orders))
    : ok(everyOrder([...before, ...items, ...texts.slice(before.length)]))
  return from === to ? ok([]) : changes
}

/** Fractional indices between two texts; none where theirs leave no room, as files from elsewhere may have it. */
function ordersAround(below: TextItem | undefined, above: TextItem | undefined, count: number): string[] | undefined {
  const [low, high] = [below?.order ?? null, above?.order ?? null]
  if ([low, high].some((order) => order !== null && !isOrder(order))) return undefined
  return low !== null && high !== null && low >= high ? undefined : ordersBetween(low, high, count)
}

/** New indices for all of them. */
function everyOrder(texts: readonly TextItem[]): readonly Change[] {
  return ordered(texts, ordersBetween(null, null, texts.length))
}

function ordered(texts: readonly TextItem[], orders: readonly string[]): readonly Change[] {
  return texts.map(({ id }, index) => ({ op: 'edit-item', id, fields: { order: orders[index] } }))
}

/** The texts in their order, down to the section of this number. */
function flat({ title, sections }: Minutes, upTo = sections.length): readonly TextItem[] {
  return [...(title ? [title] : []), ...sections.slice(0, upTo).flatMap(textsOf)]
}

function textsOf({ heading, paragraphs }: MinutesSection): readonly TextItem[] {
  return heading ? [heading, ...paragraphs] : paragraphs
}
