import { type BoardId, type Epoch, newId, type RandomBytes } from '@palabre/shared/ids'
import type { BoardRules } from '@palabre/shared/policy'
import { type CloseCode, closeCodes, limits } from '@palabre/shared/protocol'
import * as Y from 'yjs'
import type { Cancel, Clock } from '../ports/clock.ts'
import { type DocumentKey, type DocumentRef, documentKey } from '../ports/document-ref.ts'
import type { DocumentStores } from '../ports/document-stores.ts'
import { changesOf } from './changes-of.ts'
import type { CompactionJob } from './compaction/compact.ts'
import { compactInThread } from './compaction/compact-in-thread.ts'
import { Compactor } from './compaction/compactor.ts'
import { Connection } from './connection.ts'
import { KeyedLock } from './keyed-lock.ts'
import { loadDocument } from './loading.ts'
import { ownChangesOf } from './own-changes.ts'
import { defaultRateLimits, type RateLimits } from './rate.ts'
import { Room, RoomGoneError } from './room.ts'
import type { CompactionThresholds, RealtimeCounters, RealtimeEvent, RoomContext, RoomTimes } from './room-context.ts'
import type { Access, AskedEdit, EditReason, Rooms, RoomsStats, Socket } from './types.ts'
import { takebackOf } from './undo-person.ts'

export interface RoomsDeps extends DocumentStores {
  readonly clock: Clock
  readonly random: RandomBytes
  /** What the session of a board allows participants now. */
  readonly rules: (board: BoardId) => BoardRules
  /** Told of what somebody who runs the server may want to know. */
  readonly report?: (event: RealtimeEvent) => void
  /**
   * Rows of a document written before this (epoch ms) may be folded into snapshots; until then they keep who wrote and
   * when. By default a week is kept.
   */
  readonly foldBefore?: (document: DocumentKey) => number
  /** Told of each document that was written to, once that is on disk. */
  readonly written?: (document: DocumentRef) => void
  /** Told of each connection that came into a room or left it. */
  readonly visitors?: { arrived(access: Access): void; left(access: Access): void }
  /** Makes a snapshot; by default in a thread of its own. */
  readonly compact?: (job: CompactionJob) => Promise<Uint8Array>
  readonly times?: Partial<RoomTimes>
  readonly thresholds?: Partial<CompactionThresholds>
  readonly rateLimits?: RateLimits
}

const defaultTimes: RoomTimes = { tickMs: 16, idleMs: 30_000, keepAliveMs: limits.keepAliveMs }
const defaultThresholds: CompactionThresholds = { rows: 2_000, bytes: 4_194_304, rowsAtUnload: 100 }
const sweepMs = 1_000
/** A document that could not be loaded is tried again after this, in case the disk was at fault. */
const quarantineMs = 30_000
const weekMs = 7 * 24 * 3_600_000

/** Creates the rooms of one server process. */
export function createRooms(deps: RoomsDeps): Rooms {
  return new OpenRooms(deps)
}

