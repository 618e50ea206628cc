/**
 * `node load.ts < plan.json`: many people on one board, some of them writing; prints one line of JSON. A process of its
 * own, so that it can have a processor core of its own. It speaks the plain y-websocket protocol to any such server.
 */
import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import * as Y from 'yjs'
import { usageOf } from '../process-usage.ts'
import { FrameSocket } from './frame-socket.ts'
import { Latencies } from './latencies.ts'
import { eachMarker, marker, markerKinds } from './markers.ts'
import { awarenessFrame, emptyStateVector, emptyUpdate, readSyncFrame, syncFrame, syncSteps } from './wire.ts'

export interface LoadPlan {
  /** One socket a person. */
  readonly people: readonly {
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    readonly id: string
  }[]
  readonly page: string
  /** The first so many people write. */
  readonly writers: number
  readonly movesPerSecond: number
  readonly presencesPerSecond: number
  readonly warmUpMs: number
  readonly windowMs: number
  /** Process whose CPU is counted over the window. */
  readonly serverPid: number
  /** Sockets opened at the same time. */
  readonly joinBatch: number
}

export interface LoadReport {
  readonly expectedMoves: number
  /** Share of the window's moves that every other person had before the window ended, and in the end. */
  readonly deliveredInWindow: number
  readonly delivered: number
  readonly presencesDelivered: number
  readonly moveMs: { readonly p50: number; readonly p95: number; readonly p99: number }
  readonly serverCpuPercent: number
  readonly serverResidentMb: number
  readonly loadCpuPercent: number
  readonly joinAllMs: number
  readonly joinBytes: number
  readonly closed: readonly string[]
}

interface Person {
  readonly socket: FrameSocket
  readonly doc: Y.Doc | undefined
  joinBytes: number
  synced: boolean
}

const kindBytes = { move: Buffer.from(markerKinds.move), presence: Buffer.from(markerKinds.presence) }
const joinTimeoutMs = 30_000

class Load {
  readonly #plan: LoadPlan
  readonly #people: Person[] = []
  readonly #closed: string[] = []
  readonly #sentAt = { move: [] as number[][], presence: [] as number[][] }
  readonly #latencies = { move: new Latencies(), presence: new Latencies() }
  #from = Number.POSITIVE_INFINITY
  #to = Number.POSITIVE_INFINITY

  constructor(plan: LoadPlan) {
    this.#plan = plan
  }

  async run(): Promise<LoadReport> {
    const { people, joinBatch, writers } = this.#plan
    const joinStart = performance.now()
    for (let i = 0; i < people.length; i += joinBatch) {
      await Promise.all(people.slice(i, i + joinBatch).map((_, offset) => this.#join(i + offset)))
    }
    const joinAllMs = performance.now() - joinStart
    const senders = this.#people.slice(0, writers).map((person, index) => this.#senderOf(person, index))
    const usage = await this.#write(senders)
    const inWindow = this.#latencies.move.count
    await this.#drain()
    for (const { socket } of this.#people) socket.destroy()
    const expectedMoves = this.#sentInWindow('move') * (people.length - 1)
    const expectedPresences = this.#sentInWindow('presence') * (people.length - 1)
    const moves = this.#latencies.move
    return {
      expectedMoves,
      deliveredInWindow: inWindow / expectedMoves,
      delivered: moves.count / expectedMoves,
      presencesDelivered: this.#latencies.presence.count / expectedPresences,
      moveMs: { p50: moves.quantile(0.5), p95: moves.quantile(0.95), p99: moves.quantile(0.99) },
      ...usage,
      joinAllMs,
      joinBytes: this.#people.at(-1)?.joinBytes ?? 0,
      closed: this.#closed,
    }
  }

  #join(index: number): Promise<void> {
    const { url, headers } = this.#plan.people[index] ?? { url: '', headers: {} }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`person ${index} had no document in time`)), joinTimeoutMs)
      const socket = new FrameSocket(new URL(url), headers, {
        onOpen: (opened) => opened.send(syncFrame(syncSteps.stateVector, emptyStateVector)),
        onFrame: (frame) => {
          if (person.synced) this.#received(index, frame)
          else if (this.#syncing(person, frame)) {
            clearTimeout(timer)
            resolve()
          }
        },
        onEnd: (reason) => {
          this.#closed.push(`person ${index}: ${reason}`)
          reject(new Error(`person ${index}: ${reason}`))
        },
      })
      const doc = index < this.#plan.writers ? new Y.Doc() : undefined
      const person: Person = { socket, doc, joinBytes: 0, synced: false }
      this.#people[index] = person
    })
  }

