import type * as Y from 'yjs'
import type { Writer } from '../ports/document-ref.ts'
import type { Connection } from './connection.ts'
import type { EditReason } from './types.ts'

/** What waits for a room's next tick, in the order it came. */
export type Task =
  | { readonly type: 'join'; readonly connection: Connection }
  | { readonly type: 'ask'; readonly connection: Connection; readonly stateVector: Uint8Array }
  | {
      readonly type: 'update'
      readonly connection: Connection
      /** Which of the connection's document frames this is, from 1. */
      readonly number: number
      readonly answersAsk: boolean
      readonly update: Uint8Array
    }
  | EditTask
  | ReadTask

export interface EditTask {
  readonly type: 'edit'
  readonly reason: EditReason
  /** In whose name it is logged. */
  readonly by: Writer
  readonly write: (doc: Y.Doc) => void
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

export interface ReadTask {
  readonly type: 'read'
  readonly read: (doc: Y.Doc) => void
  readonly reject: (error: unknown) => void
}
