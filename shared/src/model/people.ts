/** Who commits, and with whom: ids of actors and participants, and names as people say them. */
import { isId } from '../ids.ts'

/** What an id among people is called now; undefined for what is no id of anybody. An empty string: nobody named it yet. */
export type NameOfPerson = (entry: string) => string | undefined

/** The fields of a commitment that say who. */
interface People {
  readonly subjects: readonly string[]
  readonly with: readonly string[]
}

type Names = Readonly<Record<string, string>>

/**
 * These fields with their `names`, to be written together: what each id is called, so that whoever is gone keeps their
 * name. `before` are the names written until now. A free name that could be taken for an id is its own name.
 */
export function withNames(
  people: People,
  nameOf: NameOfPerson,
  before: Names = {},
): People & { readonly names: Names } {
  const names: [string, string][] = []
  for (const entry of new Set([...people.subjects, ...people.with])) {
    const name = nameOf(entry) ?? ownName(before, entry) ?? (isId(entry) ? entry : undefined)
    // A name that every object has cannot be a key: it is no id of anybody either.
    if (name !== undefined && !(entry in Object.prototype)) names.push([entry, name])
  }
  return { subjects: people.subjects, with: people.with, names: Object.fromEntries(names) }
}

/** What to call one of these people: by their name of today, by the one that was written, or as they stand. */
export function calledPerson(entry: string, names: Names | undefined, nameOf: NameOfPerson): string {
  return nameOf(entry) ?? ownName(names ?? {}, entry) ?? entry
}

function ownName(names: Names, entry: string): string | undefined {
  return Object.hasOwn(names, entry) ? names[entry] : undefined
}
