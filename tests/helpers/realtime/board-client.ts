import { frameTypes, syncSteps } from '@palabre/shared/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as awareness from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { MemorySocket } from './memory-socket.ts'

/** The client's end of a connection. */
export interface ClientEnd {
  readonly isOpen: boolean
  /** Takes what the client sends. */
  readonly toServer: { push(frame: Uint8Array): unknown }
  /** Holds what the server sent until the client receives it. */
  readonly toClient: Uint8Array[]
  hangUp(): void
}

/** A client that speaks the protocol as a stock one does, one step at a time. */
export class BoardClient<End extends ClientEnd = MemorySocket> {
  readonly doc: Y.Doc
  readonly awareness: awareness.Awareness
  /** The `saved(n)` it was told last. */
  saved = 0
  /** Document frames sent on the present connection. */
  sent = 0
  /** Ephemeral frames received. */
  readonly ephemerals: unknown[] = []
  /** Awareness frames received, empty ones included. */
  presenceFrames = 0
  /** Whether the server's SyncStep2 came. */
  synced = false
  #socket: End | undefined

  constructor(doc = new Y.Doc()) {
    this.doc = doc
    this.awareness = new awareness.Awareness(doc)
    this.awareness.setLocalState(null)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.#socket?.isOpen) this.sendUpdate(update)
    })
    this.awareness.on('update', (changes: Record<'added' | 'updated' | 'removed', number[]>) => {
      // Like stock clients, this sends back whatever it hears of others.
      if (this.#socket?.isOpen) this.#sendPresence([...changes.added, ...changes.updated, ...changes.removed])
    })
  }

  get socket(): End {
    if (!this.#socket) throw new Error('not connected')
    return this.#socket
  }

  /** Takes its end of a socket and says hello. */
  open(socket: End): void {
    this.#socket = socket
    this.sent = 0
    this.saved = 0
    this.synced = false
    this.ask()
    if (this.awareness.getLocalState() !== null) this.#sendPresence([this.doc.clientID])
  }

  ask(): void {
    this.send(syncFrame(syncSteps.step1, Y.encodeStateVector(this.doc)))
  }

  sendUpdate(update: Uint8Array): void {
    this.sent += 1
    this.send(syncFrame(syncSteps.update, update))
  }

  sendEphemeral(json: string): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, frameTypes.ephemeral)
    encoding.writeVarString(encoder, json)
    this.send(encoding.toUint8Array(encoder))
  }

  send(frame: Uint8Array): void {
    if (this.#socket?.isOpen) this.#socket.toServer.push(frame)
  }

  /** Takes in what the server sent; true when there was something. */
  receive(count = this.#socket?.toClient.length ?? 0): boolean {
    const frames = this.#socket?.toClient.splice(0, count) ?? []
    for (const frame of frames) this.#read(frame)
    return frames.length > 0
  }

  /** Stops its clocks. */
  destroy(): void {
    this.#socket?.hangUp()
    this.awareness.destroy()
    this.doc.destroy()
  }

  #read(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case frameTypes.sync: {
        const step = decoding.readVarUint(decoder)
        const bytes = decoding.readVarUint8Array(decoder)
        if (step === syncSteps.step1) {
          this.sent += 1
          this.send(syncFrame(syncSteps.step2, Y.encodeStateAsUpdate(this.doc, bytes)))
        } else {
          Y.applyUpdate(this.doc, bytes, this)
          if (step === syncSteps.step2) this.synced = true
        }
        return
      }
      case frameTypes.awareness:
        this.presenceFrames += 1
        awareness.applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this)
        return
      case frameTypes.saved:
        this.saved = decoding.readVarUint(decoder)
        return
      case frameTypes.ephemeral:
        this.ephemerals.push(JSON.parse(decoding.readVarString(decoder)))
        return
      default:
        throw new Error(`an unknown frame: ${frame}`)
    }
  }

  #sendPresence(clientIds: number[]): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, frameTypes.awareness)
    encoding.writeVarUint8Array(encoder, awareness.encodeAwarenessUpdate(this.awareness, clientIds))
    this.send(encoding.toUint8Array(encoder))
  }
}

function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, frameTypes.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}
