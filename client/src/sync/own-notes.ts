import { spliceBetween } from '@palabre/shared/commands'
import {
  deleteNote,
  keptRound,
  notesRoot,
  type PrivateNote,
  putInRound,
  readNotes,
  textOfNote,
  writeNote,
} from '@palabre/shared/document'
import { type BoardId, type Epoch, type ItemId, newId, type PageId, type ParticipantId } from '@palabre/shared/ids'
import { openRules, type Role } from '@palabre/shared/policy'
import { closeCodes } from '@palabre/shared/protocol'
import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { DocumentLink } from './document-link.ts'
import { deleteStore, epochOfStore, storesOf } from './kept-stores.ts'
import { type OfflineStore, openOfflineStore, storeName } from './offline-store.ts'

export type OwnNote = PrivateNote

export interface OwnNotesView {
  /** In the order in which they were written. */
  readonly notes: readonly OwnNote[]
  /** `saved` means: on the server's disk, all of them. */
  readonly state: 'opening' | 'saved' | 'saving' | 'offline'
  /** Whether this device keeps what was not sent, should the page be closed. */
  readonly kept: boolean
}

/** What one person writes for themselves until it is revealed: known to them and the server, to nobody else. */
export interface OwnNotes {
  readonly view: StoreApi<OwnNotesView>
  add(text: string, where: { readonly round: string; readonly page: PageId }): void
  edit(id: ItemId, text: string): void
  remove(id: ItemId): void
  /** Puts a note into another round than it was written for. */
  putIn(id: ItemId, round: string): void
  /** Keeps a note for oneself, out of every round. */
  keep(id: ItemId): void
  /** Closing the page now would lose notes. */
  wouldLose(): boolean
  /** Drops the socket and tries again at once. */
  reconnect(): void
  destroy(): Promise<void>
}

export interface OwnNotesOptions {
  /** Address of the app, with the slash at its end. */
  readonly app: URL
  readonly boardId: BoardId
  readonly participantId: ParticipantId
  readonly role: Role
  /** The epoch of this person's notes as the server says it; `again`: asks anew. Undefined without an answer. */
  readonly epoch: (again: boolean) => Promise<Epoch | undefined>
  /** Whether something on the board has this id and these words: then the note was shown as it is. */
  readonly isShown: (id: ItemId, text: string) => boolean
  readonly socket?: typeof WebSocket
}

/** Where what this person does here comes from. */
const byMe = { name: 'own-notes' } as const
/** Without an answer about the epoch, the server is asked again after this, ms. */
const askAgainMs = 4_000
/** A document that is replaced more often than this has something wrong with it. */
const mostLives = 4

export function openOwnNotes(options: OwnNotesOptions): OwnNotes {
  return new PrivateNotes(options)
}

/** The document as it was begun by one epoch. */
interface Life {
  readonly doc: Y.Doc
  store?: OfflineStore
  link?: DocumentLink
  /** Something was written before there was a link to notice it. */
  early?: boolean
}

class PrivateNotes implements OwnNotes {
  readonly view = createStore<OwnNotesView>(() => ({ notes: [], state: 'opening', kept: false }))
  readonly #options: OwnNotesOptions
  #life: Life
  #lives = 0
  #wasSynced = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #destroyed = false
  /** The words of each note when all were last known to be on the server. */
  #saved: ReadonlyMap<ItemId, string> = new Map()
  /** Notes of an earlier life that the server may lack; they are written again once it is known. */
  #carried: readonly OwnNote[] = []
  #earlier: readonly string[] = []

  constructor(options: OwnNotesOptions) {
    this.#options = options
    this.#life = this.#newLife()
    void this.#open(false)
  }

  add(text: string, { round, page }: { readonly round: string; readonly page: PageId }): void {
    const id = newId<ItemId>((length) => crypto.getRandomValues(new Uint8Array(length)))
    const { participantId } = this.#options
    this.#write((doc) => writeNote(doc, id, { author: participantId, text, page, round, at: Date.now() }))
  }

