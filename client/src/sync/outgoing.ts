import { type BoardRules, openRules, type Role, writableKinds } from '@palabre/shared/policy'
import { frameTypes, limits, syncSteps } from '@palabre/shared/protocol'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { addTouched, isNothing, mayBeSent, nothingTouched, type Touched, touchedBy, touchedSince } from './touched.ts'

/** What has not reached the server's disk yet, and why. */
export interface OutgoingState {
  /** Edits that may not be sent now (freeze, limited rights); they go as soon as they may. */
  readonly held: boolean
  /** Frames sent on this connection that the server has not confirmed. */
  readonly unconfirmed: number
  /** There are edits that no confirmation covers, on this connection or from before it. */
  readonly unsaved: boolean
}

interface OutgoingOptions {
  readonly doc: Y.Doc
  readonly role: Role
  /** What the session allows now; undefined while that is not known. */
  readonly rules: () => BoardRules | undefined
  /** Whether a transaction of this origin was made here (not brought by the network, nor read back from this device). */
  readonly isLocal: (origin: unknown) => boolean
  /** Puts a frame on the open socket. */
  readonly send: (frame: Uint8Array) => void
  /** Asks for a new connection, whose handshake carries what this one cannot. */
  readonly reconnect: () => void
  readonly changed: () => void
}

/** Below the limit of a live frame, with room for its header. */
const longestFrame = limits.liveFrameBytes - 1_024

/**
 * The way out for local edits of one document. It counts the document frames of each connection (answers to the
 * server's SyncStep1, and updates), so that `saved(n)` can be compared with what was sent; it holds edits back while
 * the session's rules would make the server refuse them. Nothing goes out before the server has said what it has:
 * an edit that overtakes earlier ones would leave a gap.
 */
export class Outgoing {
  private readonly options: OutgoingOptions
  private open = false
  private sent = 0
  private confirmed = 0
  /** What the server had when it asked on this connection; undefined: it did not ask. */
  private asked: Uint8Array | undefined
  /** The server's SyncStep2 came on this connection. */
  private heard = false
  /** Edits may go as they are made: the server has been told everything older. */
  private level = false
  private queue: Uint8Array[] = []
  private queued: Touched = nothingTouched()
  private lastTouched: Touched = nothingTouched()
  private held = false
  private unsaved = false
  /** What the edits that no confirmation covers touch, deletions too; undefined: some were read back from this device. */
  private unsavedTouched: Touched | undefined = nothingTouched()

  constructor(options: OutgoingOptions) {
    this.options = options
    options.doc.on('afterTransaction', this.noteTouched)
    options.doc.on('update', this.noteUpdate)
  }

  destroy(): void {
    this.options.doc.off('afterTransaction', this.noteTouched)
    this.options.doc.off('update', this.noteUpdate)
  }

  state(): OutgoingState {
    return { held: this.held, unconfirmed: this.sent - this.confirmed, unsaved: this.unsaved }
  }

  /** What was read back from this device holds edits that the server has not confirmed. Say so before connecting. */
  restoredUnsaved(): void {
    this.unsaved = true
    this.unsavedTouched = undefined
  }

  connected(): void {
    this.forget()
    this.open = true
    this.options.changed()
  }

  disconnected(): void {
    this.forget()
    this.options.changed()
  }

  /** The server's SyncStep1: it wants what its state vector lacks. */
  serverAsked(vector: Uint8Array): void {
    this.asked = vector
    this.level = false
    this.flush()
  }

  /** The server's SyncStep2 is in. Where nothing was left unsaved, it does not need to ask before edits may go. */
  serverAnswered(): void {
    this.heard = true
    if (!this.asked && !this.unsaved) this.level = true
    this.flush()
  }

  /** The server's `saved(n)`: the first n document frames of this connection are on disk. */
  serverSaved(frames: number): void {
    this.confirmed = Math.min(Math.max(this.confirmed, frames), this.sent)
    this.settle()
  }

