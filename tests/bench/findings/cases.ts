/** What is computed on a board for people to read; one line each, measured by `findings.ts`. */
import {
  causalGraph,
  familyMap,
  layersOf,
  loopsOf,
  mapFindings,
  mapGraph,
  needMatrix,
  pathBetween,
} from '@palabre/shared/findings'
import type { PageId } from '@palabre/shared/ids'
import type { BoardSnapshot, ItemKindName, ItemOf } from '@palabre/shared/model'

export interface FindingsCase {
  readonly what: string
  /** Milliseconds that its median may take. */
  readonly atMostMs: number
  readonly compute: (board: BoardSnapshot) => unknown
}

function of<Kind extends ItemKindName>(board: BoardSnapshot, kind: Kind): ItemOf<Kind>[] {
  return [...board.items.values()].filter((item): item is ItemOf<Kind> => item.kind === kind)
}

const itemsOf = (board: BoardSnapshot) => ({
  actors: of(board, 'actor'),
  actions: of(board, 'action'),
  relations: of(board, 'relation'),
})

export const cases: readonly FindingsCase[] = [
  {
    what: 'What the map says: counts, isolated, met by nobody, loops, bridges, actions, to validate',
    atMostMs: 50,
    compute: (board) => mapFindings(mapGraph(itemsOf(board)), of(board, 'link')),
  },
  {
    what: 'A shortest path between two actors',
    atMostMs: 50,
    compute(board) {
      const items = itemsOf(board)
      const [from, to] = [items.actors[0], items.actors[299]]
      return from && to && pathBetween(mapGraph(items), from.id, to.id)
    },
  },
  {
    what: 'Families and what joins them',
    atMostMs: 50,
    compute: (board) => familyMap(itemsOf(board), board.meta.families),
  },
  { what: 'Matrix of needs and actors, and what nobody answers', atMostMs: 50, compute: needMatrix },
  {
    what: 'Causes and effects: loops, beginnings, ends',
    atMostMs: 50,
    compute: (board) => loopsOf(causalGraph(board, 'besoins' as PageId).causes),
  },
  {
    what: 'Causes and effects laid out in layers',
    atMostMs: 50,
    compute(board) {
      const { findings, causes } = causalGraph(board, 'besoins' as PageId)
      return layersOf(
        findings.map(({ id }) => id),
        causes,
      )
    },
  },
]
