/** Reading a `territoires` file onto a board, as tests look at it. */
import { applyChanges, type Change, readBoard, ServerEdit } from '@palabre/shared/document'
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import { importTerritoires, type TerritoiresContext } from '@palabre/shared/imports'
import { type BoardSnapshot, type Item, type ItemKindName, type ItemOf, isPlaced } from '@palabre/shared/model'
import * as Y from 'yjs'

export function contextWith(more: Partial<TerritoiresContext> = {}, prefix = 'new'): TerritoiresContext {
  let next = 0
  const newId = <Id extends ItemId | PageId>() => `${prefix}${String(next++).padStart(9, '0')}` as Id
  return { newId, now: 1_800_000_000_000, author: 'p_importer_' as ParticipantId, ...more }
}

/** The board as readers see it once these are in its document. */
export function written(changes: readonly Change[], doc = new Y.Doc()): BoardSnapshot {
  applyChanges(doc, changes, new ServerEdit('import'))
  return readBoard(doc)
}

export function imported(json: unknown, more: Partial<TerritoiresContext> = {}) {
  const result = importTerritoires(json, contextWith(more))
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  const board = written(result.value.changes)
  const items = [...board.items.values()]
  const of = <Kind extends ItemKindName>(kind: Kind) =>
    items.filter((item): item is ItemOf<Kind> & Item => item.kind === kind)
  const relations = of('relation')
  return {
    ...result.value,
    board,
    items,
    of,
    actors: of('actor'),
    relations: relations.filter(({ type }) => type !== 'takes-part'),
    parts: relations.filter(({ type }) => type === 'takes-part'),
    actions: of('action'),
    /** What the actors that take part in an action are called. */
    takers: (action: Item) =>
      relations.flatMap(({ type, from, to }) => {
        const actor = board.items.get(from)
        return type === 'takes-part' && to === action.id && actor?.kind === 'actor' ? [actor.name] : []
      }),
  }
}

/** Pairs of things on one page that cover each other. */
export function covered(items: readonly Item[]): string[] {
  const boxes = items.flatMap((item) => (isPlaced(item) ? [item] : []))
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => {
      const [x, y, width, height] = a.geo
      const [ox, oy, otherWidth, otherHeight] = b.geo
      const meet = x < ox + otherWidth && ox < x + width && y < oy + otherHeight && oy < y + height
      return a.page === b.page && meet ? [`${a.kind} ${a.geo} | ${b.kind} ${b.geo}`] : []
    }),
  )
}

/** A territory of two actors and one relation, with the fields under test. */
export const small = (relation: object = {}, actor: object = {}, territory: object = {}) => ({
  territories: [
    {
      id: 'ici',
      name: 'Ici',
      actors: [
        { id: 'ici:a', name: 'Épicerie', category: 'association d’aide alimentaire', lead: true },
        { id: 'ici:b', name: 'Mairie', ...actor },
      ],
      relations: [{ id: 'ici:r1', from: 'ici:a', to: 'ici:b', ...relation }],
      extra: { anything: ['goes'] },
      ...territory,
    },
  ],
})
