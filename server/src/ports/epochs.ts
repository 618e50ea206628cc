import type { Epoch } from '@palabre/shared/ids'
import type { DocumentKey } from './document-ref.ts'

/** The name of each document's present life; a restore or an erasure begins another. */
export interface Epochs {
  /** Undefined for a document that was never opened. */
  get(document: DocumentKey): Promise<Epoch | undefined>
  /** Resolves once on disk. */
  set(document: DocumentKey, epoch: Epoch): Promise<void>
}
