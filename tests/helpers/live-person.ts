/** Somebody in a live session as a program: a device of their own, and a socket to each of the three documents. */
import type { PageId } from '@palabre/shared/ids'
import type { BoardInfo, CreatedBoard, DocumentKind, Joined } from '@palabre/shared/protocol'
import { readPeople, readSession, type SessionState } from '@palabre/shared/session'
import * as Y from 'yjs'
import { createBoard, type Device, newDevice, tokenOf } from './http-client.ts'
import { NetworkClient } from './realtime/network-client.ts'
import { record } from './realtime/records.ts'

export type Way = ({ readonly token: string } | { readonly code: string }) & { readonly belonging?: string }

export class LivePerson {
  readonly device: Device
  readonly joined: Joined
  readonly board = new NetworkClient()
  readonly session = new NetworkClient()
  /** Their private document. */
  readonly notes = new NetworkClient()

  constructor(device: Device, joined: Joined) {
    this.device = device
    this.joined = joined
  }

  get id(): string {
    return this.joined.participantId
  }

  get clients(): readonly NetworkClient[] {
    return [this.board, this.session, this.notes]
  }

  /** Opens the three sockets; resolves once each has what the server has. */
  async connect(): Promise<this> {
    const documents: readonly (readonly [DocumentKind, NetworkClient])[] = [
      ['board', this.board],
      ['session', this.session],
      ['private', this.notes],
    ]
    const query = `ack=1&as=${this.id}`
    await Promise.all(
      documents.map(([document, client]) => client.connect(this.device, this.joined.boardId, query, document)),
    )
    return this
  }

  /** The session as they see it. */
  get state(): SessionState {
    return readSession(this.session.doc)
  }

  /** Resolves with the session once they see something in it. */
  async sees(holds: (state: SessionState) => boolean): Promise<SessionState> {
    await this.session.until(() => holds(this.state))
    return this.state
  }

  /** Resolves once this person is named in the session. */
  async isNamed(): Promise<void> {
    await this.session.until(() => readPeople(this.session.doc).has(this.joined.participantId))
  }

  /** A call about the board as this person; any reply. */
  call(method: string, path: string, body?: unknown): Promise<Response> {
    return this.device.call(method, this.at(path), body)
  }

  /** The same, and throws unless the reply is 2xx. */
  ask<Reply>(method: string, path: string, body?: unknown): Promise<Reply> {
    return this.device.json<Reply>(method, this.at(path), body)
  }

  at(path: string): string {
    return `/api/boards/${this.joined.boardId}${path}${path.includes('?') ? '&' : '?'}as=${this.id}`
  }

  /** Changes the session, as facilitators may. */
  lead(intent: object): Promise<SessionState> {
    return this.ask('POST', '/session', intent)
  }

  /** Draws something on the board; `fields` besides what everything there has. */
  draw(kind: string, id: string, fields: Readonly<Record<string, unknown>>, page: string): void {
    this.board.doc.transact(() => this.board.doc.getMap('items').set(id, record(this.#withHead(kind, fields, page))))
  }

  /** Writes a note for oneself. */
  note(id: string, text: string, page: string): void {
    const fields = { geo: [0, 0, 180, 180, 0], text: new Y.Text(text) }
    this.notes.doc.transact(() =>
      this.notes.doc.getMap('notes').set(id, record(this.#withHead('sticky', fields, page))),
    )
  }

  leave(): void {
    for (const client of this.clients) client.destroy()
  }

  #withHead(kind: string, fields: Readonly<Record<string, unknown>>, page: string): Record<string, unknown> {
    return { base: { kind, author: this.id, at: 1_790_000_000_000 }, page, order: 'a0', ...fields }
  }
}

/** Lets somebody in on a device of their own; `doFetch` takes their calls elsewhere than to the network. */
export async function letIn(
  url: string,
  way: Way,
  name: string,
  doFetch?: (request: Request) => Promise<Response>,
): Promise<LivePerson> {
  const device = newDevice(url, doFetch)
  return new LivePerson(device, await device.json<Joined>('POST', '/api/join', { ...way, name }))
}

export interface LiveRoom {
  readonly board: CreatedBoard
  /** Who leads. */
  readonly ana: LivePerson
  /** The page that is drawn on. */
  readonly page: PageId
}

/** A board with somebody who leads, connected. */
export async function openRoom(url: string, title = 'Séance', template?: string): Promise<LiveRoom> {
  const board = await createBoard(newDevice(url), title, template)
  const ana = await letIn(url, { token: tokenOf(board.links.facilitator) }, 'Ana')
  await ana.connect()
  const { pages } = await ana.ask<BoardInfo>('GET', '')
  return { board, ana, page: pages[0]?.id as PageId }
}

/** Brings so many participants in by the link, connected; called P1, P2 … */
export function bringIn(url: string, { board }: LiveRoom, count: number): Promise<readonly LivePerson[]> {
  const token = tokenOf(board.links.participant)
  return Promise.all(
    Array.from({ length: count }, async (_, index) => (await letIn(url, { token }, `P${index + 1}`)).connect()),
  )
}

/** What a document says, without who wrote which part of it when. */
export function contentOf(doc: Y.Doc): unknown {
  return Object.fromEntries([...doc.share.keys()].sort().map((root) => [root, doc.getMap(root).toJSON()]))
}

/** Whether two documents hold the same, down to the last edit. */
export function isSameDocument(a: Y.Doc, b: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))
}
