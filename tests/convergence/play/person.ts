import { createHistory, type History } from '@palabre/client/src/editor/history.ts'
import { createBoardStore } from '@palabre/client/src/store/yjs-board-store.ts'
import type { Command, CommandContext } from '@palabre/shared/commands'
import { applyChanges, LocalEdit } from '@palabre/shared/document'
import { type ItemId, newId, type ParticipantId } from '@palabre/shared/ids'
import type { BoardSnapshot } from '@palabre/shared/model'
import { openRules } from '@palabre/shared/policy'
import * as Y from 'yjs'
import { seededBytes } from '../../helpers/random.ts'
import type { Listener, Room } from './room.ts'

/** Somebody with a board open: their document, its store, their undo, and a network that comes and goes. */
export class Person implements Listener {
  readonly inbox: Uint8Array[] = []
  readonly doc = new Y.Doc()
  readonly store = createBoardStore(this.doc)
  readonly id: ParticipantId
  readonly history: History
  /** Whether the document is another than when this was last set back. */
  changed = true
  readonly #outbox: Uint8Array[] = []
  readonly #context: CommandContext
  readonly #room: Room
  #online = false
  #now = 1_790_000_000_000

  constructor(room: Room, index: number, seed: number) {
    this.#room = room
    this.id = `p_participant${index}` as ParticipantId
    this.doc.clientID = 100 + index
    const bytes = seededBytes(seed * 16 + index)
    const now = () => this.#now
    this.#context = {
      who: { id: this.id, role: 'participant' },
      rules: openRules,
      get now() {
        return now()
      },
      newId: () => newId<ItemId>(bytes),
    }
    const standpoint = () => ({ page: '' as never, selection: new Set<ItemId>() })
    this.history = createHistory(this.doc, standpoint, () => {})
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      this.changed = true
      if (origin !== this && this.#online) this.#outbox.push(update)
    })
    this.connect()
  }

  get board(): BoardSnapshot {
    return this.store.snapshot()
  }

  get isOnline(): boolean {
    return this.#online
  }

  /** Runs a command as the editor does; a refusal, kind as it is, changes nothing. Returns whether it was done. */
  run<Args>(command: Command<Args>, args: Args): boolean {
    this.#now += 10_000
    const result = command(this.board, args, this.#context)
    if (!result.ok) return false
    this.history.beginStep({}, this.#now)
    applyChanges(this.doc, result.value, new LocalEdit('play'))
    return true
  }

  newId(): ItemId {
    return this.#context.newId()
  }

  /** Both sides tell each other what they lack, as after every opening of a socket. */
  connect(): void {
    if (this.#online) return
    this.#online = true
    this.#room.listeners.add(this)
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.#room.doc, Y.encodeStateVector(this.doc)), this)
    this.#outbox.push(Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.#room.doc)))
  }

  hangUp(): void {
    this.#online = false
    this.#room.listeners.delete(this)
    this.inbox.length = 0
    this.#outbox.length = 0
  }

  /** Lets so many frames arrive at the room; true when there was one. */
  send(count = this.#outbox.length): boolean {
    const frames = this.#outbox.splice(0, count)
    for (const frame of frames) if (this.#room.take(frame, this.id, this)) this.#startAnew()
    return frames.length > 0
  }

  /** Takes in so many frames of the room; true when there was one. */
  receive(count = this.inbox.length): boolean {
    const frames = this.inbox.splice(0, count)
    for (const frame of frames) Y.applyUpdate(this.doc, frame, this)
    return frames.length > 0
  }

  close(): void {
    this.hangUp()
    this.history.destroy()
    this.store.destroy()
    this.doc.destroy()
  }

  #startAnew(): void {
    this.hangUp()
    this.connect()
  }
}
