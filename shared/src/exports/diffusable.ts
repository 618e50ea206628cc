import type { ParticipantId } from '../ids.ts'
import type { BoardSnapshot, Item } from '../model/index.ts'

/** Who is named as the author of what is handed on without its authors. */
const nobody = 'p_withheld' as ParticipantId

/** The board as it may be handed on: without who wrote what and when, and without free notes. */
export function diffusable(snapshot: BoardSnapshot): BoardSnapshot {
  const items = [...snapshot.items.values()].map((item) => {
    const { note: _note, ...open } = item as Item & { readonly note?: string }
    return { ...open, author: nobody, at: 0 } as Item
  })
  return { ...snapshot, items: new Map(items.map((item) => [item.id, item])) }
}
