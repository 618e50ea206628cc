import type { BoardId, Epoch, ParticipantId } from '@palabre/shared/ids'
import type { BoardRules, Role } from '@palabre/shared/policy'
import {
  closeCodes,
  type DocumentKind,
  type Ephemeral,
  type EphemeralFrom,
  frameTypes,
  isFinal,
  limits,
  syncSteps,
} from '@palabre/shared/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as awarenessProtocol from 'y-protocols/awareness'
import * as syncProtocol from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { Outgoing, type OutgoingState } from './outgoing.ts'

export interface LinkOptions {
  /** Address of the app, with the slash at its end. */
  readonly app: URL
  readonly kind: DocumentKind
  readonly boardId: BoardId
  readonly participantId: ParticipantId
  readonly epoch: Epoch | undefined
  readonly doc: Y.Doc
  readonly role: Role
  readonly rules: () => BoardRules | undefined
  /** Origins of transactions that bring back what this device kept. */
  readonly isRestored: (origin: unknown) => boolean
  readonly changed: () => void
  /** The server closed for good: 4400–4499. */
  readonly refused: (code: number) => void
  readonly received?: (frame: EphemeralFrom) => void
  readonly socket?: typeof WebSocket
}

export interface LinkState extends OutgoingState {
  readonly open: boolean
  /** The server's whole document has arrived on this connection. */
  readonly synced: boolean
}

/** Backoff ceilings, ms: after a loss, spread so that a room does not come back in one wave; and when asked to wait. */
const backoff = { lost: 2_500, spread: 2_500, askedToWait: 30_000 }

/**
 * One document on one WebSocket. y-websocket keeps the socket (reconnects, watches for silence); what goes out is ours:
 * document frames through `Outgoing`, and of the presences only this client's own.
 */
export class DocumentLink {
  readonly awareness: awarenessProtocol.Awareness
  private readonly options: LinkOptions
  private readonly provider: WebsocketProvider
  private readonly outgoing: Outgoing

  constructor(options: LinkOptions) {
    this.options = options
    const { app, kind, boardId, participantId, epoch, doc, role, rules, isRestored, changed } = options
    this.awareness = new awarenessProtocol.Awareness(doc)
    this.awareness.setLocalState(null)
    this.provider = new WebsocketProvider(`${app.href.replace(/^http/, 'ws')}sync/${kind}`, boardId, doc, {
      awareness: this.awareness,
      connect: false,
      disableBc: true,
      params: { as: participantId, ...(epoch === undefined ? {} : { epoch }), ack: '1' },
      maxBackoffTime: backoff.lost + Math.random() * backoff.spread,
      shouldReconnect: ({ code }) => !isFinal(code),
      ...(options.socket ? { WebSocketPolyfill: options.socket } : {}),
    })
    this.outgoing = new Outgoing({
      doc,
      role,
      rules,
      isLocal: (origin) => origin !== this.provider && !isRestored(origin),
      send: (frame) => this.send(frame),
      reconnect: () => this.reconnect(),
      changed,
    })
    this.takeOver()
  }

  /** `unsaved`: what this device kept holds edits that the server has not confirmed. */
  connect(unsaved = false): void {
    if (unsaved) this.outgoing.restoredUnsaved()
    this.provider.connect()
  }

  disconnect(): void {
    this.provider.disconnect()
  }

  reconnect(): void {
    this.provider.disconnect()
    this.provider.connect()
  }

  state(): LinkState {
    return { ...this.outgoing.state(), open: this.provider.wsconnected, synced: this.provider.synced }
  }

  rulesChanged(): void {
    this.outgoing.rulesChanged()
  }

  /** Sends a frame that is kept nowhere, if there is a connection; too long a frame is dropped. */
  sendEphemeral(frame: Ephemeral): void {
    const text = JSON.stringify(frame)
    if (text.length > limits.ephemeralBytes / 2 && new TextEncoder().encode(text).length > limits.ephemeralBytes) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, frameTypes.ephemeral)
    encoding.writeVarString(encoder, text)
    this.send(encoding.toUint8Array(encoder))
  }

  destroy(): void {
    this.outgoing.destroy()
    this.awareness.off('update', this.sendPresence)
    this.provider.destroy()
    this.awareness.destroy()
  }

  /** Replaces the provider's own sending by ours. */
  private takeOver(): void {
    const { provider, outgoing, awareness } = this
    const { doc, changed, refused } = this.options
    doc.off('update', provider._updateHandler)
    awareness.off('update', provider._awarenessUpdateHandler)
    awareness.on('update', this.sendPresence)
    provider.messageHandlers[frameTypes.sync] = (_encoder, decoder) => this.receiveSync(decoder)
    provider.messageHandlers[frameTypes.queryAwareness] = () => this.sendPresence()
    provider.messageHandlers[frameTypes.saved] = (_encoder, decoder) => {
      outgoing.serverSaved(decoding.readVarUint(decoder))
    }
    provider.messageHandlers[frameTypes.ephemeral] = (_encoder, decoder) => this.receiveEphemeral(decoder)
    provider.on('status', ({ status }) => {
      if (status === 'connected') outgoing.connected()
      else {
        this.forgetPeers()
        outgoing.disconnected()
      }
    })
    provider.on('connection-close', (event) => {
      const asked = event?.code === closeCodes.tryAgainLater
      provider.maxBackoffTime = asked ? backoff.askedToWait : backoff.lost + Math.random() * backoff.spread
    })
    provider.on('sync', changed)
    provider.on('closed', ({ code }) => refused(code))
  }

  /**
   * After a loss the others come back with the clocks they had; remembered clocks would make them look old, and them
   * invisible until they next move.
   */
  private forgetPeers(): void {
    const { meta } = this.awareness
    for (const client of meta.keys()) if (client !== this.options.doc.clientID) meta.delete(client)
  }

  private receiveSync(decoder: decoding.Decoder): void {
    const { provider, outgoing } = this
    const step = decoding.readVarUint(decoder)
    if (step === syncSteps.step1) {
      outgoing.serverAsked(decoding.readVarUint8Array(decoder))
      return
    }
    syncProtocol.readUpdate(decoder, this.options.doc, provider)
    if (step !== syncSteps.step2) return
    provider.synced = true
    outgoing.serverAnswered()
  }

  private receiveEphemeral(decoder: decoding.Decoder): void {
    const frame: unknown = JSON.parse(decoding.readVarString(decoder))
    this.options.received?.(frame as EphemeralFrom)
  }

  /** Sends this client's own presence when it changed here; never what came from others. */
  private readonly sendPresence = (
    { added, updated, removed }: { added: number[]; updated: number[]; removed: number[] } = {
      added: [],
      updated: [],
      removed: [],
    },
    origin?: unknown,
  ): void => {
    const own = this.options.doc.clientID
    const changed = [...added, ...updated, ...removed]
    if (origin === this.provider || (changed.length > 0 && !changed.includes(own))) return
    if (!this.awareness.meta.has(own)) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, frameTypes.awareness)
    encoding.writeVarUint8Array(encoder, awarenessProtocol.encodeAwarenessUpdate(this.awareness, [own]))
    this.send(encoding.toUint8Array(encoder))
  }

  private send(frame: Uint8Array): void {
    const { ws } = this.provider
    if (this.provider.wsconnected && ws?.readyState === WebSocketOpen) ws.send(frame as Uint8Array<ArrayBuffer>)
  }
}

/** `WebSocket.OPEN`, which tests without a browser's globals lack. */
const WebSocketOpen = 1
