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
  Statement,
} from '../model/index.ts'
import type { Ballot } from './ballot.ts'
import type { Representation } from './confirmations.ts'
import { subjectsOf } from './confirming.ts'

/** A commitment that was confirmed or released. */
export interface CommitmentNews {
  readonly commitment: Commitment
  readonly confirmation: Confirmation
  /** Whether whoever asks may speak for it. */
  readonly mine: boolean
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

export function newsSince({ board, ballots, confirmations, represents, me, since, until, hidden }: NewsSources): News {
  const isNew = (at: number | undefined) => at !== undefined && at > since && at <= until
  const minutePages = new Set(board.pages.filter(({ kind }) => kind === 'minutes').map(({ id }) => id))
  const minutes = new Set<PageId>()
  const byKind = new Map<ItemKindName, Item[]>()
  const grouped: { statement: Statement; need: Need }[] = []
  for (const item of board.items.values()) {
    if (hidden.includes(item.id)) continue
    if (item.kind === 'statement' && item.author === me && item.need) {
      const need = board.items.get(item.need as ItemId)
      if (need?.kind === 'need' && isNew(need.at)) grouped.push({ statement: item, need })
    }
    if (!isNew(item.at) || item.author === me) continue
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
  const count =
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
    minutes: board.pages.filter(({ id }) => minutes.has(id)).map(({ id }) => id),
    count,
  }
}
