import { ServerEdit } from '@palabre/shared/document'
import { type CloseCode, closeCodes } from '@palabre/shared/protocol'
import * as Y from 'yjs'
import type { NewUpdate } from '../ports/update-log.ts'
import { Answers } from './answers.ts'
import { bytesOf } from './batch.ts'
import type { Connection } from './connection.ts'
import { askFrame, keepAliveFrame, presenceFrame, updateFrame } from './frames.ts'
import { Gate } from './gate/gate.ts'
import { documentLayouts } from './gate/layout.ts'
import { mayCatchUp, RulesInForce } from './gate/rights.ts'
import type { EditTask, ReadTask, Task } from './inbox.ts'
import type { LoadedDocument } from './loading.ts'
import { deliver } from './outbox.ts'
import { Presence } from './presence.ts'
import { framesPerRebuild } from './rate.ts'
import { Reception } from './reception.ts'
import type { RoomContext } from './room-context.ts'
import { readStoredDocument } from './stored-document.ts'
import type { AskedEdit, EditReason } from './types.ts'

type UpdateTask = Extract<Task, { type: 'update' }>
type AskTask = Extract<Task, { type: 'ask' }>

/** What a tick has taken in so far. */
interface Tick {
  readonly accepted: NewUpdate[]
  readonly joins: Connection[]
  readonly asks: AskTask[]
  readonly reads: ReadTask[]
  readonly edits: EditTask[]
}

/** A room that was given up while somebody waited for it. */
export class RoomGoneError extends Error {
  override readonly name = 'RoomGoneError'
}

/**
 * One open document. Everything happens in ticks, one at a time: what waits is judged and applied, then appended to the
 * log, and only then told to anybody. Between ticks the document is exactly what is on disk.
 */
export class Room {
  readonly connections = new Set<Connection>()
  readonly #context: RoomContext
  readonly #gate: Gate
  readonly #presence: Presence<Connection>
  readonly #rules: RulesInForce
  readonly #answers = new Answers()
  readonly #reception: Reception
  #doc: Y.Doc
  #inbox: Task[] = []
  #rowsSinceSnapshot: number
  #bytesSinceSnapshot: number
  #state: 'idle' | 'scheduled' | 'ticking' | 'gone' = 'idle'
  #lastTickMs = Number.NEGATIVE_INFINITY
  #emptySinceMs: number
  #settled: (() => void)[] = []

