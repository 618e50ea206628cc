import type { BoardRules } from '@palabre/shared/policy'
import type { CloseCode } from '@palabre/shared/protocol'
import type { Clock } from '../ports/clock.ts'
import type { DocumentKey, DocumentRef } from '../ports/document-ref.ts'
import type { DocumentStores } from '../ports/document-stores.ts'
import type { Compactor } from './compaction/compactor.ts'
import type { KeyedLock } from './keyed-lock.ts'
import type { RateLimits } from './rate.ts'
import type { Access } from './types.ts'

/** What rooms tell whoever runs the server. Nothing in it is personal. */
export type RealtimeEvent =
  | { readonly event: 'refused'; readonly document: DocumentKey; readonly code: CloseCode; readonly detail: string }
  | { readonly event: 'migrated'; readonly document: DocumentKey; readonly steps: number }
  | { readonly event: 'repaired'; readonly document: DocumentKey; readonly relations: number }
  /** The document cannot be loaded: it is left as it is until somebody looks. */
  | { readonly event: 'quarantined'; readonly document: DocumentKey; readonly error: unknown }
  /** A tick failed, most likely the disk: the room was given up, its clients come back. */
  | { readonly event: 'gave-up'; readonly document: DocumentKey; readonly error: unknown }
  | { readonly event: 'compaction-failed'; readonly document: DocumentKey; readonly error: unknown }

export interface RealtimeCounters {
  framesReceived: number
  updatesAccepted: number
  updatesRefused: number
  flushes: number
  bytesSent: number
}

export interface RoomTimes {
  /** Shortest time from the start of one tick to the next. */
  readonly tickMs: number
  /** An empty room leaves memory after this. */
  readonly idleMs: number
  readonly keepAliveMs: number
}

/** When a snapshot is made: rows and bytes since the last one, and rows when a room leaves memory. */
export interface CompactionThresholds {
  readonly rows: number
  readonly bytes: number
  readonly rowsAtUnload: number
}

/** What a room needs of the server around it. */
export interface RoomContext {
  readonly ref: DocumentRef
  readonly key: DocumentKey
  readonly stores: DocumentStores
  readonly clock: Clock
  readonly rules: () => BoardRules
  readonly lock: KeyedLock
  readonly compactor: Compactor
  readonly thresholds: CompactionThresholds
  readonly times: RoomTimes
  readonly rateLimits: RateLimits
  readonly counters: RealtimeCounters
  readonly report: (event: RealtimeEvent) => void
  /** Something was written, and is on disk. */
  readonly written: () => void
  /** Somebody came in, or left. */
  readonly arrived: (access: Access) => void
  readonly left: (access: Access) => void
  /** The room cannot go on: forget it. */
  readonly gaveUp: () => void
}
