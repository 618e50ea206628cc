import type { Change } from '../document/index.ts'
import { type ItemId, isPageId, type PageId } from '../ids.ts'
import {
  type BoardSnapshot,
  type Item,
  isPlaced,
  isWorded,
  itemsOfPage,
  type Layer,
  layersSchema,
  type Page,
  parse,
  referencesFollowing,
} from '../model/index.ts'
import { allow } from '../policy/index.ts'
import { fail, ok } from '../result.ts'
import { addPage } from './add-page.ts'
import type { Command } from './command.ts'
import { permit, roomFor } from './guards.ts'
import { fieldsOf, newItem } from './new-item.ts'

export interface Retransmit {
  readonly page: PageId
  /** Title of the page where the other public draws. */
  readonly title: string
  /** What the sheet with the map as it was is called. */
  readonly sheet: string
  readonly id?: PageId
}

/** How faint the map of before lies beneath the new one. */
const faint = 0.35

/**
 * Hands a page on to another public: a page of its own with the map as it is now, faint and frozen beneath, so that they
 * draw over it and nobody's words are lost. The page itself stays untouched.
 */
export const retransmit: Command<Retransmit> = (board, { page, title, sheet, id }, context) => {
  const source = board.pages.find((known) => known.id === page)
  if (!source) return fail('page_gone', { detail: page })
  // What was promised is confirmed card by card: copies would be promises that nobody made.
  if (source.kind === 'commitments' || source.kind === 'minutes') return fail('not_retransmitted')
  const meta = allow(context.who.role, context.rules, 'edit-meta')
  if (!meta.ok) return meta
  const target = id ?? (context.newId() as string as PageId)
  if (!isPageId(target)) return fail('id_taken', { detail: target })
  const added = addPage(board, { kind: source.kind, title, id: target }, context)
  if (!added.ok) return added
  const layer: Layer = { id: context.newId(), label: sheet, opacity: faint, frozen: true }
  const layers = parse<readonly Layer[]>(layersSchema, [...(board.meta.layers ?? []), layer])
  if (!layers.ok) return fail('too_many_layers')
  const copied = copiedFrom(board, source)
  const permitted = permit(context, 'create', copied)
  if (!permitted.ok) return permitted
  const room = roomFor(board, copied.length)
  if (!room.ok) return room
  const changes: Change[] = [
    ...added.value.map(withMethodOf(source)),
    { op: 'edit-meta', fields: { layers: layers.value } },
  ]
  const ids = new Map<ItemId, ItemId>(copied.map((item) => [item.id, context.newId()]))
  for (const item of copied) {
    const fields = { ...fieldsOf(item), ...referencesFollowing(item, ids) }
    const lying = {
      geo: isPlaced(item) ? item.geo : undefined,
      text: isWorded(item) ? item.text : undefined,
    }
    const draft = { kind: item.kind, page: target, order: item.order, id: ids.get(item.id), fields, ...lying }
    const copy = newItem(board, draft, context)
    if (!copy.ok) return copy
    changes.push({ op: 'create-item', item: { ...copy.value, layer: layer.id } as Item })
  }
  return ok(changes)
}

/** What lies on a page and can lie on another: commitments stay, and so does what hangs on them. */
function copiedFrom(board: BoardSnapshot, source: Page): readonly Item[] {
  const placed = itemsOfPage(board, source.id).filter((item) => item.kind !== 'commitment')
  const there = new Set(placed.filter(isPlaced).map(({ id }) => id))
  return placed.filter((item) => isPlaced(item) || (there.has(item.from) && there.has(item.to)))
}

/** The new page is worked on by the same method. */
function withMethodOf({ method }: Page): (change: Change) => Change {
  return (change) =>
    change.op === 'create-page' && method !== undefined ? { ...change, page: { ...change.page, method } } : change
}
