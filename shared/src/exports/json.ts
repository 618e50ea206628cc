import type { BoardMeta, BoardSnapshot, Confirmation, Item, Mandate, Page } from '../model/index.ts'
import { toBase64 } from './base64.ts'

export const boardFormat = 'palabre-board'
export const boardFormatVersion = 1

/** What the registry and the session know of a board and its document does not say. */
export interface BoardFacts {
  readonly id: string
  readonly title: string
  /** Epoch ms. */
  readonly createdAt: number
  /** Closed ballots with their totals, by ballot id; never who voted what. */
  readonly ballots?: Readonly<Record<string, unknown>>
  /** Confirmations of commitments, by item id. */
  readonly confirmations?: Readonly<Record<string, Confirmation>>
}

/** An item as it stands in a file: the fields of its snapshot, `points` in base64. */
export type FiledItem = Readonly<Record<string, unknown>> & Pick<Item, 'id' | 'kind' | 'page' | 'order'>

/** The `palabre-board` file, version 1 (PROTOCOL.md, "export"). Arrays are sorted by id. */
export interface BoardFile {
  readonly format: typeof boardFormat
  readonly version: typeof boardFormatVersion
  readonly board: { readonly id: string; readonly title: string; readonly createdAt: number }
  readonly meta: BoardMeta
  readonly pages: readonly Page[]
  readonly items: readonly FiledItem[]
  readonly session: {
    readonly mandate: Mandate | null
    readonly ballots: Readonly<Record<string, unknown>>
    readonly confirmations: Readonly<Record<string, unknown>>
  }
}

/** The board as plain JSON values. The same board always gives the same file, whatever order edits came in. */
export function exportBoard(snapshot: BoardSnapshot, facts: BoardFacts): BoardFile {
  return {
    format: boardFormat,
    version: boardFormatVersion,
    board: { id: facts.id, title: facts.title, createdAt: facts.createdAt },
    meta: snapshot.meta,
    pages: [...snapshot.pages].sort(byId),
    items: [...snapshot.items.values()].sort(byId).map(filedItem),
    session: {
      mandate: snapshot.meta.mandate ?? null,
      ballots: facts.ballots ?? {},
      confirmations: filedConfirmations(snapshot),
    },
  }
}

/** The confirmations of commitments that are still there, without whether they came with a file: see `closedBallots`. */
function filedConfirmations({ confirmations, items }: BoardSnapshot): Readonly<Record<string, unknown>> {
  const there = [...(confirmations ?? [])].filter(([id]) => items.get(id)?.kind === 'commitment')
  const bare = there.map(([id, { fromFile: _, ...confirmation }]): [string, Confirmation] => [id, confirmation])
  return Object.fromEntries(bare.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function filedItem(item: Item): FiledItem {
  const { id, kind, page, order, author, at, ...fields } = item
  const filed: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value !== undefined) filed[key] = value instanceof Uint8Array ? toBase64(value) : value
  }
  return { id, kind, page, order, author, at, ...filed }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
