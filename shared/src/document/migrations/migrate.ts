import type * as Y from 'yjs'
import { fail, ok, type Result } from '../../result.ts'
import { boardRootsOf } from '../layout.ts'
import { ServerEdit } from '../origin.ts'
import { oneGeoPerItem } from './0001-one-geo-per-item.ts'
import type { Migration } from './migration.ts'

/** Every step, oldest first. Append only: documents out there have stopped at each of them. */
export const boardMigrations: readonly Migration[] = [oneGeoPerItem]

/** The schema this version writes. */
export const boardSchema: number = boardMigrations.length

const schemaKey = 'schema'

export type SchemaFailure = 'newer_schema' | 'unreadable_schema'

/**
 * Brings a board document to this version's schema, in one transaction, and says how many steps that took; a document
 * that is up to date is not touched. One written by a newer version must not be opened: it is refused as it is.
 * Only the server does this, before anyone sees the document.
 */
export function migrateBoard(doc: Y.Doc): Result<number, SchemaFailure> {
  const roots = boardRootsOf(doc)
  const schema = roots.meta.get(schemaKey) ?? 0
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 0)
    return fail('unreadable_schema', { field: 'meta.schema', detail: String(schema).slice(0, 64) })
  if (schema > boardSchema) return fail('newer_schema', { field: 'meta.schema', detail: `${schema} > ${boardSchema}` })
  const steps = boardMigrations.slice(schema)
  if (steps.length === 0) return ok(0)
  doc.transact(() => {
    for (const step of steps) step.run(roots)
    roots.meta.set(schemaKey, boardSchema)
  }, new ServerEdit('migration'))
  return ok(steps.length)
}
