import { boardRootsOf, readShown } from '@palabre/shared/document'
import type { BoardId, Epoch, ItemId, ParticipantId } from '@palabre/shared/ids'
import { isWorded } from '@palabre/shared/model'
import { type BoardRules, type Role, rulesFor } from '@palabre/shared/policy'
import { closeCodes, type Ephemeral, type EphemeralFrom } from '@palabre/shared/protocol'
import {
  freshSession,
  readConfirmations,
  readPeople,
  readRepresentations,
  readSession,
  rulesOfSession,
  type SessionState,
} from '@palabre/shared/session'
import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type ConnectionState, connectionState } from './connection-state.ts'
import { DocumentLink } from './document-link.ts'
import { type KeptNotes, keepNotes } from './keep-notes.ts'
import { deleteStore } from './kept-stores.ts'
import { type OfflineStore, openOfflineStore } from './offline-store.ts'
import type { OwnNotes } from './own-notes.ts'
import { createPresence, type Presence } from './presence.ts'
import type { SessionView } from './session-view.ts'
import { keepWordsAside } from './set-aside.ts'

/** One person's live board: its documents, who else is here, and what is true of the connection. */
export interface BoardConnection {
  readonly doc: Y.Doc
  readonly state: StoreApi<ConnectionState>
  readonly session: StoreApi<SessionView>
  readonly presence: Presence
  /** What this person wrote in silence; undefined while there is nothing to write and nothing left. */
  readonly ownNotes: StoreApi<OwnNotes | undefined>
  /** Resolves once there is something to show: kept on this device, or come from the server. */
  readonly ready: Promise<void>
  sendEphemeral(frame: Ephemeral): void
  /** Calls back with other people's ephemeral frames; returns the way to stop. */
  onEphemeral(listener: (frame: EphemeralFrom) => void): () => void
  /** Closing the page now would lose edits. */
  wouldLose(): boolean
  /** Drops the sockets and tries again at once: for when the network is known to have changed. */
  reconnect(): void
  /** After `replaced`: keeps this person's words of this copy, and lets go of the copy itself. */
  setAside(): Promise<void>
  destroy(): Promise<void>
}

export interface BoardConnectionOptions {
  readonly boardId: BoardId
  readonly participantId: ParticipantId
  readonly role: Role
  readonly epoch: Epoch
  readonly sessionEpoch?: Epoch
  /** The session as the server told it just now; absent when we start without it. */
  readonly session?: SessionState
  /** Address of the app, with the slash at its end. */
  readonly app: URL
  /** Whether a close for role (4403) is about what the session allows for now, not about the person. */
  readonly stillAdmitted: () => Promise<boolean>
  /** The epoch of this person's private notes: as known since the start, or asked anew. Undefined without an answer. */
  readonly privateEpoch?: (again: boolean) => Promise<Epoch | undefined>
  /** Unanswered for this long, the network is taken to be slow, ms. */
  readonly slowAfterMs?: number
  readonly socket?: typeof WebSocket
}

const retryAfterRefusalMs = 2_000
const slowAfterMs = 5_000

/** Opens a board for one person. The local copy is read first, so that nothing is asked for twice. */
export function connectBoard(options: BoardConnectionOptions): BoardConnection {
  return new LiveBoard(options)
}

class LiveBoard implements BoardConnection {
  readonly doc = new Y.Doc()
  readonly state = createStore<ConnectionState>(() => ({ status: 'connecting' }))
  readonly session: StoreApi<SessionView>
  readonly presence: Presence & { stop(): void }
  readonly ownNotes: StoreApi<OwnNotes | undefined>
  readonly ready: Promise<void>
  private readonly options: BoardConnectionOptions
  private readonly sessionDoc = new Y.Doc()
  private readonly boardLink: DocumentLink
  private readonly sessionLink: DocumentLink
  private readonly kept: KeptNotes
  private readonly listeners = new Set<(frame: EphemeralFrom) => void>()
  private readonly timers = new Set<ReturnType<typeof setTimeout>>()
  private slowTimer: ReturnType<typeof setTimeout> | undefined
  private store: OfflineStore | undefined
  private rules: BoardRules | undefined
  private wasSynced = false
  private closedFor: number | undefined
  private slow = false
  private destroyed = false
  private becomeReady: () => void = () => {}

  constructor(options: BoardConnectionOptions) {
    this.options = options
    this.session = createStore<SessionView>(() => ({
      state: options.session ?? freshSession,
      people: new Map(),
      confirmations: new Map(),
      represents: [],
    }))
    this.rules = options.session && rulesFor(rulesOfSession(options.session), options.participantId)
    this.ready = new Promise((resolve) => {
      this.becomeReady = resolve
    })
    this.boardLink = this.createLink('board', this.doc, options.epoch)
    this.sessionLink = this.createLink('session', this.sessionDoc, options.sessionEpoch)
    this.presence = createPresence(this.boardLink.awareness)
    this.sessionDoc.on('afterTransaction', this.readSession)
    this.kept = this.keepOwnNotes()
    this.ownNotes = this.kept.current
    void this.open()
  }

  sendEphemeral(frame: Ephemeral): void {
    if (this.options.role !== 'observer') this.boardLink.sendEphemeral(frame)
  }

