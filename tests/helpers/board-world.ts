/** A board for tests of commands: plain values, no document, and one way to see what a command would make of it. */
import type { Command, CommandContext } from '@palabre/shared/commands'
import { applyChanges, type Change, LocalEdit, readBoard } from '@palabre/shared/document'
import type { Geo } from '@palabre/shared/geometry'
import { type ItemId, newId, type PageId, type ParticipantId } from '@palabre/shared/ids'
import type { Action, Actor, BoardSnapshot, Frame, Item, Page, Relation, Sticky } from '@palabre/shared/model'
import { type BoardRules, openRules, type Role } from '@palabre/shared/policy'
import * as Y from 'yjs'
import { seededBytes } from './random.ts'

export const carte = 'carte' as PageId
export const libre = 'libre' as PageId
export const me = 'p_0123456789' as ParticipantId
const pages: readonly Page[] = [
  { id: carte, kind: 'actor-map', order: 'a0' },
  { id: libre, kind: 'free', order: 'a1' },
]

const head = { author: me, at: 1_790_000_000_000, page: carte, order: 'a0' }

export const itemId = (name: string): ItemId => name.padEnd(10, '_') as ItemId

export function actor(name: string, geo: Geo = [0, 0, 160, 72, 0], more: Partial<Actor> = {}): Actor {
  return { ...head, id: itemId(name), kind: 'actor', geo, name, ...more }
}

export function action(name: string, geo: Geo = [0, 0, 200, 64, 0], more: Partial<Action> = {}): Action {
  return { ...head, id: itemId(name), kind: 'action', geo, name, ...more }
}

export function sticky(name: string, geo: Geo = [0, 0, 180, 180, 0], more: Partial<Sticky> = {}): Sticky {
  return {
    ...head,
    id: itemId(name),
    kind: 'sticky',
    geo,
    text: name,
    colour: 'yellow',
    size: 'm',
    align: 'start',
    ...more,
  }
}

export function frame(name: string, geo: Geo, more: Partial<Frame> = {}): Frame {
  return { ...head, id: itemId(name), kind: 'frame', geo, title: name, ...more }
}

export function relation(from: Item, to: Item, more: Partial<Relation> = {}): Relation {
  const id = itemId(`${from.id.replaceAll('_', '')}-${to.id.replaceAll('_', '')}`)
  return { ...head, id, kind: 'relation', from: from.id, to: to.id, type: 'other', direction: 'none', ...more }
}

export function snapshotOf(...items: readonly Item[]): BoardSnapshot {
  return { meta: { title: '', families: [] }, pages, items: new Map(items.map((item) => [item.id, item])) }
}

interface Circumstances {
  readonly role?: Role
  readonly rules?: Partial<BoardRules>
  readonly seed?: number
}

export function contextOf({ role = 'participant', rules = {}, seed = 7 }: Circumstances = {}): CommandContext {
  const bytes = seededBytes(seed)
  return {
    who: { id: me, role },
    rules: { ...openRules, ...rules },
    now: 1_790_000_000_500,
    newId: () => newId<ItemId>(bytes),
  }
}

/** What a command wants written; throws when it refuses. */
export function changesOf<Args>(
  command: Command<Args>,
  board: BoardSnapshot,
  args: Args,
  circumstances?: Circumstances,
): readonly Change[] {
  const result = command(board, args, contextOf(circumstances))
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`)
  return result.value
}

/** Why a command refuses; undefined when it does not. */
export function refusalOf<Args>(
  command: Command<Args>,
  board: BoardSnapshot,
  args: Args,
  circumstances?: Circumstances,
): string | undefined {
  const result = command(board, args, contextOf(circumstances))
  return result.ok ? undefined : result.failure.reason
}

/** The board after a command, by way of a real document. */
export function boardAfter<Args>(
  command: Command<Args>,
  board: BoardSnapshot,
  args: Args,
  circumstances?: Circumstances,
): BoardSnapshot {
  const doc = docOf(board)
  applyChanges(doc, changesOf(command, board, args, circumstances), new LocalEdit('test'))
  return readBoard(doc)
}

/** A document that holds a board. */
export function docOf(board: BoardSnapshot): Y.Doc {
  const doc = new Y.Doc()
  const changes: Change[] = [
    ...board.pages.map((page): Change => ({ op: 'create-page', page })),
    ...[...board.items.values()].map((item): Change => ({ op: 'create-item', item })),
  ]
  applyChanges(doc, changes, new LocalEdit('test'))
  return doc
}

/** An item that must be there and of this kind. */
export function the<Kind extends Item['kind']>(
  board: Pick<BoardSnapshot, 'items'>,
  id: ItemId,
  kind: Kind,
): Extract<Item, { kind: Kind }> {
  const item = board.items.get(id)
  if (item?.kind !== kind) throw new Error(`${id} is ${item?.kind ?? 'gone'}, not ${kind}`)
  return item as Extract<Item, { kind: Kind }>
}
