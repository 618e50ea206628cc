import { type CloseCode, closeCodes } from '@palabre/shared/protocol'
import { type Batch, bytesOf } from './batch.ts'
import type { Access, Socket } from './types.ts'

/** Takes the frames of a connection as they arrive; `undefined` is a text frame. */
export interface FrameSink {
  receive(connection: Connection, frame: Uint8Array | undefined): void
  leave(connection: Connection): void
}

/** Bytes a client may send before its room is loaded; a first SyncStep2 fits in. */
const mostEarlyBytes = 16_777_216
/** Below this much waiting to leave, a socket keeps up; above it, what can be done without is left out. */
const slowBytes = 262_144
/** Above this much beyond what a join needs, a socket is told to come back and resync. */
const stuckBytes = 4_194_304

/** One socket in a room, with what has been said on it. */
export class Connection {
  readonly access: Access
  /** Got its SyncStep2: from now on it gets every update. */
  live = false
  /** Was asked for what it has (SyncStep1). */
  asked = false
  /** Answered that. Until then, updates that overtake earlier ones are left for the answer to bring. */
  answered = false
  /** Presence was left out because the socket was slow; it is owed the whole of it. */
  owedPresence = false
  /** When something was last sent, ms on the monotonic clock. */
  lastSentMs: number
  readonly #socket: Socket
  #sink: FrameSink | undefined
  #early: (Uint8Array | undefined)[] = []
  #earlyBytes = 0
  #closed = false
  #received = 0
  #done = 0
  #leftOutSince: number | undefined
  #announced = 0
  #allowanceBytes = 0

  constructor(socket: Socket, access: Access, nowMs: number) {
    this.#socket = socket
    this.access = access
    this.lastSentMs = nowMs
    socket.onFrame((frame) => this.#receive(frame))
    socket.onClose(() => this.#end())
  }

  get closed(): boolean {
    return this.#closed
  }

  /** Hands what arrived so far, and what arrives from now on, to a room. */
  attach(sink: FrameSink): void {
    this.#sink = sink
    const early = this.#early
    this.#early = []
    for (const frame of early) sink.receive(this, frame)
  }

  close(code: CloseCode): void {
    if (this.#closed) return
    this.#socket.close(code)
    this.#end()
  }

  send(batch: Batch, nowMs: number): void {
    if (this.#closed) return
    this.lastSentMs = nowMs
    this.#socket.send(batch)
  }

  /** Sends what may be large; the socket is given room for it before it counts as slow. */
  sendJoin(batch: Batch, nowMs: number): void {
    this.#allowanceBytes = this.#socket.bufferedBytes() + bytesOf(batch)
    this.send(batch, nowMs)
  }

  /** How the socket keeps up. */
  pace(): 'ready' | 'slow' | 'stuck' {
    const buffered = this.#socket.bufferedBytes()
    if (buffered <= slowBytes) {
      this.#allowanceBytes = 0
      return 'ready'
    }
    return buffered > stuckBytes + this.#allowanceBytes ? 'stuck' : 'slow'
  }

  /** Counts a document frame that arrived; the number it has on this connection. */
  countFrame(): number {
    this.#received += 1
    return this.#received
  }

  /** Frame `number` was dealt with: it will be on disk with this flush, or changed nothing. */
  frameDone(number: number, answersAsk: boolean): void {
    this.#done = number
    if (answersAsk) this.#leftOutSince = undefined
  }

  /** Frame `number` was left out; the answer to our SyncStep1 will bring what was in it. */
  frameLeftOut(number: number): void {
    this.#leftOutSince ??= number
  }

  /** How many frames are on disk, if that is more than was said before. */
  takeSaved(): number | undefined {
    const saved = this.#leftOutSince === undefined ? this.#done : this.#leftOutSince - 1
    if (saved <= this.#announced) return undefined
    this.#announced = saved
    return saved
  }

  #receive(frame: Uint8Array | undefined): void {
    if (this.#closed) return
    if (this.#sink) this.#sink.receive(this, frame)
    else this.#keepEarly(frame)
  }

  #keepEarly(frame: Uint8Array | undefined): void {
    this.#early.push(frame)
    this.#earlyBytes += frame?.length ?? 0
    if (this.#earlyBytes > mostEarlyBytes) this.close(closeCodes.tryAgainLater)
  }

  #end(): void {
    if (this.#closed) return
    this.#closed = true
    this.#early = []
    this.#sink?.leave(this)
  }
}
