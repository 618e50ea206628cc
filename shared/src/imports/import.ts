import type { Change } from '../document/index.ts'
import type { ItemId, PageId, ParticipantId } from '../ids.ts'
import type { BoardSnapshot, Confirmations, Item } from '../model/index.ts'
import { type Failure, fail, type Result } from '../result.ts'
import type { SessionState } from '../session/index.ts'

/** Who imports, into what; randomness and clock come from outside. */
export interface ImportContext {
  readonly newId: <Id extends ItemId | PageId>() => Id
  /** Epoch ms, stamped on everything imported. */
  readonly now: number
  /** Author of what the file names nobody for. */
  readonly author: ParticipantId
  /** The board that receives; absent for a new one. Nothing of it is replaced or removed. */
  readonly board?: BoardSnapshot
  /** The ballots it has. */
  readonly ballots?: SessionState['ballots']
}

/** What a file brings to the session document, marked as such; only the server writes it, for a facilitator. */
export interface ImportedSession {
  readonly ballots: SessionState['ballots']
  readonly confirmations: Confirmations
}

/** What an import would write. Nothing has been written yet. */
export interface Imported {
  readonly changes: readonly Change[]
  /** Absent where the format has none, or the pages alone are asked for. */
  readonly session?: ImportedSession
  /** How many items of each kind. */
  readonly created: Readonly<Record<string, number>>
  /** `<code>: <what it is about>`; the code is translated as `importWarning.<code>`. */
  readonly warnings: readonly string[]
}

/** Reasons for refusing a file whole; translated as `errors.<reason>`. */
export type ImportRefusal =
  | 'import_not_a_board'
  | 'import_other_version'
  | 'import_too_many'
  | 'import_invalid'
  | 'import_duplicate_id'
  | 'import_unknown_kind'
  | 'import_unknown_territory'

export type ImportResult = Result<Imported, ImportRefusal>

export function refuse(reason: ImportRefusal, field: string, detail?: string): Result<never, ImportRefusal> {
  return fail(reason, { field, ...(detail === undefined ? {} : { detail }) })
}

/** The same failure seen from outside: `geo.0` of an item becomes `items.12.geo.0`. */
export function within(path: string, failure: Failure): Result<never, ImportRefusal> {
  return refuse('import_invalid', failure.field ? `${path}.${failure.field}` : path, failure.detail)
}

const maxWarnings = 100

/** Collects warnings; past a hundred it only counts. */
export class Warnings {
  readonly #texts: string[] = []
  #more = 0

  add(code: string, about: string): void {
    if (this.#texts.length < maxWarnings) this.#texts.push(`${code}: ${about.slice(0, 200)}`)
    else this.#more++
  }

  list(): readonly string[] {
    return this.#more > 0 ? [...this.#texts, `and_more: ${this.#more}`] : this.#texts
  }
}

/** How many items of each kind. */
export function countKinds(items: readonly Item[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** Whether a value is a plain record, as JSON gives it. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
