/** What happened on a board since somebody was last there. */
import type { ItemId, PageId, ParticipantId } from '../ids.ts'
import type {
  BoardSnapshot,
  Commitment,
  Confirmation,
  Confirmations,
  Item,
  ItemKindName,
  Need,
  Standing,
  Statement,
} from '../model/index.ts'
import type { Ballot } from './ballot.ts'
import type { Representation } from './confirmations.ts'
import { subjectsOf } from './confirming.ts'
import type { BoardChanges, NamedItem } from './digest.ts'

/** A commitment that was confirmed or released. */
export interface CommitmentNews {
  readonly commitment: Commitment
  readonly confirmation: Confirmation
  /** Whether whoever asks may speak for it. */
  readonly mine: boolean
}

/** Items of one kind; `count` is whole where the list is cut. */
export interface KindNews {
  readonly kind: ItemKindName
  readonly items: readonly NamedItem[]
  readonly count: number
}

/** What moved on the board since a session was closed, at `at` (epoch ms). */
export interface MovedSince {
  readonly at: number
  readonly changes: BoardChanges
}

export interface News {
  /** Placed by others, the newest first; minutes stand apart. */
  readonly added: readonly (readonly [ItemKindName, readonly Item[]])[]
  /** Ids of ballots closed since; what came with a file took place elsewhere. */
  readonly ballots: readonly string[]
  /** One's own first. */
  readonly commitments: readonly CommitmentNews[]
  /** One's own words, and the need that they were grouped into since. */
  readonly grouped: readonly { readonly statement: Statement; readonly need: Need }[]
  readonly minutes: readonly PageId[]
  /** Reworded or otherwise changed since the end of a session, in the order of the thread. */
  readonly changed: readonly KindNews[]
  /** Taken away since then. */
  readonly gone: readonly KindNews[]
  /** When that session was closed, epoch ms; absent when none is known of. */
  readonly movedSince?: number
  /** How many of all these there are. */
  readonly count: number
}

export interface NewsSources {
  readonly board: BoardSnapshot
  readonly ballots: Readonly<Record<string, Ballot>>
  readonly confirmations: Confirmations
  readonly represents: readonly Representation[]
  readonly me: ParticipantId
  /** Epoch ms. */
  readonly since: number
  /** What happens after this moment is seen as it happens. Epoch ms. */
  readonly until: number
  /** Items that are kept from this person's view. */
  readonly hidden: readonly string[]
  /** Absent: no session was closed that it could be told from. */
  readonly moved?: MovedSince | undefined
}

/**
 * The session from whose end on changes are news to somebody: the last one closed by the time of their visit, or else
 * the first one closed after it. `meetings`: the last one first.
 */
export function meetingToTellFrom<Closed extends { readonly closedAt: number }>(
  meetings: readonly Closed[],
  lastVisit: number,
): Closed | undefined {
  return meetings.find(({ closedAt }) => closedAt <= lastVisit) ?? meetings.at(-1)
}

/** In the order of the thread; what only joins others, and ink, is told last. */
const kindOrder: readonly ItemKindName[] = [
  'statement',
  'need',
  'tension',
  'commitment',
  'actor',
  'action',
  'relation',
  'link',
  'sticky',
  'text',
  'image',
  'territory',
  'frame',
  'shape',
  'ink',
]

