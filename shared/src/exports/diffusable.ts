import { type ItemId, isId, type ParticipantId } from '../ids.ts'
import {
  type BoardSnapshot,
  type Commitment,
  type Confirmation,
  commitmentText,
  type IsThere,
  type Item,
  madeWhole,
} from '../model/index.ts'
import type { Words } from './words.ts'

/** Who is named as the author of what is handed on without its authors. */
const nobody = 'p_withheld' as ParticipantId

/**
 * The board as it may be handed on: without who wrote what and when, without free notes, without the words of those who
 * did not agree to be quoted, without the names of persons in commitments, and without pictures that not everyone in
 * them agreed to show. How many there are stays true.
 */
export function diffusable(snapshot: BoardSnapshot, words: Words): BoardSnapshot {
  const items = new Map(
    agreedTo(snapshot.items).map((item): [ItemId, Item] => [item.id, open(item, snapshot.items, words)]),
  )
  const confirmations = new Map<ItemId, Confirmation>()
  for (const [id, confirmation] of snapshot.confirmations ?? []) {
    const [before, after] = [snapshot.items.get(id), items.get(id)]
    if (before?.kind !== 'commitment' || after?.kind !== 'commitment') continue
    confirmations.set(id, withoutNames(confirmation, before, after))
  }
  return { ...snapshot, items, confirmations }
}

/** The items without pictures kept to the group, and without what hangs on those. */
function agreedTo(items: BoardSnapshot['items']): Item[] {
  const isKept = (item: Item) => item.kind === 'image' && item.consent !== 'public'
  const isThere: IsThere = (id) => {
    const item = items.get(id)
    return item !== undefined && !isKept(item)
  }
  return [...items.values()].flatMap((item) => (isKept(item) ? [] : (madeWhole(item, isThere) ?? [])))
}

/** One item without what stays in the group. */
function open(item: Item, items: BoardSnapshot['items'], words: Words): Item {
  const { note: _note, ...rest } = item as Item & { readonly note?: string }
  const said = { ...rest, author: nobody, at: 0 } as Item
  if (said.kind === 'statement' && said.quotable !== true) return { ...said, text: words('export.keptWords') }
  if (said.kind !== 'commitment') return said
  const { history, names = {}, ...commitment } = said
  const isPerson = (entry: string) => isId(entry) && !items.has(entry as ItemId) && names[entry] !== entry
  const people = (entries: readonly string[]) => withheld(entries, isPerson, words)
  const kept = Object.entries(names).filter(([entry]) => !isPerson(entry))
  return {
    ...commitment,
    subjects: people(said.subjects),
    with: people(said.with),
    names: Object.fromEntries(kept),
    ...(history ? { history: history.map(({ note: _word, ...step }) => step) } : {}),
  }
}

/** Persons by how many they are; organisations of the board and names that were written out stay. */
function withheld(entries: readonly string[], isPerson: (entry: string) => boolean, words: Words): readonly string[] {
  const persons = entries.filter(isPerson).length
  const others = entries.filter((entry) => !isPerson(entry))
  if (persons === 0) return entries
  return [...others, words(persons === 1 ? 'export.onePerson' : 'export.somePeople')]
}

/** That a commitment was confirmed, or changed since, without by whom. */
function withoutNames(confirmation: Confirmation, before: Commitment, after: Commitment): Confirmation {
  const stands = confirmation.text === commitmentText(before)
  return { ...confirmation, by: nobody, name: '', voices: [], hash: '', text: stands ? commitmentText(after) : '' }
}
