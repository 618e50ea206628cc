/** A board in short at one moment, so that two sessions can be compared. */
import type { ItemId } from '../ids.ts'
import {
  type BoardSnapshot,
  type Item,
  type ItemKindName,
  isItemKind,
  isWorded,
  type Standing,
  standingOf,
} from '../model/index.ts'

/** One item in short. */
export interface ItemDigest {
  readonly kind: ItemKindName
  readonly label: string
  /** Changes with what the item says, not with where it lies. */
  readonly hash: string
  /** Of a need. */
  readonly priority?: number
  /** Of a commitment. */
  readonly standing?: Standing
}

export type BoardDigest = Readonly<Record<string, ItemDigest>>

export interface NamedItem {
  readonly id: ItemId
  readonly label: string
}

/** What became of the items of one kind. Lists are cut at `mostListed`; counts are whole. */
export interface KindChanges {
  readonly added: readonly NamedItem[]
  readonly changed: readonly NamedItem[]
  readonly gone: readonly NamedItem[]
  readonly counts: { readonly before: number; readonly after: number } & Readonly<
    Record<'added' | 'changed' | 'gone', number>
  >
}

export interface BoardChanges {
  /** Kinds of which nothing moved are left out. */
  readonly kinds: Readonly<Partial<Record<ItemKindName, KindChanges>>>
  readonly priorities: readonly (NamedItem & { readonly before: number | null; readonly after: number | null })[]
  readonly commitments: readonly (NamedItem & { readonly before: Standing; readonly after: Standing })[]
}

const mostListed = 200
const longestLabel = 120
/** What is compared for itself, or follows from something else. */
const apart: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'author',
  'at',
  'page',
  'order',
  'layer',
  'geo',
  'priority',
  'state',
  'history',
  'names',
])

/** Every item of a board in short, but for minutes: they tell of a session, they are none of its work. `hash` turns a text into a short one that hardly any other text has. */
export function digestOf(board: BoardSnapshot, hash: (text: string) => string): BoardDigest {
  const digest: [string, ItemDigest][] = []
  const minutes = new Set(board.pages.filter(({ kind }) => kind === 'minutes').map(({ id }) => id))
  for (const item of board.items.values()) {
    if (minutes.has(item.page)) continue
    digest.push([
      item.id,
      {
        kind: item.kind,
        label: labelOf(item, board).replace(/\s+/g, ' ').trim().slice(0, longestLabel).trimEnd(),
        hash: hash(contentOf(item)),
        ...(item.kind === 'need' && item.priority !== undefined ? { priority: item.priority } : {}),
        ...(item.kind === 'commitment' ? { standing: standingOf(item, board.confirmations?.get(item.id)) } : {}),
      },
    ])
  }
  return Object.fromEntries(digest)
}

/** What was added, changed and taken away between two digests. */
export function compareDigests(before: BoardDigest, after: BoardDigest): BoardChanges {
  const kinds = new Map<ItemKindName, KindTally>()
  const tallyOf = (kind: ItemKindName) => {
    const tally = kinds.get(kind) ?? { added: [], changed: [], gone: [], before: 0, after: 0 }
    kinds.set(kind, tally)
    return tally
  }
  const priorities: BoardChanges['priorities'][number][] = []
  const commitments: BoardChanges['commitments'][number][] = []
  for (const [id, now] of Object.entries(after)) {
    if (!isItemKind(now.kind)) continue
    const tally = tallyOf(now.kind)
    const named = { id: id as ItemId, label: now.label }
    const then = Object.hasOwn(before, id) ? before[id] : undefined
    tally.after += 1
    if (!then) {
      tally.added.push(named)
      continue
    }
    if (then.hash !== now.hash) tally.changed.push(named)
    if (then.priority !== now.priority)
      priorities.push({ ...named, before: then.priority ?? null, after: now.priority ?? null })
    if (then.standing && now.standing && then.standing !== now.standing)
      commitments.push({ ...named, before: then.standing, after: now.standing })
  }
  for (const [id, then] of Object.entries(before)) {
    if (!isItemKind(then.kind)) continue
    const tally = tallyOf(then.kind)
    tally.before += 1
    if (!Object.hasOwn(after, id)) tally.gone.push({ id: id as ItemId, label: then.label })
  }
  const moved = [...kinds].filter(([, { added, changed, gone }]) => added.length + changed.length + gone.length > 0)
  return {
    kinds: Object.fromEntries(moved.map(([kind, tally]) => [kind, listed(tally)])),
    priorities: priorities.sort(byLabel).slice(0, mostListed),
    commitments: commitments.sort(byLabel).slice(0, mostListed),
  }
}

interface KindTally {
  readonly added: NamedItem[]
  readonly changed: NamedItem[]
  readonly gone: NamedItem[]
  before: number
  after: number
}

function listed({ added, changed, gone, before, after }: KindTally): KindChanges {
  const cut = (items: NamedItem[]) => items.sort(byLabel).slice(0, mostListed)
  const counts = { before, after, added: added.length, changed: changed.length, gone: gone.length }
  return { added: cut(added), changed: cut(changed), gone: cut(gone), counts }
}

/** What an item is called in a list: its name or words, or what it joins. */
export function labelOf(item: Item, { items }: Pick<BoardSnapshot, 'items'>): string {
  if (isWorded(item)) return item.text
  switch (item.kind) {
    case 'actor':
    case 'action':
    case 'territory':
      return item.name ?? ''
    case 'commitment':
      return item.what
    case 'tension':
      return `${item.a} ↔ ${item.b}`
    case 'frame':
      return item.title ?? ''
    case 'image':
      return item.alt ?? ''
    case 'relation':
    case 'link': {
      const ends = [items.get(item.from), items.get(item.to)].map((end) =>
        end ? shortly(labelOf(end, { items })) : '…',
      )
      return ends.join(' – ')
    }
    default:
      return ''
  }
}

/** Two of them and what joins them fit in a label. */
function shortly(label: string): string {
  const most = longestLabel / 2 - 3
  return label.length > most ? `${label.slice(0, most)}…` : label
}

/** What an item says, as text that is the same whatever order its fields were written in. */
function contentOf(item: Item): string {
  const fields = Object.entries(item)
    .filter(([key, value]) => !apart.has(key) && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(fields, (_, value: unknown) => (value instanceof Uint8Array ? value.join() : value))
}

function byLabel(a: NamedItem, b: NamedItem): number {
  return a.label.localeCompare(b.label, 'fr') || (a.id < b.id ? -1 : 1)
}
