import type { Change } from '../document/index.ts'
import type { ItemId } from '../ids.ts'
import { type BoardSnapshot, type Connector, type Item, isConnector, itemKinds, referencesOf } from '../model/index.ts'
import { ok } from '../result.ts'
import type { Command, CommandContext } from './command.ts'
import { permit, present } from './guards.ts'

export interface DeleteItems {
  readonly ids: Iterable<ItemId>
}

/**
 * Deletes items and the relations and links that hang on them. What else points at them stays and is read without
 * them, so that it points at them again when they are brought back. What lies in a deleted frame stays.
 */
export const deleteItems: Command<DeleteItems> = (board, { ids }, context) => {
  const items = present(board, ids)
  if (!items.ok) return items
  const named = items.value.map(({ id }) => id)
  const doomed = [...items.value, ...hangingOn(board, named).connectors]
  const permitted = permit(context, 'delete', doomed)
  if (!permitted.ok) return permitted
  return ok([
    ...namesToKeep(board, items.value, context),
    ...doomed.map(({ id }): Change => ({ op: 'delete-item', id })),
  ])
}

/** Commitments remember what goes under its name; those that other tools wrote may not have it yet. */
export function namesToKeep(board: BoardSnapshot, doomed: readonly Item[], context: CommandContext): readonly Change[] {
  const going = new Set(doomed.map(({ id }) => id))
  const named = new Map(doomed.flatMap((item) => ('name' in item ? [[item.id as string, item.name] as const] : [])))
  const changes: Change[] = []
  if (named.size === 0) return changes
  for (const item of board.items.values()) {
    if (item.kind !== 'commitment' || going.has(item.id) || !permit(context, 'edit', [item]).ok) continue
    const known = item.names ?? {}
    const people = new Set([...item.subjects, ...item.with])
    const lacking = [...named].filter(([id]) => people.has(id) && !Object.hasOwn(known, id))
    if (lacking.length > 0)
      changes.push({ op: 'edit-item', id: item.id, fields: { names: { ...known, ...Object.fromEntries(lacking) } } })
  }
  return changes
}

/** What hangs on items: what would go with them, and what would stay and lose them. */
export interface Hanging {
  /** Relations and links that would go too. */
  readonly connectors: readonly Connector[]
  /** Statements and commitments that point at them. */
  readonly referring: readonly Item[]
}

/** What hangs on these items, without those among them: what a screen may warn of. */
export function hangingOn(board: BoardSnapshot, ids: Iterable<ItemId>): Hanging {
  const doomed = new Set(ids)
  const connectors: Connector[] = []
  const referring: Item[] = []
  for (const item of board.items.values()) {
    if (doomed.has(item.id) || !pointsAt(item, doomed)) continue
    if (isConnector(item)) connectors.push(item)
    else referring.push(item)
  }
  return { connectors, referring }
}

function pointsAt(item: Item, ids: ReadonlySet<ItemId>): boolean {
  const { mustPoint, mayPoint, mayList, mayName } = itemKinds[item.kind].references
  if (mustPoint.length + mayPoint.length + mayList.length + mayName.length === 0) return false
  return referencesOf(item).some((id) => ids.has(id))
}