  /** The session's rules changed: what was held may go, what comes may have to wait. */
  rulesChanged(): void {
    const wasHeld = this.held
    this.flush()
    // The server asked for nothing when this connection opened under a freeze. Now it would.
    if (wasHeld && !this.held && this.heard && !this.asked && !this.level) this.options.reconnect()
  }

  private flush(): void {
    if (this.open && !this.level) {
      if (this.asked) this.answer(this.asked)
      else this.held = this.heard && this.unsaved && !this.maySendAnything()
    } else if (this.open && this.queue.length > 0) this.sendQueue()
    this.settle()
  }

  private answer(vector: Uint8Array): void {
    const { doc, role, rules } = this.options
    if (role !== 'facilitator') {
      const touched = touchedSince(doc, Y.decodeStateVector(vector))
      if (this.unsavedTouched) addTouched(touched, this.unsavedTouched)
      const now = rules()
      this.held = now !== undefined && !this.mayAnswer(touched, now)
      if (this.held || (!now && !(this.unsavedTouched && isNothing(touched)))) return
    }
    this.sendFrame(syncSteps.step2, Y.encodeStateAsUpdate(doc, vector))
    this.level = true
    this.clearQueue()
  }

  /** An answer holds every deletion, which no state vector tells of: those of before a reload go when anything may. */
  private mayAnswer(touched: Touched, now: BoardRules): boolean {
    return (this.unsavedTouched !== undefined || now.rights === 'all') && mayBeSent(touched, this.options.role, now)
  }

  private sendQueue(): void {
    const { role, rules } = this.options
    this.held = role !== 'facilitator' && !mayBeSent(this.queued, role, rules() ?? openRules)
    if (this.held) return
    const updates = this.queue
    this.clearQueue()
    // An edit too long for a live frame goes in the handshake of a new connection, which may be longer.
    if (updates.some((update) => update.length > longestFrame)) this.options.reconnect()
    else for (const batch of batches(updates)) this.sendFrame(syncSteps.update, batch)
  }

  private sendFrame(step: number, update: Uint8Array): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, frameTypes.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, update)
    this.sent++
    this.options.send(encoding.toUint8Array(encoder))
  }

  /** Everything is on disk when the server was answered, nothing waits here, and every frame is confirmed. */
  private settle(): void {
    if (this.open && this.level && this.queue.length === 0 && this.confirmed === this.sent) {
      this.unsaved = false
      this.unsavedTouched = nothingTouched()
    }
    this.options.changed()
  }

  private maySendAnything(): boolean {
    const { role, rules } = this.options
    return role === 'facilitator' || writableKinds(role, rules() ?? openRules).size > 0
  }

  private forget(): void {
    this.open = false
    this.sent = 0
    this.confirmed = 0
    this.asked = undefined
    this.heard = false
    this.level = false
    this.held = false
    this.clearQueue()
  }

  private clearQueue(): void {
    this.queue = []
    this.queued = nothingTouched()
  }

  private readonly noteTouched = (transaction: Y.Transaction): void => {
    const { doc, role, isLocal } = this.options
    if (role !== 'facilitator' && isLocal(transaction.origin)) this.lastTouched = touchedBy(doc, transaction)
  }

  /** Yjs tells of an update right after the `afterTransaction` of its transaction. */
  private readonly noteUpdate = (update: Uint8Array, origin: unknown): void => {
    if (!this.options.isLocal(origin)) return
    this.unsaved = true
    if (this.unsavedTouched) addTouched(this.unsavedTouched, this.lastTouched)
    if (this.open) {
      this.queue.push(update)
      addTouched(this.queued, this.lastTouched)
    }
    this.flush()
  }
}

/** Merges updates into as few as fit in a frame each. */
function batches(updates: readonly Uint8Array[]): Uint8Array[] {
  const merged: Uint8Array[] = []
  let batch: Uint8Array[] = []
  let size = 0
  for (const update of updates) {
    if (size + update.length > longestFrame) {
      merged.push(Y.mergeUpdates(batch))
      batch = []
      size = 0
    }
    batch.push(update)
    size += update.length
  }
  if (batch.length > 0) merged.push(batch.length === 1 ? (batch[0] as Uint8Array) : Y.mergeUpdates(batch))
  return merged
}
