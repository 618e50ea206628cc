import type { ItemId, ParticipantId } from '../ids.ts'
import { type BoardSnapshot, type Confirmation, type IsThere, type Item, madeWhole } from '../model/index.ts'

/** Who is named as the author of what is handed on without its authors. */
const nobody = 'p_withheld' as ParticipantId

/**
 * The board as it may be handed on: without who wrote what and when, without free notes, and without pictures that not
 * everyone in them agreed to show.
 */
export function diffusable(snapshot: BoardSnapshot): BoardSnapshot {
  const items = agreedTo(snapshot.items).map((item) => {
    const { note: _note, ...open } = item as Item & { readonly note?: string }
    return { ...open, ...withoutNotes(item), author: nobody, at: 0 } as Item
  })
  const confirmations = [...(snapshot.confirmations ?? [])].map(
    ([id, confirmation]) => [id, { ...confirmation, by: nobody, name: '', voices: [] }] as const,
  )
  return {
    ...snapshot,
    items: new Map(items.map((item) => [item.id, item])),
    confirmations: new Map<ItemId, Confirmation>(confirmations),
  }
}

/** The items without pictures kept to the group, and without what hangs on those. */
function agreedTo(items: BoardSnapshot['items']): Item[] {
  const isKept = (item: Item) => item.kind === 'image' && item.consent !== 'public'
  const isThere: IsThere = (id) => {
    const item = items.get(id)
    return item !== undefined && !isKept(item)
  }
  return [...items.values()].flatMap((item) => (isKept(item) ? [] : (madeWhole(item, isThere) ?? [])))
}

/** What became of a commitment, without what people said about it. */
function withoutNotes(item: Item): Partial<Item> {
  if (item.kind !== 'commitment' || !item.history) return {}
  return { history: item.history.map(({ note: _note, ...step }) => step) }
}
