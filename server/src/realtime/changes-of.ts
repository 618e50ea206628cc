/** What a document said before and after each thing that one person had written into it, told from the log. */
import type { ParticipantId } from '@palabre/shared/ids'
import * as Y from 'yjs'
import { type DocumentRef, documentKey } from '../ports/document-ref.ts'
import type { DocumentStores } from '../ports/document-stores.ts'
import type { LoggedUpdate } from '../ports/update-log.ts'
import { documentLayouts, openRoots } from './gate/layout.ts'
import { snapshotBefore } from './undo-person.ts'

export interface ChangesOf<T> {
  readonly changes: readonly { readonly before: T; readonly after: T }[]
  /** Whether the log still held all of them. */
  readonly complete: boolean
}

/** Reads a document around each row of a participant since `since` (epoch ms), in order. */
export async function changesOf<T>(
  { log, snapshots }: Pick<DocumentStores, 'log' | 'snapshots'>,
  ref: DocumentRef,
  { participant, since }: { readonly participant: ParticipantId; readonly since: number },
  read: (doc: Y.Doc) => T,
): Promise<ChangesOf<T>> {
  const key = documentKey(ref)
  const rows = await log.read(key, 0)
  const isTheirs = (row: LoggedUpdate) => row.participant === participant && row.at >= since
  const first = rows.find(isTheirs)
  if (!first) return { changes: [], complete: true }
  const base = rows[0]?.sequence === 1 ? undefined : await snapshotBefore(snapshots, key, first.sequence)
  const doc = new Y.Doc()
  openRoots(doc, documentLayouts[ref.kind])
  if (base) Y.applyUpdate(doc, base.state)
  const changes: { before: T; after: T }[] = []
  for (const row of rows) {
    if (row.sequence <= (base?.sequence ?? 0)) continue
    const before = isTheirs(row) ? read(doc) : undefined
    Y.applyUpdate(doc, row.update)
    if (before !== undefined) changes.push({ before, after: read(doc) })
  }
  return { changes, complete: changes.length === rows.filter(isTheirs).length }
}
