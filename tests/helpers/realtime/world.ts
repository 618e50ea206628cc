import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import { type BoardRules, openRules, type Role } from '@palabre/shared/policy'
import type * as Y from 'yjs'
import { createMemoryDocumentStores } from '../../../server/src/adapters/memory-document-stores.ts'
import type { DocumentRef } from '../../../server/src/ports/document-ref.ts'
import type { DocumentStores } from '../../../server/src/ports/document-stores.ts'
import { compact } from '../../../server/src/realtime/compaction/compact.ts'
import {
  type Access,
  createRooms,
  type RealtimeEvent,
  type Rooms,
  type RoomsDeps,
} from '../../../server/src/realtime/index.ts'
import { seededBytes } from '../random.ts'
import { BoardClient } from './board-client.ts'
import { createManualClock, type ManualClock } from './manual-clock.ts'
import { MemorySocket } from './memory-socket.ts'

export const board = 'board00000001' as BoardId
export const boardDocument: DocumentRef = { kind: 'board', board }

/** Rooms, their stores, a clock that stands still, and clients on memory sockets. */
export interface World {
  readonly rooms: Rooms
  readonly stores: DocumentStores
  readonly clock: ManualClock
  readonly clients: readonly BoardClient[]
  /** What the rooms reported. */
  readonly events: RealtimeEvent[]
  rules: BoardRules
  /** Connects somebody; the frames of the greeting wait to be delivered. */
  connect(who: Partial<Access> & { readonly id: string }, client?: BoardClient): BoardClient
  /** Delivers everything both ways, tick after tick, until nothing moves. */
  settle(): Promise<void>
  /** Connects and settles. */
  join(who: Partial<Access> & { readonly id: string }, client?: BoardClient): Promise<BoardClient>
  /** Takes a client away for good. */
  forget(client: BoardClient): void
  /** Lets one tick happen, without delivering anything. */
  tick(): Promise<void>
  /** Ends these rooms and opens others on the same stores, as a restart does. Clients are not reconnected. */
  restart(): Promise<void>
  close(): Promise<void>
}

const tickMs = 20

export function createWorld(deps: Partial<RoomsDeps> = {}): World {
  const clock = createManualClock()
  const stores = createMemoryDocumentStores()
  const clients: BoardClient[] = []
  const events: RealtimeEvent[] = []
  let seed = 1
  const open = () => {
    seed += 1
    return createRooms({
      ...stores,
      clock,
      random: seededBytes(seed),
      rules: () => world.rules,
      report: (event) => events.push(event),
      compact: async (job) => compact(job),
      ...deps,
    })
  }
  let rooms: Rooms

  const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

  async function tick(): Promise<void> {
    clock.advance(tickMs)
    for (let turn = 0; turn < 3; turn++) await pause()
  }

  const world: World = {
    get rooms() {
      return rooms
    },
    stores,
    clock,
    clients,
    events,
    rules: openRules,
    connect(who, client = new BoardClient()) {
      const socket = new MemorySocket()
      rooms.connect(socket, accessOf(who))
      client.open(socket)
      if (!clients.includes(client)) clients.push(client)
      return client
    },
    tick,
    async settle() {
      for (let quiet = 0; quiet < 2; ) {
        let moved = false
        for (const client of clients) moved = client.socket.deliverToServer() || moved
        await tick()
        for (const client of clients) moved = client.receive() || moved
        quiet = moved ? 0 : quiet + 1
      }
    },
    async join(who, client) {
      const joined = world.connect(who, client)
      await world.settle()
      return joined
    },
    forget(client) {
      clients.splice(clients.indexOf(client), 1)
      client.destroy()
    },
    async restart() {
      const closing = rooms.close()
      await tick()
      await closing
      rooms = open()
    },
    async close() {
      for (const client of clients) client.destroy()
      const closing = rooms.close()
      await tick()
      await closing
    },
  }
  rooms = open()
  return world
}

function accessOf({ id, ...who }: Partial<Access> & { readonly id: string }): Access {
  return {
    document: boardDocument,
    participant: id as ParticipantId,
    name: `Name of ${id}`,
    colour: '#0072b2',
    role: 'participant' as Role,
    ack: true,
    ...who,
  }
}

/** What people wrote in a document, for comparing; not the count of migrations, which the server sets when loading. */
export function contentOf(doc: Y.Doc): unknown {
  const { schema: _migrations, ...meta } = doc.getMap('meta').toJSON()
  return { items: doc.getMap('items').toJSON(), pages: doc.getMap('pages').toJSON(), meta }
}
