/**
 * The server's side of the WebSocket protocol, in memory: sockets come in pairs, frames wait in a queue until `flush`
 * delivers them, and the test says what the server does. No rights, no disk: `saved(n)` is sent when asked for.
 */
import { closeCodes, frameTypes, syncSteps } from '@palabre/shared/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

type Handler<Event> = ((event: Event) => void) | null

/** What a browser calls a WebSocket, as far as y-websocket uses one. */
class MemorySocket {
  static readonly OPEN = 1
  readonly OPEN = 1
  readonly url: URL
  binaryType = 'blob'
  readyState = 0
  onopen: Handler<object> = null
  onmessage: Handler<{ data: ArrayBufferLike }> = null
  onclose: Handler<{ code: number; reason: string }> = null
  onerror: Handler<object> = null
  private readonly server: MemorySyncServer

  constructor(url: string, server: MemorySyncServer) {
    this.url = new URL(url)
    this.server = server
    server.later(() => this.open())
  }

  send(frame: Uint8Array): void {
    const copy = frame.slice()
    this.server.later(() => {
      if (this.readyState === 1) this.server.receive(this, copy)
    })
  }

  close(): void {
    this.end(closeCodes.goingAway)
  }

  deliver(frame: Uint8Array): void {
    const copy = frame.slice()
    this.server.later(() => {
      if (this.readyState === 1) this.onmessage?.({ data: copy.buffer })
    })
  }

  end(code: number): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.server.forget(this)
    this.server.later(() => this.onclose?.({ code, reason: '' }))
  }

  private open(): void {
    if (this.readyState !== 0) return
    if (!this.server.reachable) {
      this.end(1006)
      return
    }
    this.readyState = 1
    this.onopen?.({})
    this.server.welcome(this)
  }
}

/** A document frame as the server got it. */
export interface ReceivedFrame {
  readonly kind: string
  readonly step: 'step2' | 'update'
  readonly update: Uint8Array
}

export class MemorySyncServer {
  /** False: connections fail, as without a network. */
  reachable = true
  /** Whether new connections are asked for what they have, per kind of document. */
  asks: Record<string, boolean> = { board: true, session: false, private: true }
  private refusal: number | undefined
  /** Whether frames are on disk, and said to be, as soon as they arrive. */
  savesAtOnce = true
  readonly docs: Record<string, Y.Doc> = { board: new Y.Doc(), session: new Y.Doc(), private: new Y.Doc() }
  readonly received: ReceivedFrame[] = []
  readonly presences: Uint8Array[] = []
  readonly ephemerals: string[] = []
  /** Addresses that were connected to, in order. */
  readonly addresses: URL[] = []
  private readonly queue: (() => void)[] = []
  private readonly sockets = new Set<MemorySocket>()
  private readonly counts = new WeakMap<MemorySocket, number>()

  /** To be given to a client as its WebSocket. */
  get socket(): typeof WebSocket {
    const server = this
    return class extends MemorySocket {
      constructor(url: string) {
        super(url, server)
      }
    } as unknown as typeof WebSocket
  }

  later(run: () => void): void {
    this.queue.push(run)
  }

  /** Delivers everything that is on its way, and what that sets going. */
  async flush(): Promise<void> {
    for (let quiet = 0; quiet < 20; quiet++) {
      await Promise.resolve()
      for (let run = this.queue.shift(); run; run = this.queue.shift()) {
        quiet = 0
        run()
      }
    }
  }

  /** Closes the next connection with this code as soon as it is there. */
  refusesNext(code: number): void {
    this.refusal = code
  }

  welcome(socket: MemorySocket): void {
    this.addresses.push(socket.url)
    const { refusal } = this
    this.refusal = undefined
    if (refusal !== undefined) {
      socket.end(refusal)
      return
    }
    this.sockets.add(socket)
    const kind = kindOf(socket)
    if (this.asks[kind]) socket.deliver(syncFrame(syncSteps.step1, Y.encodeStateVector(this.doc(kind))))
  }

  forget(socket: MemorySocket): void {
    this.sockets.delete(socket)
  }

  receive(socket: MemorySocket, frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === frameTypes.awareness) this.presences.push(decoding.readVarUint8Array(decoder))
    if (type === frameTypes.ephemeral) this.ephemerals.push(decoding.readVarString(decoder))
    if (type === frameTypes.sync) this.receiveSync(socket, decoder)
  }

  /** Changes a document of the server's own accord, and tells everyone. */
  change(kind: string, edit: (doc: Y.Doc) => void): void {
    const doc = this.doc(kind)
    const before = Y.encodeStateVector(doc)
    edit(doc)
    this.broadcast(kind, syncFrame(syncSteps.update, Y.encodeStateAsUpdate(doc, before)))
  }

  broadcast(kind: string, frame: Uint8Array): void {
    for (const socket of this.sockets) if (kindOf(socket) === kind) socket.deliver(frame)
  }

  /** Says that the first n document frames of each connection to the board, or another document, are on disk. */
  saved(frames: number, kind = 'board'): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, frameTypes.saved)
    encoding.writeVarUint(encoder, frames)
    this.broadcast(kind, encoding.toUint8Array(encoder))
  }

  close(kind: string, code: number): void {
    for (const socket of [...this.sockets]) if (kindOf(socket) === kind) socket.end(code)
  }

  private receiveSync(socket: MemorySocket, decoder: decoding.Decoder): void {
    const kind = kindOf(socket)
    const doc = this.doc(kind)
    const step = decoding.readVarUint(decoder)
    const bytes = decoding.readVarUint8Array(decoder)
    if (step === syncSteps.step1) {
      socket.deliver(syncFrame(syncSteps.step2, Y.encodeStateAsUpdate(doc, bytes)))
      return
    }
    this.received.push({ kind, step: step === syncSteps.step2 ? 'step2' : 'update', update: bytes })
    Y.applyUpdate(doc, bytes)
    const count = (this.counts.get(socket) ?? 0) + 1
    this.counts.set(socket, count)
    if (this.savesAtOnce) this.saved(count, kind)
  }

  private doc(kind: string): Y.Doc {
    return this.docs[kind] as Y.Doc
  }
}

function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, frameTypes.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

function kindOf(socket: MemorySocket): string {
  return /\/sync\/([a-z]+)\//.exec(socket.url.pathname)?.[1] ?? ''
}
