/** What moved since a session, without what oneself changed. */
import { applyChanges, ServerEdit } from '@palabre/shared/document'
import type { BoardInfo, CompareReply, CreatedBoard, MeetingsReply } from '@palabre/shared/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSystemClock } from '../../../../server/src/adapters/system-clock.ts'
import { documentKey } from '../../../../server/src/ports/document-ref.ts'
import { commitment } from '../../../helpers/commitment-samples.ts'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../../../helpers/http-client.ts'
import { need, statement } from '../../../helpers/needs-world.ts'

const page = { page: 'diagnostic' as never }
const jardin = { ...need('jardin'), ...page }
const loyer = { ...need('loyer'), ...page }
const bus = { ...need('bus'), ...page }
const faim = { ...statement('Je saute des repas'), ...page }
const salle = commitment('salle', { what: 'Prêter la salle', subjects: ['CCAS'], page: 'engagements' as never })
type Changes = Parameters<typeof applyChanges>[1]
let server: TestApp
let board: CreatedBoard
let ana: Device
let samira: Device
/** How much later than now it is, in ms. */
let later = 0

const at = (path = '') => `/api/boards/${board.boardId}${path}`
const create = (item: typeof jardin | typeof faim | typeof salle) => ({ op: 'create-item', item }) as const
const change = (id: string, fields: object) => ({ op: 'edit-item', id: id as never, fields: { ...fields } }) as const
const as = (by: BoardInfo['participantId'], ...changes: Changes) =>
  server.rooms.edit({ kind: 'board', board: board.boardId }, { reason: 'seed', by }, (doc) =>
    applyChanges(doc, changes, new ServerEdit('seed')),
  )
/** Ids of all that moved since the session, in the order of lists. */
async function moved(who: Device, from: string | undefined) {
  const reply = await who.json<CompareReply>('GET', at(`/meetings/compare?from=${from}&of=others`))
  const { need: needs, statement: words } = reply.kinds
  const all = [...reply.priorities, ...reply.commitments, ...(needs?.gone ?? []), ...(words?.added ?? [])]
  return all.map(({ id }) => id)
}

beforeEach(async () => {
  later = 0
  const clock = createSystemClock()
  server = createTestApp({ clock: { ...clock, now: () => clock.now() + later } })
  const device = () => newDevice('http://localhost:4000', server.fetch)
  ;[ana, samira] = [device(), device()]
  board = await createBoard(ana, 'Quartier', 'blank')
  await joinByLink(ana, board.links.facilitator, 'Ana')
  await joinByLink(samira, board.links.participant, 'Samira')
})
afterEach(() => server.close())

it('is told without what oneself alone changed, while the log says whose it is', async () => {
  const me = (await samira.json<BoardInfo>('GET', at())).participantId
  const other = (await ana.json<BoardInfo>('GET', at())).participantId
  await as(other, ...[jardin, loyer, bus, salle].map(create))
  await ana.json('POST', at('/session'), { do: 'close' })
  const from = (await ana.json<MeetingsReply>('GET', at('/meetings'))).meetings[0]?.id
  later = 1_000
  await as(me, change(jardin.id, { priority: 4 }), change(salle.id, { state: 'kept' }))
  await as(me, change(loyer.id, { priority: 2 }), create(faim), { op: 'delete-item', id: bus.id })
  await as(other, change(loyer.id, { priority: 3 }))
  expect(await moved(samira, from)).toEqual([loyer.id])
  const all = [jardin.id, loyer.id, salle.id, bus.id, faim.id]
  expect(await moved(ana, from)).toEqual(all)
  // Once the log is folded nobody can say whose it was: it is told to everybody.
  later = 2_000
  await server.rooms.fold(documentKey({ kind: 'board', board: board.boardId }), Date.now() + later)
  expect(await moved(samira, from)).toEqual(all)
  await as(me, change(jardin.id, { priority: 1 }))
  expect(await moved(samira, from)).toContain(jardin.id)
})