  /** Handles one frame of the first exchange; true once the document is there. */
  #syncing(person: Person, frame: Buffer): boolean {
    const sync = readSyncFrame(frame)
    if (sync?.step === syncSteps.stateVector) person.socket.send(syncFrame(syncSteps.wholeDocument, emptyUpdate))
    if (sync?.step !== syncSteps.wholeDocument) return false
    person.joinBytes = sync.payload.length
    person.synced = true
    if (person.doc) Y.applyUpdate(person.doc, sync.payload, 'server')
    return true
  }

  #received(reader: number, frame: Buffer): void {
    const now = performance.now()
    for (const kind of ['move', 'presence'] as const) {
      eachMarker(frame, kindBytes[kind], (writer, message) => {
        const sent = this.#sentAt[kind][writer]?.[message]
        if (writer === reader || sent === undefined || sent < this.#from || sent >= this.#to) return
        this.#latencies[kind].add(now - sent)
      })
    }
  }

  /** Gives a writer its actor, and returns how it moves it and how it shows its cursor. */
  #senderOf({ socket, doc }: Person, writer: number) {
    if (!doc) throw new Error(`person ${writer} has no document to write`)
    let pending: Uint8Array = emptyUpdate
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') pending = update
    })
    const item = new Y.Map<unknown>()
    const { page } = this.#plan
    const author = this.#plan.people[writer]?.id ?? ''
    doc.transact(() => {
      doc.getMap('items').set(`benchactor${String(writer).padStart(4, '0')}`, item)
      item.set('base', { kind: 'actor', author, at: Date.now() })
      item.set('page', page)
      item.set('order', `a${writer}`)
      item.set('geo', [writer * 200, 0, 160, 72, 0])
      item.set('name', 'bench')
    })
    socket.send(syncFrame(syncSteps.update, pending))
    const moves: number[] = []
    const presences: number[] = []
    this.#sentAt.move[writer] = moves
    this.#sentAt.presence[writer] = presences
    return {
      move: () => {
        doc.transact(() => {
          item.set('geo', [Math.random() * 4_000, Math.random() * 4_000, 160, 72, 0])
          item.set('name', marker('move', writer, moves.length))
        })
        const frame = syncFrame(syncSteps.update, pending)
        moves.push(performance.now())
        socket.send(frame)
      },
      presence: () => {
        const cursor = [Math.round(Math.random() * 4_000), Math.round(Math.random() * 4_000)]
        const selection = [marker('presence', writer, presences.length)]
        const frame = awarenessFrame(doc.clientID, presences.length + 1, { cursor, page, selection })
        presences.push(performance.now())
        socket.send(frame)
      },
    }
  }

  async #write(senders: readonly { readonly move: () => void; readonly presence: () => void }[]) {
    const { movesPerSecond, presencesPerSecond, warmUpMs, windowMs, serverPid } = this.#plan
    const start = performance.now()
    this.#from = start + warmUpMs
    this.#to = this.#from + windowMs
    // Everyone keeps a beat of their own, at a random place within it.
    const beats = senders.flatMap(({ move, presence }) => [
      { send: move, everyMs: 1_000 / movesPerSecond, due: start + (Math.random() * 1_000) / movesPerSecond },
      {
        send: presence,
        everyMs: 1_000 / presencesPerSecond,
        due: start + (Math.random() * 1_000) / presencesPerSecond,
      },
    ])
    let before = { server: usageOf(serverPid), own: process.cpuUsage(), at: start }
    let isMeasuring = false
    for (let now = start; now < this.#to; now = performance.now()) {
      if (!isMeasuring && now >= this.#from) {
        isMeasuring = true
        before = { server: usageOf(serverPid), own: process.cpuUsage(), at: now }
      }
      for (const beat of beats) {
        for (; beat.due <= now; beat.due += beat.everyMs) beat.send()
      }
      await delay(1)
    }
    const seconds = (performance.now() - before.at) / 1_000
    const server = usageOf(serverPid)
    const own = process.cpuUsage(before.own)
    return {
      serverCpuPercent: ((server.cpuSeconds - before.server.cpuSeconds) / seconds) * 100,
      serverResidentMb: server.residentMb,
      loadCpuPercent: ((own.user + own.system) / 1e6 / seconds) * 100,
    }
  }

  /** Waits until nothing more of the window arrives. */
  async #drain(): Promise<void> {
    for (let before = -1; before !== this.#latencies.move.count; ) {
      before = this.#latencies.move.count
      await delay(500)
    }
  }

  #sentInWindow(kind: 'move' | 'presence'): number {
    return this.#sentAt[kind].flat().filter((at) => at >= this.#from && at < this.#to).length
  }
}

const plan: LoadPlan = JSON.parse(await text(process.stdin))
const report = await new Load(plan).run()
process.stdout.write(`${JSON.stringify(report)}\n`)
if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
process.exit(0)
