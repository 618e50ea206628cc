/** A board on which three people write in silence, with their private documents within reach. */

import { readBoard, readNotes, writeNote } from '@palabre/shared/document'
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import type { PageKind } from '@palabre/shared/model'
import type { CreatedBoard, ErrorReply, Joined, OpenedSilent } from '@palabre/shared/protocol'
import { readSession, type SilentRound } from '@palabre/shared/session'
import type * as Y from 'yjs'
import type { TestApp } from './http-app.ts'
import { createTestApp } from './http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from './http-client.ts'

const origin = 'http://localhost:4000'

export type SilentWorld = Awaited<ReturnType<typeof silentWorld>>

/** Somebody of this world: their device, and who they are on the board. */
export interface Writer extends Joined {
  readonly device: Device
}

export async function silentWorld(server: TestApp = createTestApp()) {
  const device = () => newDevice(origin, server.fetch)
  const ana = device()
  const board: CreatedBoard = await createBoard(ana, 'Quartier', 'blank')
  await joinByLink(ana, board.links.facilitator, 'Ana')
  const join = async (name: string, link = board.links.participant): Promise<Writer> => {
    const its = device()
    return { ...(await joinByLink(its, link, name)), device: its }
  }
  const ref = { kind: 'board', board: board.boardId } as const
  const readIt = () => server.rooms.read(ref, readBoard)
  const privateOf = ({ participantId }: Joined) =>
    ({ kind: 'private', board: board.boardId, participant: participantId as ParticipantId }) as const
  const pages = (await readIt()).pages
  const pageOf = (kind: PageKind) => pages.find((page) => page.kind === kind)?.id as PageId
  const at = (path: string) => `/api/boards/${board.boardId}${path}`
  let written = 0

  return {
    server,
    board,
    ana,
    join,
    at,
    pageOf,
    boardNow: readIt,
    samira: await join('Samira'),
    lou: await join('Lou'),
    session: () => server.rooms.read({ kind: 'session', board: board.boardId }, readSession),
    /** What of people's words lies on the board. */
    shown: async () =>
      [...(await readIt()).items.values()].flatMap((item) =>
        item.kind === 'sticky' || item.kind === 'statement' ? [item] : [],
      ),
    code: async (reply: Promise<Response>) => {
      const { status, ...rest } = await reply.then(async (it) => ({ status: it.status, body: await it.json() }))
      return [status, (rest.body as ErrorReply).error.code]
    },
    open: async (wish: object = {}) =>
      (await ana.json<OpenedSilent>('POST', at('/silent'), { page: pageOf('free'), ...wish })).silentId,
    reveal: (id: string, way: object = {}) => ana.json<SilentRound>('POST', at(`/silent/${id}/reveal`), way),
    /** What somebody's own client would have written into their private document, for this round. */
    write: (who: Joined, round: string, ...texts: string[]) =>
      server.rooms.edit(privateOf(who), 'session', (doc) => {
        for (const text of texts) {
          written += 1
          const author = who.participantId as ParticipantId
          writeNote(doc, `note-${String(written).padStart(10, '0')}` as ItemId, {
            author,
            text,
            page: pageOf('free'),
            round,
            at: written,
          })
        }
      }),
    notesOf: (who: Joined) => server.rooms.read(privateOf(who), readNotes),
    edit: <T>(write: (doc: Y.Doc) => T) => server.rooms.edit(ref, 'session', write),
    editNotes: <T>(who: Joined, write: (doc: Y.Doc) => T) => server.rooms.edit(privateOf(who), 'session', write),
  }
}