  constructor(context: RoomContext, loaded: LoadedDocument) {
    this.#context = context
    this.#doc = loaded.doc
    this.#rowsSinceSnapshot = loaded.rows
    this.#bytesSinceSnapshot = loaded.bytes
    this.#emptySinceMs = context.clock.monotonic()
    this.#rules = new RulesInForce(context.rules())
    this.#gate = new Gate({
      doc: loaded.doc,
      layout: documentLayouts[context.ref.kind],
      owners: loaded.owners,
      rules: this.#rules,
      presumedOwner: (clientId) => this.#presence.participantAt(clientId),
    })
    this.#presence = new Presence((clientId) => this.#gate.ownerOf(clientId))
    this.#reception = new Reception(
      context,
      this.#presence,
      this.#rules,
      (task) => this.#enqueue(task),
      () => this.#schedule(),
    )
  }

  /** Whether the room may leave memory: nobody is here and nothing waits. Everything is on disk then. */
  isIdle(nowMs: number): boolean {
    return (
      this.#state === 'idle' &&
      this.connections.size === 0 &&
      this.#inbox.length === 0 &&
      nowMs - this.#emptySinceMs >= this.#context.times.idleMs
    )
  }

  join(connection: Connection): void {
    this.connections.add(connection)
    this.#context.arrived(connection.access)
    this.#enqueue({ type: 'join', connection })
    connection.attach({
      receive: (from, frame) => this.#reception.receive(from, frame),
      leave: (who) => this.#leave(who),
    })
  }

  read<T>(read: (doc: Y.Doc) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#enqueue({ type: 'read', read: (doc) => resolve(read(doc)), reject })
    })
  }

  edit<T>(why: EditReason | AskedEdit, write: (doc: Y.Doc) => T): Promise<T> {
    const { reason, by } = typeof why === 'string' ? { reason: why, by: 'server' as const } : why
    return new Promise((resolve, reject) => {
      let result: { value: T } | undefined
      this.#enqueue({
        type: 'edit',
        reason,
        by,
        write: (doc) => {
          result = { value: write(doc) }
        },
        resolve: () => result && resolve(result.value),
        reject,
      })
    })
  }

  /** Looks at the rules again, which others may have changed. */
  observeRules(): void {
    const nowMs = this.#context.clock.monotonic()
    if (!this.#rules.observe(this.#context.rules(), nowMs)) return
    // Those who came while what they hold could not be asked for are asked now.
    for (const connection of this.connections) {
      const held = connection.live && !connection.asked
      if (held && mayCatchUp(connection.access, this.#rules.current)) this.#enqueue({ type: 'join', connection })
    }
  }

  /** Keep-alives, and what is forgotten with time. */
  sweep(nowMs: number): void {
    this.observeRules()
    this.#reception.sweep(nowMs)
    const batch = { frames: [keepAliveFrame] }
    for (const connection of this.connections) {
      if (nowMs - connection.lastSentMs >= this.#context.times.keepAliveMs) connection.send(batch, nowMs)
    }
  }

  /** Resolves once nothing waits, without taking in anything more from connections. */
  async drain(): Promise<void> {
    this.#reception.stop()
    while (this.#state === 'scheduled' || this.#state === 'ticking')
      await new Promise<void>((resolve) => this.#settled.push(resolve))
  }

  /**
   * Gives the room up: everyone is told why, and whoever waits for something is told no. Only after `drain`, or from
   * within: never while a tick is under way.
   */
  giveUp(code: CloseCode): void {
    if (this.#state === 'gone') return
    this.#state = 'gone'
    for (const connection of [...this.connections]) connection.close(code)
    for (const task of this.#inbox) if (task.type === 'edit' || task.type === 'read') task.reject(new RoomGoneError())
    this.#inbox = []
    this.#doc.destroy()
    this.#tellSettled()
  }

  /** Called when the room leaves memory. */
  retire(): void {
    const { thresholds, compactor, key } = this.#context
    if (this.#rowsSinceSnapshot >= thresholds.rowsAtUnload) compactor.request(key)
    this.giveUp(closeCodes.tryAgainLater)
  }

  #leave(connection: Connection): void {
    this.connections.delete(connection)
    this.#presence.leave(connection)
    this.#context.left(connection.access)
    if (this.connections.size === 0) this.#emptySinceMs = this.#context.clock.monotonic()
    this.#schedule()
  }

  #enqueue(task: Task): void {
    if (this.#state === 'gone') {
      if (task.type === 'edit' || task.type === 'read') task.reject(new RoomGoneError())
      return
    }
    this.#inbox.push(task)
    this.#schedule()
  }

  /** The first thing after a pause is dealt with at once, what follows it together. */
  #schedule(): void {
    if (this.#state !== 'idle') return
    this.#state = 'scheduled'
    const { clock, times } = this.#context
    const delayMs = Math.max(0, this.#lastTickMs + times.tickMs - clock.monotonic())
    clock.after(delayMs, () => void this.#tick())
  }

  async #tick(): Promise<void> {
    if (this.#state !== 'scheduled') return
    this.#state = 'ticking'
    this.#lastTickMs = this.#context.clock.monotonic()
    const tick: Tick = { accepted: [], joins: [], asks: [], reads: [], edits: [] }
    try {
      this.observeRules()
      await this.#takeIn(tick)
      if (tick.accepted.length > 0) await this.#append(tick.accepted)
      this.#tell(tick)
    } catch (error) {
      for (const task of [...tick.edits, ...tick.reads]) task.reject(error)
      this.#context.report({ event: 'gave-up', document: this.#context.key, error })
      this.giveUp(closeCodes.tryAgainLater)
      this.#context.gaveUp()
      return
    }
    this.#state = 'idle'
    if (this.#inbox.length > 0 || this.#reception.hasEphemerals || this.#presence.hasNews) this.#schedule()
    else this.#tellSettled()
  }

  /** Judges what waits, in the order it came. */
  async #takeIn(tick: Tick): Promise<void> {
    const tasks = this.#inbox
    this.#inbox = []
    let next = 0
    try {
      for (const task of tasks) {
        next += 1
        if (task.type === 'join') tick.joins.push(task.connection)
        else if (task.type === 'ask') tick.asks.push(task)
        else if (task.type === 'read') tick.reads.push(task)
        else if (task.type === 'edit') await this.#takeEdit(task, tick)
        else await this.#takeUpdate(task, tick)
      }
    } finally {
      // After a failure the rest is told so with everything else that waits.
      this.#inbox = [...tasks.slice(next), ...this.#inbox]
    }
  }

  async #takeUpdate(task: UpdateTask, tick: Tick): Promise<void> {
    const { connection, number, answersAsk, update } = task
    const { clock, counters, key, report } = this.#context
    const { participant, role } = connection.access
    const verdict = this.#gate.judge(update, { participant, role })
    if (verdict.outcome === 'refused') {
      counters.updatesRefused += 1
      report({ event: 'refused', document: key, code: verdict.refusal.code, detail: verdict.refusal.detail })
      connection.close(verdict.refusal.code)
      if (!verdict.dirty) return
      this.#reception.charge(connection, framesPerRebuild)
      await this.#rebuild(tick.accepted)
      return
    }
    if (verdict.outcome === 'incomplete') {
      this.#leaveOut(connection, number, answersAsk)
      return
    }
    if (answersAsk) connection.answered = true
    connection.frameDone(number, answersAsk)
    if (verdict.outcome === 'unchanged') return
    counters.updatesAccepted += 1
    tick.accepted.push({ participant, at: clock.now(), update: verdict.update })
    if (verdict.repair) tick.accepted.push({ participant: 'server', at: clock.now(), update: verdict.repair })
  }

  /**
   * An update overtook what it builds on: somebody who was offline drew on before our SyncStep1 reached them. Their
   * answer will bring everything, so this is left for it; after the answer there is no honest way to leave a hole.
   */
  #leaveOut(connection: Connection, number: number, answersAsk: boolean): void {
    if (connection.answered || answersAsk) {
      this.#context.counters.updatesRefused += 1
      connection.close(closeCodes.refusedBySchema)
    } else connection.frameLeftOut(number)
  }

  async #takeEdit(task: EditTask, tick: Tick): Promise<void> {
    try {
      const update = this.#gate.write(new ServerEdit(task.reason), task.write)
      if (update) tick.accepted.push({ participant: task.by, at: this.#context.clock.now(), update })
      tick.edits.push(task)
    } catch (error) {
      task.reject(error)
      await this.#rebuild(tick.accepted)
    }
  }

  /** Makes the document anew from what is on disk and what this tick has accepted, without what was just refused. */
  async #rebuild(accepted: readonly NewUpdate[]): Promise<void> {
    const { stores, key, ref, lock } = this.#context
    const { doc } = await lock.run(key, () => readStoredDocument(stores, key, documentLayouts[ref.kind]))
    for (const { update } of accepted) Y.applyUpdate(doc, update)
    this.#doc.destroy()
    this.#doc = doc
    this.#gate.guard(doc)
    this.#answers.forget()
  }

  async #append(accepted: readonly NewUpdate[]): Promise<void> {
    const { stores, key, counters, compactor, thresholds } = this.#context
    const bindings = this.#gate.takeNewBindings()
    // A row whose clientID is not bound would make its author a stranger after a restart: bindings go first.
    if (bindings.length > 0) await stores.clientIds.bind(key, bindings)
    await stores.log.append(key, accepted)
    counters.flushes += 1
    this.#rowsSinceSnapshot += accepted.length
    for (const { update } of accepted) this.#bytesSinceSnapshot += update.length
    if (this.#rowsSinceSnapshot < thresholds.rows && this.#bytesSinceSnapshot < thresholds.bytes) return
    this.#rowsSinceSnapshot = 0
    this.#bytesSinceSnapshot = 0
    compactor.request(key)
  }

  /** Tells everybody what is on disk now. */
  #tell(tick: Tick): void {
    const { clock, counters } = this.#context
    const nowMs = clock.monotonic()
    const updates = tick.accepted.map(({ update }) => update)
    if (updates.length > 0) {
      this.#answers.forget()
      this.#context.written()
    }
    const presence = this.#presence.hasNews ? presenceFrame(this.#presence.takeNews()) : undefined
    const ephemerals = this.#reception.takeEphemerals()
    const sent = deliver(
      this.connections,
      {
        ...(updates.length > 0 ? { update: updateFrame(mergeUpdates(updates)) } : {}),
        ...(presence ? { presence } : {}),
        wholePresence: () => this.#wholePresence(),
        ephemerals,
      },
      nowMs,
    )
    counters.bytesSent += sent.bytes
    for (const connection of sent.stuck) connection.close(closeCodes.tryAgainLater)
    for (const connection of tick.joins) this.#greet(connection, nowMs)
    for (const task of tick.asks) this.#answer(task, nowMs)
    for (const task of tick.edits) task.resolve()
    for (const task of tick.reads) this.#giveToRead(task)
  }

  /** Asks a connection for what it has, if what it has could be accepted, and shows it who is here. */
  #greet(connection: Connection, nowMs: number): void {
    const writable = documentLayouts[this.#context.ref.kind]
    if (writable.writtenByPeople && (!writable.ruled || mayCatchUp(connection.access, this.#rules.current))) {
      connection.asked = true
      connection.answered = false
      connection.send({ frames: [askFrame(Y.encodeStateVector(this.#doc))] }, nowMs)
    }
    const presence = this.#wholePresence()
    if (presence) connection.send({ frames: [presence] }, nowMs)
  }

  #answer({ connection, stateVector }: AskTask, nowMs: number): void {
    const batch = this.#answers.to(stateVector, this.#doc)
    if (!batch) {
      connection.close(closeCodes.malformed)
      return
    }
    connection.live = true
    connection.sendJoin(batch, nowMs)
    this.#context.counters.bytesSent += bytesOf(batch)
  }

  #giveToRead(task: ReadTask): void {
    try {
      task.read(this.#doc)
    } catch (error) {
      task.reject(error)
    }
  }

  #wholePresence(): Uint8Array | undefined {
    const whole = this.#presence.whole()
    return whole && presenceFrame(whole)
  }

  #tellSettled(): void {
    const settled = this.#settled
    this.#settled = []
    for (const tell of settled) tell()
  }
}

function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  return updates.length === 1 ? (updates[0] as Uint8Array) : Y.mergeUpdates([...updates])
}
