import type { ItemId, PageId } from '@palabre/shared/ids'
import { type BoardSnapshot, type Item, type StatementColumn, statementColumns } from '@palabre/shared/model'

/** What may be put to the vote at once. */
export type Subject = 'selection' | 'needs' | StatementColumn | 'commitments' | 'notes' | 'actors' | 'question'

/** Links, relations and ink have no words to vote on. */
const wordless: ReadonlySet<Item['kind']> = new Set(['relation', 'link', 'ink'])

interface Standpoint {
  readonly page: PageId
  readonly selection: ReadonlySet<ItemId>
  /** Kept from view for now: a ballot would say their words to everybody. */
  readonly hidden: readonly string[]
}

/** The items of each subject that has some, in the order in which they are read: from the top, then from the left. */
export function subjectsOf(
  board: BoardSnapshot,
  { page, selection, hidden }: Standpoint,
): ReadonlyMap<Subject, readonly ItemId[]> {
  const found = new Map<Subject, readonly ItemId[]>()
  const put = (subject: Subject, holds: (item: Item) => boolean) => {
    const items = [...board.items.values()].filter((item) => holds(item) && !hidden.includes(item.id)).sort(asRead)
    if (items.length > 0)
      found.set(
        subject,
        items.map(({ id }) => id),
      )
  }
  put('selection', ({ id, kind }) => selection.has(id) && !wordless.has(kind))
  put('needs', ({ kind }) => kind === 'need')
  for (const column of statementColumns)
    put(column, (item) => item.kind === 'statement' && item.page === page && item.column === column)
  put('commitments', ({ kind, page: on }) => kind === 'commitment' && on === page)
  put('notes', ({ kind, page: on }) => kind === 'sticky' && on === page)
  put('actors', ({ kind, page: on }) => kind === 'actor' && on === page)
  found.set('question', [])
  return found
}

function asRead(a: Item, b: Item): number {
  const [ax, ay] = 'geo' in a ? a.geo : [0, 0]
  const [bx, by] = 'geo' in b ? b.geo : [0, 0]
  return (ay as number) - (by as number) || (ax as number) - (bx as number) || (a.id < b.id ? -1 : 1)
}
