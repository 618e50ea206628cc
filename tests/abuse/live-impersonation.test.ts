/** Passing for somebody else in a live session, and sending more than anybody can read. */
import type { BoardInfo, OpenedSilent } from '@palabre/shared/protocol'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { awarenessFrame } from '../bench/server/wire.ts'
import { tokenOf } from '../helpers/http-client.ts'
import { LivePerson, type LiveRoom, letIn, openRoom } from '../helpers/live-person.ts'
import { type PalabreProcess, startPalabre } from '../helpers/palabre-process.ts'
import { NetworkClient } from '../helpers/realtime/network-client.ts'
import { itemOf, record, stickyFields } from '../helpers/realtime/records.ts'

let server: PalabreProcess
let room: LiveRoom
let sami: LivePerson
let lou: LivePerson

beforeAll(async () => {
  server = await startPalabre({ LOG_LEVEL: 'warn' })
}, 60_000)

afterAll(() => server.dispose())

beforeEach(async () => {
  room = await openRoom(server.url)
  const token = tokenOf(room.board.links.participant)
  sami = await (await letIn(server.url, { token }, 'Sami')).connect()
  lou = await (await letIn(server.url, { token }, 'Lou')).connect()
  return () => {
    for (const person of [room.ana, sami, lou]) person.leave()
  }
})

interface Shown {
  readonly cursor?: readonly number[]
  readonly user?: { readonly id: string; readonly name: string; readonly role: string }
}

/** How somebody's presence under a clientID looks to who leads. */
const seenByAna = (clientId: number) => room.ana.board.awareness.getStates().get(clientId) as Shown | undefined
const anaSees = (holds: () => boolean) => room.ana.board.until(holds)

describe('passing for somebody else', () => {
  test('by naming them: every call and every socket is refused', async () => {
    const as = (path: string) => `/api/boards/${room.board.boardId}${path}?as=${lou.id}`
    const calls: readonly (readonly [string, string, object?])[] = [
      ['GET', ''],
      ['GET', '/export/json'],
      ['POST', '/session', { do: 'next' }],
      ['POST', `/participants/${lou.id}/key`, {}],
      ['POST', `/participants/${lou.id}/leave`, {}],
      ['POST', '/hand', { do: 'raise' }],
      ['POST', '/people', { name: 'Encore' }],
      ['POST', '/reports', { words: 'de la part de Lou' }],
      ['POST', '/represents', { actorId: 'question01' }],
      ['POST', '/commitments/question01/confirm', {}],
      ['POST', '/silent/unknown0000/mine/reveal', {}],
      ['PUT', '/ballots/unknown0000/mine', { votes: {} }],
    ]
    for (const [method, path, body] of calls)
      expect((await sami.device.call(method, as(path), body)).status, path).toBe(403)
    for (const document of ['board', 'session', 'private'] as const) {
      const client = new NetworkClient()
      const coming = client.connect(sami.device, room.board.boardId, `ack=1&as=${lou.id}`, document)
      await expect(coming).rejects.toThrow('4403')
      client.destroy()
    }
    for (const [path, body] of [
      [`/participants/${lou.id}/key`, {}],
      ['/hand', { do: 'raise', for: lou.id }],
      ['/hand', { do: 'lower', for: room.ana.id }],
    ] as const)
      expect((await sami.call('POST', path, body)).status, path).toBe(403)
    expect((await sami.ask<BoardInfo>('GET', '')).participantId).toBe(sami.id)
  })

  test('by writing under their clientID: cut off, nothing is written', async () => {
    lou.draw('sticky', 'lous-sticky1', { geo: [0, 0, 9, 9, 0] }, room.page)
    await lou.board.allSaved()
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(lou.board.doc))
    forged.clientID = lou.board.doc.clientID
    const before = Y.encodeStateVector(forged)
    forged.getMap('items').set('forged-by-sami', record(stickyFields('pas de Lou')))
    sami.board.sendUpdate(Y.encodeStateAsUpdate(forged, before))
    expect(await sami.board.closed()).toBe(4409)
    expect(lou.board.doc.getMap('items').has('forged-by-sami')).toBe(false)
    expect(lou.board.closeCode).toBeUndefined()
  })

  test('by presence: neither their cursor, nor their name, nor their leaving', async () => {
    const { clientID } = lou.board.doc
    lou.board.awareness.setLocalState({ cursor: [1, 2], page: room.page, selection: [] })
    await anaSees(() => seenByAna(clientID)?.cursor?.[0] === 1)
    sami.board.send(awarenessFrame(clientID, 1_000, { cursor: [666, 666] }))
    sami.board.send(awarenessFrame(clientID, 2_000, null as unknown as object))
    const user = { id: lou.id, name: 'Ana', colour: '#000000', role: 'facilitator' }
    sami.board.awareness.setLocalState({ cursor: [3, 4], page: room.page, selection: [], user })
    await anaSees(() => seenByAna(sami.board.doc.clientID)?.cursor?.[0] === 3)
    expect(seenByAna(sami.board.doc.clientID)?.user).toMatchObject({ id: sami.id, name: 'Sami', role: 'participant' })
    expect(seenByAna(clientID)).toMatchObject({ cursor: [1, 2], user: { id: lou.id, name: 'Lou' } })
    expect(sami.board.closeCode).toBeUndefined()
  })

  test('by what is shown and kept nowhere: it carries who sent it', async () => {
    sami.board.sendEphemeral(JSON.stringify({ kind: 'laser', page: room.page, at: [1, 2], from: lou.id }))
    await anaSees(() => room.ana.board.ephemerals.length > 0)
    expect(room.ana.board.ephemerals).toEqual([{ kind: 'laser', page: room.page, at: [1, 2], from: sami.id }])
    const twice = `{"kind":"laser","from":"${lou.id}","from":"${lou.id}","__proto__":{"from":"${lou.id}"}}`
    sami.board.sendEphemeral(twice)
    await anaSees(() => room.ana.board.ephemerals.length > 1)
    expect(JSON.stringify(room.ana.board.ephemerals[1])).toContain(`"from":"${sami.id}"`)
    expect((room.ana.board.ephemerals[1] as { from: string }).from).toBe(sami.id)
  })

  test('by the author of a note that is revealed: it is whoever wrote it', async () => {
    const { silentId } = await room.ana.ask<OpenedSilent>('POST', '/silent', { page: room.page })
    const forged = { ...stickyFields('signé Lou'), base: { kind: 'sticky', author: lou.id, at: 1 } }
    sami.notes.doc.getMap('notes').set('forged-author', record(forged))
    await sami.notes.allSaved()
    await room.ana.ask('POST', `/silent/${silentId}/reveal`, {})
    const items = room.ana.board.doc.getMap('items')
    await anaSees(() => items.size === 1)
    expect(itemOf(room.ana.board.doc, 'forged-author').get('base')).toMatchObject({ author: sami.id })
  })

  test('by a note that takes the place of something on the board: what is there stays', async () => {
    lou.draw('sticky', 'lous-sticky1', { geo: [0, 0, 9, 9, 0], text: new Y.Text('de Lou') }, room.page)
    await lou.board.allSaved()
    const { silentId } = await room.ana.ask<OpenedSilent>('POST', '/silent', { page: room.page })
    sami.note('lous-sticky1', 'de Sami', room.page)
    await sami.notes.allSaved()
    await room.ana.ask('POST', `/silent/${silentId}/reveal`, {})
    const item = itemOf(room.ana.board.doc, 'lous-sticky1')
    expect(item.get('base')).toMatchObject({ author: lou.id })
    expect(String(item.get('text'))).toBe('de Lou')
  })

  test('by what a name shows: two of the same name are told apart by who they are', async () => {
    const twin = await letIn(server.url, { token: tokenOf(room.board.links.participant) }, 'Ana')
    await twin.connect()
    twin.board.awareness.setLocalState({ cursor: [5, 5], page: room.page, selection: [] })
    await anaSees(() => seenByAna(twin.board.doc.clientID)?.cursor?.[0] === 5)
    const { user } = seenByAna(twin.board.doc.clientID) ?? {}
    expect(user).toMatchObject({ id: twin.id, role: 'participant' })
    expect(user?.id).not.toBe(room.ana.id)
    twin.leave()
  })
})