  edit(id: ItemId, text: string): void {
    this.#write((doc) => {
      const words = textOfNote(doc, id)
      const splice = words && spliceBetween(words.toString(), text)
      if (!splice) return
      if (splice.remove > 0) words.delete(splice.at, splice.remove)
      if (splice.insert) words.insert(splice.at, splice.insert)
    })
  }

  remove(id: ItemId): void {
    this.#write((doc) => deleteNote(doc, id))
  }

  putIn(id: ItemId, round: string): void {
    this.#write((doc) => putInRound(doc, id, round))
  }

  keep(id: ItemId): void {
    this.putIn(id, keptRound)
  }

  wouldLose(): boolean {
    const { link, store } = this.#life
    const unsaved = link ? link.state().unsaved : this.view.getState().notes.length > 0
    return unsaved && !store?.works()
  }

  reconnect(): void {
    this.#life.link?.reconnect()
  }

  async destroy(): Promise<void> {
    if (this.#destroyed) return
    this.#destroyed = true
    clearTimeout(this.#timer)
    await this.#end(this.#life)
  }

  #write(change: (doc: Y.Doc) => void): void {
    const life = this.#life
    if (!life.link) life.early = true
    life.doc.transact(() => change(life.doc), byMe)
  }

  #newLife(): Life {
    const doc = new Y.Doc()
    doc.on('update', this.#update)
    doc.getMap(notesRoot).observe(this.#noteTaken)
    return { doc }
  }

  async #end({ doc, link, store }: Life): Promise<void> {
    link?.destroy()
    await store?.close()
    doc.destroy()
  }

  /** Connects the document of this life; before there is an epoch, it is kept in memory alone. */
  async #open(again: boolean): Promise<void> {
    const life = this.#life
    const { boardId, participantId } = this.#options
    const kept = storesOf(boardId, participantId, 'private')
    const epoch = (await this.#options.epoch(again)) ?? epochOfStore(kept.at(-1))
    if (this.#destroyed || life !== this.#life) return
    if (!epoch) {
      this.#timer = setTimeout(() => void this.#open(again), askAgainMs)
      return
    }
    const naming = { boardId, participantId, kind: 'private', epoch } as const
    await this.#takeFromEarlier(kept.filter((name) => name !== storeName(naming)))
    const store = await openOfflineStore(naming, life.doc, this.#update)
    if (this.#destroyed || life !== this.#life) return void store.close()
    life.store = store
    life.link = this.#createLink(life, epoch)
    // After the link, which has to know of an edit before anybody asks whether all is saved.
    life.doc.off('update', this.#update)
    life.doc.on('update', this.#update)
    life.link.connect(store.hadUnsaved || life.early === true)
    this.#update()
  }

  #createLink({ doc, store }: Life, epoch: Epoch): DocumentLink {
    const { app, boardId, participantId, role, socket } = this.#options
    return new DocumentLink({
      app,
      kind: 'private',
      boardId,
      participantId,
      epoch,
      doc,
      role,
      // The session's rights are about the board: here one may always write.
      rules: () => openRules,
      isRestored: (origin) => store?.isOrigin(origin) ?? false,
      changed: this.#update,
      refused: (code) => void this.#refused(code),
      ...(socket ? { socket } : {}),
    })
  }

  readonly #update = (): void => {
    if (this.#destroyed) return
    const { doc, link, store } = this.#life
    const facts = link?.state()
    if (facts?.synced) {
      this.#wasSynced = true
      this.#bringCarried()
    }
    if (facts) store?.markUnsaved(facts.unsaved)
    const notes = readNotes(doc)
    const state = stateOf(facts, this.#wasSynced)
    if (state === 'saved') this.#saved = new Map(notes.map(({ id, text }) => [id, text]))
    const next: OwnNotesView = { notes, state, kept: store?.works() ?? false }
    if (JSON.stringify(next) !== JSON.stringify(this.view.getState())) this.view.setState(next, true)
  }

  /** The server took notes away because they are shown now. What was changed meanwhile and never arrived stays here. */
  readonly #noteTaken = (event: Y.YMapEvent<unknown>, { origin }: Y.Transaction): void => {
    if (origin === byMe) return
    const before = new Map(this.view.getState().notes.map((note) => [note.id as string, note]))
    const unsent: OwnNote[] = []
    for (const [id, { action }] of event.changes.keys) {
      const note = action === 'delete' ? before.get(id) : undefined
      if (note && this.#saved.get(note.id) !== note.text && !this.#options.isShown(note.id, note.text))
        unsent.push(note)
    }
    if (unsent.length === 0) return
    // Not inside the transaction that took them.
    queueMicrotask(() => {
      if (this.#destroyed) return
      for (const { text, round, page } of unsent) this.add(text, { round: round ?? keptRound, page })
    })
  }

  /** The server closed for good. Unless the person may not come in any more, another life of the document has begun. */
  async #refused(code: number): Promise<void> {
    if (this.#destroyed || aboutThePerson.has(code) || this.#lives >= mostLives) return this.#update()
    this.#lives += 1
    const ended = this.#life
    const unsent = readNotes(ended.doc).filter(({ id, text }) => this.#saved.get(id) !== text)
    this.#carried = [...this.#carried, ...unsent]
    this.#life = this.#newLife()
    this.#wasSynced = false
    this.#saved = new Map()
    const store = ended.store?.works() ? ended.store.name : undefined
    await this.#end(ended)
    if (store) await deleteStore(store)
    if (!this.#destroyed) await this.#open(true)
  }

  /** What an earlier page load could not send to a life of the document that is over. */
  async #takeFromEarlier(names: readonly string[]): Promise<void> {
    const { boardId, participantId } = this.#options
    for (const name of names) {
      const epoch = epochOfStore(name)
      if (!epoch) continue
      const doc = new Y.Doc()
      const store = await openOfflineStore({ boardId, participantId, kind: 'private', epoch }, doc, () => {})
      if (store.hadUnsaved) this.#carried = [...this.#carried, ...readNotes(doc)]
      await store.close()
      doc.destroy()
      this.#earlier = [...this.#earlier, name]
    }
  }

  #bringCarried(): void {
    const carried = this.#carried
    const earlier = this.#earlier
    this.#carried = []
    this.#earlier = []
    const there = new Set(readNotes(this.#life.doc).map(({ text }) => text))
    for (const { id, text, round, page } of carried)
      if (!there.has(text) && !this.#options.isShown(id, text)) this.add(text, { round: round ?? keptRound, page })
    for (const name of earlier) void deleteStore(name)
  }
}

/** Closes that say something of the person, not of the document. */
const aboutThePerson: ReadonlySet<number> = new Set([closeCodes.noPerson, closeCodes.role, closeCodes.noBoard])

function stateOf(facts: ReturnType<DocumentLink['state']> | undefined, wasSynced: boolean): OwnNotesView['state'] {
  if (!facts?.open) return wasSynced || facts?.unsaved ? 'offline' : 'opening'
  if (facts.unsaved || facts.unconfirmed > 0) return 'saving'
  return facts.synced ? 'saved' : 'opening'
}