class OpenRooms implements Rooms {
  readonly #deps: RoomsDeps
  readonly #report: (event: RealtimeEvent) => void
  readonly #lock = new KeyedLock()
  readonly #epochLock = new KeyedLock()
  readonly #compactor: Compactor
  readonly #rooms = new Map<DocumentKey, { readonly ref: DocumentRef; readonly room: Room }>()
  readonly #loading = new Map<DocumentKey, Promise<Room>>()
  readonly #quarantine = new Map<DocumentKey, { readonly error: unknown; readonly untilMs: number }>()
  readonly #waiting = new Set<Connection>()
  readonly #counters: RealtimeCounters = {
    framesReceived: 0,
    updatesAccepted: 0,
    updatesRefused: 0,
    flushes: 0,
    bytesSent: 0,
  }
  #cancelSweep: Cancel
  #closing = false

  constructor(deps: RoomsDeps) {
    this.#deps = deps
    this.#report = deps.report ?? (() => undefined)
    this.#compactor = new Compactor({
      stores: deps,
      clock: deps.clock,
      lock: this.#lock,
      compact: deps.compact ?? compactInThread,
      foldBefore: deps.foldBefore ?? (() => deps.clock.now() - weekMs),
      report: (document, error) => this.#report({ event: 'compaction-failed', document, error }),
    })
    this.#cancelSweep = deps.clock.after(sweepMs, () => this.#sweep())
  }

  connect(socket: Socket, access: Access): void {
    const connection = new Connection(socket, access, this.#deps.clock.monotonic())
    this.#waiting.add(connection)
    this.#admit(connection).then(
      (code) => {
        this.#waiting.delete(connection)
        if (code !== undefined) connection.close(code)
      },
      () => {
        this.#waiting.delete(connection)
        connection.close(closeCodes.tryAgainLater)
      },
    )
  }

  read<T>(ref: DocumentRef, read: (doc: Y.Doc) => T): Promise<T> {
    return this.#withRoom(ref, (room) => room.read(read))
  }

  async edit<T>(ref: DocumentRef, why: EditReason | AskedEdit, write: (doc: Y.Doc) => T): Promise<T> {
    const result = await this.#withRoom(ref, (room) => room.edit(why, write))
    if (ref.kind === 'session') this.#rulesAnnounced(ref.board)
    return result
  }

  async takeBack(board: BoardId, whose: Parameters<Rooms['takeBack']>[1]) {
    const ref: DocumentRef = { kind: 'board', board }
    const key = documentKey(ref)
    const { update, ...taken } = await this.#lock.run(key, () => takebackOf(this.#deps, key, whose))
    if (update) await this.edit(ref, 'repair', (doc) => Y.applyUpdate(doc, update))
    return taken
  }

  changesOf<T>(ref: DocumentRef, whose: Parameters<Rooms['changesOf']>[1], read: (doc: Y.Doc) => T) {
    return changesOf(this.#deps, ref, whose, read)
  }

  ownChanges(board: BoardId, whose: Parameters<Rooms['ownChanges']>[1]) {
    return ownChangesOf(this.#deps, documentKey({ kind: 'board', board }), whose)
  }

  fold(document: DocumentKey, before: number): Promise<void> {
    return this.#compactor.fold(document, before)
  }

  epoch(ref: DocumentRef): Promise<Epoch> {
    const key = documentKey(ref)
    return this.#epochLock.run(key, async () => {
      const known = await this.#deps.epochs.get(key)
      return known ?? (await this.#beginEpoch(key))
    })
  }

  async renewEpoch(ref: DocumentRef): Promise<Epoch> {
    const key = documentKey(ref)
    return this.#epochLock.run(key, async () => {
      const epoch = await this.#beginEpoch(key)
      const room = await this.#loading.get(key)?.catch(() => undefined)
      const open = room ?? this.#rooms.get(key)?.room
      if (open) {
        await open.drain()
        open.giveUp(closeCodes.otherEpoch)
        this.#rooms.delete(key)
      }
      return epoch
    })
  }

  disconnect(board: BoardId, which: (access: Access) => boolean, code: CloseCode): void {
    for (const connection of this.#connectionsOf(board)) if (which(connection.access)) connection.close(code)
  }

  presence(board: BoardId): readonly Access[] {
    const room = this.#rooms.get(documentKey({ kind: 'board', board }))?.room
    return room ? Array.from(room.connections, ({ access }) => access) : []
  }

  stats(): RoomsStats {
    let connections = 0
    for (const { room } of this.#rooms.values()) connections += room.connections.size
    return {
      rooms: this.#rooms.size,
      connections,
      quarantined: [...this.#quarantine.keys()],
      ...this.#counters,
    }
  }

  async close(): Promise<void> {
    if (this.#closing) return
    this.#closing = true
    this.#cancelSweep()
    await Promise.allSettled(this.#loading.values())
    const rooms = [...this.#rooms.values()]
    await Promise.all(rooms.map(({ room }) => room.drain()))
    for (const { room } of rooms) room.giveUp(closeCodes.goingAway)
    for (const connection of this.#waiting) connection.close(closeCodes.goingAway)
    this.#rooms.clear()
    await this.#compactor.settled()
  }

  /** Lets a connection into its room; the code to close it with when it may not, undefined otherwise. */
  async #admit(connection: Connection): Promise<CloseCode | undefined> {
    const { document, epoch } = connection.access
    const key = documentKey(document)
    for (;;) {
      if (this.#closing) return closeCodes.goingAway
      const room = await this.#open(document)
      if (epoch !== undefined && epoch !== (await this.epoch(document))) return closeCodes.otherEpoch
      if (this.#closing) return closeCodes.goingAway
      if (connection.closed) return undefined
      // Looked at again after the waits above: the room may have left memory meanwhile.
      if (this.#rooms.get(key)?.room !== room) continue
      room.join(connection)
      return undefined
    }
  }

  /** Does something in a document's room; again in the next one when the room is given up before it was done. */
  async #withRoom<T>(ref: DocumentRef, work: (room: Room) => Promise<T>): Promise<T> {
    for (;;) {
      const room = await this.#open(ref)
      try {
        return await work(room)
      } catch (error) {
        if (!(error instanceof RoomGoneError) || this.#closing) throw error
      }
    }
  }

  async #open(ref: DocumentRef): Promise<Room> {
    const key = documentKey(ref)
    const open = this.#rooms.get(key)
    if (open) return open.room
    const quarantined = this.#quarantine.get(key)
    if (quarantined && this.#deps.clock.monotonic() < quarantined.untilMs) throw quarantined.error
    const loading = this.#loading.get(key) ?? this.#load(ref, key)
    this.#loading.set(key, loading)
    return loading
  }

  async #load(ref: DocumentRef, key: DocumentKey): Promise<Room> {
    const context = this.#contextOf(ref, key)
    try {
      const loaded = await this.#lock.run(key, () => loadDocument(context))
      const room = new Room(context, loaded)
      this.#rooms.set(key, { ref, room })
      this.#quarantine.delete(key)
      return room
    } catch (error) {
      this.#quarantine.set(key, { error, untilMs: this.#deps.clock.monotonic() + quarantineMs })
      this.#report({ event: 'quarantined', document: key, error })
      throw error
    } finally {
      this.#loading.delete(key)
    }
  }

  /** What a session allows takes effect, and its grace begins, once people and our caller have been told of it. */
  #rulesAnnounced(board: BoardId): void {
    this.#deps.clock.after(0, () => this.#rooms.get(documentKey({ kind: 'board', board }))?.room.observeRules())
  }

  #contextOf(ref: DocumentRef, key: DocumentKey): RoomContext {
    const deps = this.#deps
    return {
      ref,
      key,
      stores: deps,
      clock: deps.clock,
      rules: () => deps.rules(ref.board),
      lock: this.#lock,
      compactor: this.#compactor,
      thresholds: { ...defaultThresholds, ...deps.thresholds },
      times: { ...defaultTimes, ...deps.times },
      rateLimits: deps.rateLimits ?? defaultRateLimits,
      counters: this.#counters,
      report: this.#report,
      written: () => deps.written?.(ref),
      arrived: (access) => deps.visitors?.arrived(access),
      left: (access) => deps.visitors?.left(access),
      gaveUp: () => this.#rooms.delete(key),
    }
  }

  async #beginEpoch(key: DocumentKey): Promise<Epoch> {
    const epoch = newId<Epoch>(this.#deps.random)
    await this.#deps.epochs.set(key, epoch)
    return epoch
  }

  #sweep(): void {
    const nowMs = this.#deps.clock.monotonic()
    for (const [key, { room }] of this.#rooms) {
      room.sweep(nowMs)
      if (!room.isIdle(nowMs)) continue
      // Nothing is awaited between the look and the removal, so nobody can come in between.
      this.#rooms.delete(key)
      room.retire()
    }
    this.#cancelSweep = this.#deps.clock.after(sweepMs, () => this.#sweep())
  }

  *#connectionsOf(board: BoardId): Generator<Connection> {
    for (const { ref, room } of this.#rooms.values()) if (ref.board === board) yield* [...room.connections]
    for (const connection of [...this.#waiting]) if (connection.access.document.board === board) yield connection
  }
}
