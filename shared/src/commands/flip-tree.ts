import type { Change } from '../document/index.ts'
import { type ItemId, isPageId, type PageId } from '../ids.ts'
import { type ColourName, type Item, isPlaced, isWorded, itemsOfPage, type Page } from '../model/index.ts'
import { allow } from '../policy/index.ts'
import { fail, ok } from '../result.ts'
import { maxPages } from './add-page.ts'
import type { Command } from './command.ts'
import { pageThere, permit, roomFor } from './guards.ts'
import { fieldsOf, newItem } from './new-item.ts'
import { isOrder, ordersBetween } from './orders.ts'

export interface FlipTree {
  readonly page: PageId
  /** Title of the page of solutions. */
  readonly title: string
  /** Cards of the tree, each with the colour it takes: means, aim and results. */
  readonly cards: ReadonlyMap<ItemId, ColourName>
  /** Frames of the page, each with its title among solutions. */
  readonly frames: ReadonlyMap<ItemId, string>
  readonly id?: PageId
}

/**
 * Makes a tree of solutions of a problem tree, on a page of its own: what caused becomes a means, what followed a
 * result. Words are kept, to be turned by people; a `responds-to` link leads back to what each card answers.
 */
export const flipTree: Command<FlipTree> = (board, { page, title, cards, frames, id }, context) => {
  const there = pageThere(board, page)
  if (!there.ok) return there
  const pages = allow(context.who.role, context.rules, 'edit-pages')
  if (!pages.ok) return pages
  if (board.pages.length >= maxPages) return fail('too_many_pages')
  const target = id ?? (context.newId() as string as PageId)
  if (!isPageId(target) || board.pages.some((known) => known.id === target)) return fail('id_taken', { detail: target })
  const all = itemsOfPage(board, page)
  const kept = all.filter((item) => cards.has(item.id) || frames.has(item.id))
  const copies = new Map<ItemId, ItemId>(kept.map((item) => [item.id, context.newId()]))
  const ties = all
    .filter((item) => item.kind === 'relation')
    .filter(({ from, to }) => copies.has(from) && copies.has(to))
  const permitted = permit(context, 'create', [...kept, ...ties, { kind: 'link' }])
  if (!permitted.ok) return permitted
  const room = roomFor(board, kept.length + ties.length + cards.size)
  if (!room.ok) return room
  const changes: Change[] = [{ op: 'create-page', page: pageOfSolutions(board.pages, page, target, title) }]
  const write = (item: ReturnType<typeof newItem>) => {
    if (item.ok) changes.push({ op: 'create-item', item: item.value })
    return item
  }
  for (const item of [...kept, ...ties]) {
    const made = write(newItem(board, draftOf(item), context))
    if (!made.ok) return made
  }
  for (const [original, copy] of copies) {
    if (!cards.has(original)) continue
    const fields = { from: copy, to: original, role: 'responds-to' }
    const made = write(newItem(board, { kind: 'link', page: target, order: 'a0', fields }, context))
    if (!made.ok) return made
  }
  return ok(changes)

  function draftOf(item: Item) {
    const own = fieldsOf(item)
    const colour = cards.get(item.id)
    const ends = 'from' in item ? { from: copies.get(item.from), to: copies.get(item.to) } : {}
    const looks = {
      ...(colour && 'colour' in item ? { colour } : {}),
      ...(colour && item.kind === 'shape' ? { stroke: colour, ...(item.fill ? { fill: colour } : {}) } : {}),
      ...(item.kind === 'frame' ? { title: frames.get(item.id) } : {}),
    }
    return {
      kind: item.kind,
      page: target,
      order: item.order,
      id: copies.get(item.id),
      geo: isPlaced(item) ? item.geo : undefined,
      text: isWorded(item) ? item.text : undefined,
      fields: { ...own, ...ends, ...looks },
    }
  }
}

/** Right after the page of problems, with the same method. */
function pageOfSolutions(pages: readonly Page[], from: PageId, id: PageId, title: string): Page {
  const sound = pages.filter(({ order }) => isOrder(order))
  const index = sound.findIndex((page) => page.id === from)
  const before = sound[index] ?? sound[sound.length - 1]
  const after = index < 0 ? undefined : sound[index + 1]
  const between = before && after && before.order >= after.order ? undefined : after
  const [order] = ordersBetween(before?.order ?? null, between?.order ?? null, 1) as [string]
  const pattern = pages.find((page) => page.id === from)
  return { id, kind: pattern?.kind ?? 'free', title, order, ...(pattern?.method ? { method: pattern.method } : {}) }
}