describe('sending too much', () => {
  /** Others go on: they draw, and see it saved. */
  async function othersGoOn(): Promise<void> {
    lou.draw('sticky', `goes-on-${lou.board.sent}`.padEnd(12, '-'), { geo: [0, 0, 9, 9, 0] }, room.page)
    await lou.board.allSaved()
    await lou.ask('GET', '')
    expect(lou.clients.every(({ closeCode }) => closeCode === undefined)).toBe(true)
  }

  test('edits without end: told to come back later', async () => {
    const closed = sami.board.closed()
    while (sami.board.closeCode === undefined) {
      for (let frame = 0; frame < 500; frame += 1) sami.board.sendUpdate(Uint8Array.of(0, 0))
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(await closed).toBe(1013)
    await othersGoOn()
  })

  test('presence without end: passed over, and who sends it stays', async () => {
    const { clientID } = sami.board.doc
    for (let clock = 1; clock <= 20_000; clock += 1)
      sami.board.send(awarenessFrame(clientID, clock, { cursor: [clock, 0] }))
    await othersGoOn()
    sami.draw('sticky', 'still-here-1', { geo: [0, 0, 9, 9, 0] }, room.page)
    await sami.board.allSaved()
    expect(sami.board.closeCode).toBeUndefined()
  })

  test.each([
    ['a drag', () => sami.board.sendEphemeral(JSON.stringify({ kind: 'drag', items: 'x'.repeat(20_000) }))],
    ['a presence', () => sami.board.awareness.setLocalState({ selection: ['x'.repeat(5_000)] })],
    ['an edit', () => sami.board.sendUpdate(new Uint8Array(1_100_000))],
  ] as const)('%s beyond its size: cut off with 4413', async (_, send) => {
    send()
    expect(await sami.board.closed()).toBe(4413)
    await othersGoOn()
  })

  test('calls without end: 429, for that person alone', async () => {
    const replies = await Promise.all(Array.from({ length: 200 }, () => sami.call('GET', '')))
    const statuses = replies.map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 429]))
    await othersGoOn()
  })

  test('a hundred tabs at once: all are served, and others go on', async () => {
    const tabs = await Promise.all(
      Array.from({ length: 100 }, () => new LivePerson(sami.device, sami.joined).connect()),
    )
    await othersGoOn()
    for (const tab of tabs) tab.leave()
  })
})