  onEphemeral(listener: (frame: EphemeralFrom) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  wouldLose(): boolean {
    if (this.ownNotes.getState()?.wouldLose()) return true
    return this.boardLink.state().unsaved && !this.store?.works()
  }

  reconnect(): void {
    if (this.closedFor !== undefined) return
    this.boardLink.reconnect()
    this.sessionLink.reconnect()
    this.ownNotes.getState()?.reconnect()
  }

  async setAside(): Promise<void> {
    keepWordsAside(this.options, this.doc)
    const { store } = this
    await this.destroy()
    if (store) await deleteStore(store.name)
  }

  async destroy(): Promise<void> {
    if (this.destroyed) return
    this.destroyed = true
    for (const timer of this.timers) clearTimeout(timer)
    clearTimeout(this.slowTimer)
    this.presence.stop()
    this.boardLink.destroy()
    this.sessionLink.destroy()
    await this.kept.destroy()
    await this.store?.close()
    this.doc.destroy()
    this.sessionDoc.destroy()
  }

  private keepOwnNotes(): KeptNotes {
    const { app, boardId, participantId, role, socket, privateEpoch } = this.options
    const isShown = (id: ItemId, text: string) => {
      const item = readShown(boardRootsOf(this.doc), id)
      return item !== undefined && isWorded(item) && item.text === text
    }
    const epoch = privateEpoch ?? (async () => undefined)
    const options = { app, boardId, participantId, role, isShown, epoch, ...(socket ? { socket } : {}) }
    return keepNotes({ boardId, participantId, session: this.session, options })
  }

  private createLink(kind: 'board' | 'session', doc: Y.Doc, epoch: Epoch | undefined): DocumentLink {
    const { app, boardId, participantId, role, socket } = this.options
    return new DocumentLink({
      app,
      kind,
      boardId,
      participantId,
      epoch,
      doc,
      role,
      rules: () => this.rules,
      isRestored: (origin) => this.store?.isOrigin(origin) ?? kind === 'board',
      changed: () => (kind === 'board' ? this.update() : this.sessionMoved()),
      refused: (code) => void this.refused(code),
      received: (frame) => {
        for (const listener of this.listeners) listener(frame)
      },
      ...(socket ? { socket } : {}),
    })
  }

  private async open(): Promise<void> {
    const { boardId, participantId, epoch } = this.options
    this.sessionLink.connect()
    const store = await openOfflineStore({ boardId, kind: 'board', participantId, epoch }, this.doc, () =>
      this.update(),
    )
    this.store = store
    if (this.destroyed) return void store.close()
    if (this.doc.store.clients.size > 0) this.becomeReady()
    this.boardLink.connect(store.hadUnsaved)
  }

  /** Looks at the facts again and tells what has changed. */
  private update(): void {
    if (this.destroyed) return
    const link = this.boardLink.state()
    if (link.synced) {
      this.wasSynced = true
      this.becomeReady()
    }
    this.store?.markUnsaved(link.unsaved)
    const waits = !(link.open && link.synced && !link.unsaved)
    if (!waits) this.slow = false
    this.watchSlowness(waits)
    const next = connectionState({
      link,
      wasSynced: this.wasSynced,
      closedFor: this.closedFor,
      storeWorks: this.store?.works() ?? false,
      slow: this.slow,
    })
    if (!isSameState(this.state.getState(), next)) this.state.setState(next, true)
  }

  private watchSlowness(waits: boolean): void {
    if (!waits) {
      clearTimeout(this.slowTimer)
      this.slowTimer = undefined
      return
    }
    this.slowTimer ??= setTimeout(() => {
      this.slow = true
      this.update()
    }, this.options.slowAfterMs ?? slowAfterMs)
  }

  private sessionMoved(): void {
    const { synced, open } = this.sessionLink.state()
    if (synced) this.readSession()
    // What the session allows may change while we are away: offline edits will wait until we know.
    else if (!open && this.wasSynced) this.rules = undefined
  }

  private readonly readSession = (): void => {
    if (!this.sessionLink.state().synced) return
    const state = readSession(this.sessionDoc)
    const before = this.session.getState()
    const confirmations = readConfirmations(this.sessionDoc)
    const represents = readRepresentations(this.sessionDoc)
    this.session.setState(
      {
        state,
        people: readPeople(this.sessionDoc),
        confirmations: isSameState([...before.confirmations], [...confirmations])
          ? before.confirmations
          : confirmations,
        represents: isSameState(before.represents, represents) ? before.represents : represents,
      },
      true,
    )
    this.rules = rulesFor(rulesOfSession(state), this.options.participantId)
    this.boardLink.rulesChanged()
  }

  /** The server closed for good. Under a freeze that is not about the person: come back, and hold. */
  private async refused(code: number): Promise<void> {
    if (this.destroyed || this.closedFor !== undefined) return
    if (code === closeCodes.role && (await this.options.stillAdmitted())) {
      const timer = setTimeout(() => {
        this.timers.delete(timer)
        this.reconnect()
      }, retryAfterRefusalMs)
      this.timers.add(timer)
      return
    }
    this.closedFor = code
    this.boardLink.disconnect()
    this.sessionLink.disconnect()
    this.update()
  }
}

function isSameState<Value>(a: Value, b: Value): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
