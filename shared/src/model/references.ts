/** What items say of each other by id, and how readers make it whole when some of them are gone. */
import { type ItemId, isId, type PageId } from '../ids.ts'
import type { References } from './item-kind.ts'
import { type Item, type ItemKindName, itemKinds } from './items.ts'

type Fields = Readonly<Record<string, unknown>>

/** What something that is pointed at must be, besides being there. */
export interface Wanted {
  readonly kind?: string
  readonly page?: PageId
}

/** Answers for items that something may point at. */
export type IsThere = (id: ItemId, wanted?: Wanted) => boolean

/** The ids of every item that this one points at, each once; names among them are left out. */
export function referencesOf(item: Item): readonly ItemId[] {
  if (!pointing.has(item.kind)) return nothing
  const { mustPoint, mayPoint, mayList, mayName } = itemKinds[item.kind].references
  const record = item as unknown as Fields
  const ids = new Set<ItemId>()
  for (const field of [...mustPoint, ...mayPoint]) if (record[field] !== undefined) ids.add(record[field] as ItemId)
  for (const field of [...mayList, ...mayName])
    for (const entry of (record[field] as readonly string[] | undefined) ?? [])
      if (isId(entry)) ids.add(entry as ItemId)
  return [...ids]
}

/**
 * The item without what is gone, the same way for every reader; itself when nothing is, undefined when it cannot be
 * shown without it. What runs from an item to itself is not shown.
 */
export function madeWhole(item: Item, isThere: IsThere): Item | undefined {
  if (!pointing.has(item.kind)) return item
  const { mustPoint, mayPoint, mayList, mayName, kindOf, samePage }: References = itemKinds[item.kind].references
  const record = item as unknown as Fields
  const onPage: Wanted = samePage ? { page: item.page } : anywhere
  if (mustPoint.some((field) => !isThere(record[field] as ItemId, onPage))) return undefined
  if (mustPoint.length > 1 && new Set(mustPoint.map((field) => record[field])).size === 1) return undefined
  const whole: Record<string, unknown> = {}
  for (const field of mayPoint)
    if (record[field] !== undefined && !isThere(record[field] as ItemId, wantedOf(field))) whole[field] = undefined
  for (const field of mayList) keep(field, (entry) => isThere(entry as ItemId, wantedOf(field)))
  const names = (record.names ?? {}) as Fields
  for (const field of mayName)
    keep(field, (entry) => isThere(entry as ItemId) || Object.hasOwn(names, entry) || !looksMadeUp(entry))
  if (Object.keys(whole).length === 0) return item
  const { ...next } = { ...record, ...whole }
  for (const field of mayPoint) if (next[field] === undefined) delete next[field]
  return next as unknown as Item

  function keep(field: string, stays: (entry: string) => boolean): void {
    const list = record[field] as readonly string[] | undefined
    if (list && !list.every(stays)) whole[field] = list.filter(stays)
  }

  function wantedOf(field: string): Wanted {
    return kindOf[field] === undefined ? anywhere : { kind: kindOf[field] }
  }
}

/** The fields that point at items with another id now, rewritten to it; what points elsewhere stays. */
export function referencesFollowing(item: Item, ids: ReadonlyMap<ItemId, ItemId>): Fields {
  const { mustPoint, mayPoint, mayList, mayName } = itemKinds[item.kind].references
  const record = item as unknown as Fields
  const follow = (id: unknown) => ids.get(id as ItemId) ?? id
  const followed: Record<string, unknown> = {}
  for (const field of [...mustPoint, ...mayPoint])
    if (record[field] !== undefined) followed[field] = follow(record[field])
  for (const field of [...mayList, ...mayName])
    if (record[field] !== undefined) followed[field] = (record[field] as readonly unknown[]).map(follow)
  if (mayName.length > 0 && record.names !== undefined)
    followed.names = Object.fromEntries(Object.entries(record.names as Fields).map(([id, name]) => [follow(id), name]))
  return followed
}

const anywhere: Wanted = {}
const nothing: readonly ItemId[] = []

/** The kinds that point at anything: the others are whole whatever is gone, and there are thousands of them. */
const pointing: ReadonlySet<ItemKindName> = new Set(
  Object.values(itemKinds).flatMap(({ kind, references: { mustPoint, mayPoint, mayList, mayName } }) =>
    mustPoint.length + mayPoint.length + mayList.length + mayName.length > 0 ? [kind] : [],
  ),
)

/** Whether a word that nobody explains is an id rather than a name: it has a figure, a dash, or a capital inside. */
function looksMadeUp(word: string): boolean {
  return isId(word) && /\d|[_-]|[a-z][A-Z]/.test(word)
}