export function newsSince(sources: NewsSources): News {
  const { board, ballots, confirmations, represents, me, since, until, hidden, moved } = sources
  const isNew = (at: number | undefined) => at !== undefined && at > since && at <= until
  const minutePages = new Set(board.pages.filter(({ kind }) => kind === 'minutes').map(({ id }) => id))
  const minutes = new Set<PageId>()
  const byKind = new Map<ItemKindName, Item[]>()
  const late = arrivedLate(board, moved)
  const grouped: { statement: Statement; need: Need }[] = []
  for (const item of board.items.values()) {
    if (hidden.includes(item.id)) continue
    if (item.kind === 'statement' && item.author === me && item.need) {
      const need = board.items.get(item.need as ItemId)
      if (need?.kind === 'need' && isNew(need.at)) grouped.push({ statement: item, need })
    }
    if (!(isNew(item.at) || late.has(item.id)) || item.author === me) continue
    if (minutePages.has(item.page)) minutes.add(item.page)
    else byKind.set(item.kind, [...(byKind.get(item.kind) ?? []), item])
  }
  const added = kindOrder.flatMap((kind) => {
    const items = byKind.get(kind)
    return items ? [[kind, items.sort((a, b) => b.at - a.at)] as const] : []
  })
  const closed = Object.entries(ballots).filter(([, { closedAt, fromFile }]) => !fromFile && isNew(closedAt))
  const commitments = [...confirmations].flatMap(([id, confirmation]): CommitmentNews[] => {
    const commitment = board.items.get(id)
    if (commitment?.kind !== 'commitment' || confirmation.fromFile) return []
    if (!isNew(confirmation.at) || confirmation.by === me) return []
    return [{ commitment, confirmation, mine: subjectsOf(me, commitment, represents).length > 0 }]
  })
  const told = new Set<string>([
    ...hidden,
    ...grouped.map(({ statement }) => statement.id),
    ...commitments.map(({ commitment }) => commitment.id),
  ])
  const byMe = new Set<string>([...confirmations].flatMap(([id, { by }]) => (by === me ? [id] : [])))
  const changed = moved ? changedOf(moved.changes, told, byMe) : []
  const gone = moved ? goneOf(moved.changes, board, hidden) : []
  const count =
    countOf(changed) +
    countOf(gone) +
    added.reduce((sum, [, items]) => sum + items.length, 0) +
    closed.length +
    commitments.length +
    grouped.length +
    minutes.size
  return {
    added,
    ballots: closed.sort(([, a], [, b]) => (b.closedAt ?? 0) - (a.closedAt ?? 0)).map(([id]) => id),
    commitments: commitments.sort((a, b) => Number(b.mine) - Number(a.mine) || b.confirmation.at - a.confirmation.at),
    grouped,
    changed,
    gone,
    ...(moved ? { movedSince: moved.at } : {}),
    minutes: board.pages.filter(({ id }) => minutes.has(id)).map(({ id }) => id),
    count,
  }
}

/** Placed by then, and not on the board yet: what somebody wrote without a network reached it later. */
function arrivedLate(board: BoardSnapshot, moved: MovedSince | undefined): ReadonlySet<string> {
  const added = Object.values(moved?.changes.kinds ?? {}).flatMap((kind) => kind.added)
  return new Set(added.map(({ id }) => id).filter((id) => (board.items.get(id)?.at ?? Infinity) <= (moved?.at ?? 0)))
}

/** Words, priorities and standings that changed, but for what is told already. */
function changedOf(
  { kinds, priorities, commitments }: BoardChanges,
  told: ReadonlySet<string>,
  byMe: ReadonlySet<string>,
): readonly KindNews[] {
  const standings = commitments.filter(({ id, after }) => !(byMe.has(id) && spoken.has(after)))
  const beside = { need: priorities, commitment: standings } as Partial<Record<ItemKindName, readonly NamedItem[]>>
  return kindOrder.flatMap((kind) => {
    const { changed = [], counts } = kinds[kind] ?? {}
    const known = new Set(changed.map(({ id }) => id))
    const further = (beside[kind] ?? []).filter(({ id }) => !known.has(id))
    const items = [...changed, ...further].filter(({ id }) => !told.has(id))
    const cut = (counts?.changed ?? 0) - changed.length
    return items.length > 0 ? [{ kind, items, count: items.length + cut }] : []
  })
}

/** What a commitment comes to by a word of whoever stands for it: whose word it is, is known. */
const spoken: ReadonlySet<Standing> = new Set(['confirmed', 'released'])

/** What came back since, by an undo, is not gone. */
function goneOf({ kinds }: BoardChanges, board: BoardSnapshot, hidden: readonly string[]): readonly KindNews[] {
  return kindOrder.flatMap((kind) => {
    const { gone = [], counts } = kinds[kind] ?? {}
    const items = gone.filter(({ id }) => !board.items.has(id) && !hidden.includes(id))
    const cut = (counts?.gone ?? 0) - gone.length
    return items.length > 0 ? [{ kind, items, count: items.length + cut }] : []
  })
}

function countOf(kinds: readonly KindNews[]): number {
  return kinds.reduce((sum, { count }) => sum + count, 0)
}
