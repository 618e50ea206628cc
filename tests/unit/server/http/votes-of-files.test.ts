import { createHash } from 'node:crypto'
import { applyChanges, readBoard, ServerEdit } from '@palabre/shared/document'
import type { BoardFile } from '@palabre/shared/exports'
import type { BoardId, ItemId } from '@palabre/shared/ids'
import { type Commitment, type Confirmation, commitmentText, type Item } from '@palabre/shared/model'
import type {
  BallotReply,
  BoardInfo,
  Confirmed,
  CreatedBoard,
  ErrorReply,
  ImportReply,
  Joined,
  MeetingsReply,
  OpenedBallot,
} from '@palabre/shared/protocol'
import { type Ballot, readConfirmations, readSession } from '@palabre/shared/session'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createExporter } from '../../../../server/src/export/index.ts'
import { actor, itemId, sticky } from '../../../helpers/board-world.ts'
import { commitment } from '../../../helpers/commitment-samples.ts'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../../../helpers/http-client.ts'

const origin = 'http://localhost:4000'
const [jardin, bus, repas] = [sticky('jardin'), sticky('bus'), sticky('repas')]
const ccas = itemId('ccas')
const salle = itemId('salle')
let server: TestApp
let here: CreatedBoard
let there: CreatedBoard
let ana: Device
let samira: Device
let samiraIs: Joined
let louIs: Joined

const exporter = createExporter()
afterAll(() => exporter.close())

const device = () => newDevice(origin, server.fetch)
const at = (board: CreatedBoard, path: string) => `/api/boards/${board.boardId}${path}`
const code = async (reply: Response) => [reply.status, ((await reply.json()) as ErrorReply).error.code]
const exported = (who: Device, board: CreatedBoard, query = '') =>
  who.json<BoardFile>('GET', at(board, `/export/json${query}`))
const bring = (who: Device, board: CreatedBoard, file: unknown, query = '') =>
  who.json<ImportReply>('POST', at(board, `/import?format=palabre${query}`), file)
const session = (board: CreatedBoard) =>
  server.rooms.read({ kind: 'session', board: board.boardId as BoardId }, (doc) => ({
    ballots: readSession(doc).ballots,
    confirmations: readConfirmations(doc),
  }))
const seed = (board: CreatedBoard, items: readonly Item[]) =>
  server.rooms.edit({ kind: 'board', board: board.boardId as BoardId }, 'seed', (doc) =>
    applyChanges(
      doc,
      items.map((item) => ({ op: 'create-item' as const, item })),
      new ServerEdit('seed'),
    ),
  )

beforeEach(async () => {
  server = createTestApp({ exporter: { runExport: exporter.runExport, close: async () => {} } })
  ana = device()
  samira = device()
  const lou = device()
  here = await createBoard(ana, 'Quartier', 'blank')
  await joinByLink(ana, here.links.facilitator, 'Ana')
  samiraIs = await joinByLink(samira, here.links.participant, 'Samira')
  louIs = await joinByLink(lou, here.links.participant, 'Lou')
  const who = { subjects: [samiraIs.participantId, ccas], names: { [samiraIs.participantId]: 'Samira' } }
  await seed(here, [jardin, bus, repas, actor('ccas'), commitment('salle', who)])
  const held = async (body: object, votes: readonly (readonly [Device, unknown])[]) => {
    const { ballotId } = await ana.json<OpenedBallot>('POST', at(here, '/ballots'), body)
    for (const [voter, vote] of votes) await voter.json('PUT', at(here, `/ballots/${ballotId}/mine`), { votes: vote })
    await ana.json('POST', at(here, `/ballots/${ballotId}/close`), {})
  }
  const items = [jardin.id, bus.id, repas.id]
  await held({ question: 'Où ?', method: 'dots', items, dots: 3, perItem: 2 }, [
    [samira, { [jardin.id]: 2, [bus.id]: 1 }],
    [lou, [repas.id]],
  ])
  await held({ question: 'Dans quel ordre ?', method: 'ranking', items }, [[lou, [bus.id, jardin.id]]])
  await held({ question: 'D’accord ?', method: 'consent' }, [
    [samira, { answer: 'disagree', comment: 'Pas sans navette' }],
    [lou, 'agree'],
  ])
  await samira.json<Confirmed>('POST', at(here, `/commitments/${salle}/confirm`), {})
  there = await createBoard(ana, 'Copie', 'blank')
  await joinByLink(ana, there.links.facilitator, 'Ana')
})
afterEach(() => server.close())

/** A file without what an import changes, its ids by what they stand for. */
function essence(file: BoardFile): unknown {
  const names = new Map(file.items.map(({ id }): [string, string] => [id, `#${nameOf(file, id)}`]))
  const told = (value: unknown) =>
    JSON.parse([...names].reduce((now, [id, name]) => now.replaceAll(id, name), JSON.stringify(value)))
  const sorted = (list: readonly unknown[]) => list.map(told).map(steady).sort()
  const { ballots, confirmations } = file.session as unknown as {
    readonly ballots: Readonly<Record<string, Ballot>>
    readonly confirmations: Readonly<Record<string, Confirmation>>
  }
  return {
    meta: file.meta,
    items: sorted(file.items.map(({ at: _at, page: _page, ...item }) => item)),
    ballots: sorted(Object.values(ballots)),
    confirmations: sorted(
      Object.entries(confirmations).map(([id, { hash: _hash, text, ...said }]) => {
        const { subjects, ...words } = told(JSON.parse(text))
        return { id, ...said, words, subjects: subjects.sort() }
      }),
    ),
  }
}

/** The same text whatever order keys are in. */
function steady(value: unknown): string {
  const byKey = (_key: string, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part
  return JSON.stringify(value, byKey)
}

function nameOf({ items }: BoardFile, id: string): unknown {
  const item = items.find((each) => each.id === id)
  return item?.text ?? item?.name ?? item?.what
}

describe('votes and confirmations of a file', () => {
  it('go round: out of one board, into another, and out again the same', async () => {
    const first = await exported(ana, here)
    expect(Object.keys(first.session.ballots)).toHaveLength(3)
    expect(Object.keys(first.session.confirmations)).toHaveLength(1)
    expect(await bring(ana, there, first)).toMatchObject({ warnings: [], session: { ballots: 3, confirmations: 1 } })
    const second = await exported(ana, there)
    expect(essence(second)).toEqual(essence(first))
    for (const part of ['ballots', 'confirmations'] as const)
      expect(Object.keys(second.session[part])).not.toEqual(expect.arrayContaining(Object.keys(first.session[part])))
    for (const file of [first, second]) {
      // Who voted is nowhere in it; who confirmed is.
      expect(JSON.stringify(file.session.ballots)).not.toContain(samiraIs.participantId)
      expect(JSON.stringify(file)).not.toContain(louIs.participantId)
      expect(JSON.stringify(file)).not.toContain('fromFile')
    }
  })

  it('are marked, with a hash that is of the words as they read now', async () => {
    await bring(ana, there, await exported(ana, here))
    const { ballots, confirmations } = await session(there)
    expect(Object.values(ballots).map(({ fromFile }) => fromFile)).toEqual([true, true, true])
    const [[id, said]] = [...confirmations] as [[ItemId, Confirmation]]
    const board = await server.rooms.read({ kind: 'board', board: there.boardId as BoardId }, readBoard)
    expect(said).toMatchObject({
      fromFile: true,
      name: 'Samira',
      text: commitmentText(board.items.get(id) as Commitment),
    })
    expect(said.hash).toBe(createHash('sha256').update(said.text).digest('hex'))
  })

  it('stay as they are where they were, and come a second time beside the first', async () => {
    const before = await session(here)
    const first = await exported(ana, here)
    await bring(ana, here, first)
    const after = await session(here)
    expect(Object.keys(after.ballots)).toHaveLength(6)
    expect(after.ballots).toMatchObject(before.ballots)
    expect(after.confirmations.get(salle)).toEqual(before.confirmations.get(salle))
    expect(after.confirmations.size).toBe(2)
  })

  it('of a file for anybody come without names, comments and hashes', async () => {
    const first = await exported(ana, here, '?variant=diffusable')
    expect(await bring(ana, there, first)).toMatchObject({ warnings: [] })
    const second = await exported(ana, there)
    expect(JSON.stringify(second.session)).not.toMatch(/Samira|navette/)
    expect(Object.values(second.session.confirmations)).toMatchObject([{ by: 'p_withheld', name: '', hash: '' }])
    expect(essence(second)).toEqual(essence(first))
  })

  it('are written by a facilitator alone', async () => {
    const file = await exported(ana, here)
    const other = device()
    await joinByLink(other, there.links.participant, 'Marc')
    for (const query of ['', '&pages=new']) {
      const reply = await bring(other, there, file, query)
      expect(reply.warnings).toEqual(query ? [] : ['facilitators_bring_votes: 4'])
      expect(reply.created.sticky).toBe(3)
      expect(reply).not.toHaveProperty('session')
    }
    expect(await session(there)).toEqual({ ballots: {}, confirmations: new Map() })
    const watcher = device()
    await joinByLink(watcher, there.links.observer, 'Élue')
    expect(await code(await watcher.call('POST', at(there, '/import?format=palabre'), file))).toEqual([
      403,
      'observers_look',
    ])
  })

  it('are refused with the rest of the file where one of them is not sound', async () => {
    const file = await exported(ana, here)
    const [id, ballot] = Object.entries(file.session.ballots)[0] as [string, Ballot]
    const forged = { ...file, session: { ...file.session, ballots: { [id]: { ...ballot, turnout: 99 } } } }
    const before = await exported(ana, there)
    const reply = await ana.call('POST', at(there, '/import?format=palabre'), forged)
    expect(reply.status).toBe(400)
    expect(((await reply.json()) as ErrorReply).error).toMatchObject({
      code: 'import_invalid',
      field: `session.ballots.${id}.turnout`,
    })
    expect(await exported(ana, there)).toEqual(before)
    expect((await session(there)).ballots).toEqual({})
  })
})

describe('a ballot of a file', () => {
  it('is looked at and closed like any other, and takes nothing any more', async () => {
    await bring(ana, there, await exported(ana, here))
    const marc = device()
    const marcIs = await joinByLink(marc, there.links.participant, 'Marc')
    for (const [id, ballot] of Object.entries((await session(there)).ballots)) {
      const path = at(there, `/ballots/${id}`)
      for (const who of [ana, marc]) {
        const looked = await who.json<BallotReply>('GET', path)
        expect(looked).toEqual({ ballotId: id, ...ballot, mayVote: false })
      }
      expect(await ana.json<BallotReply>('POST', `${path}/close`, {})).toMatchObject({ results: ballot.results })
      expect(await code(await marc.call('GET', `${path}/sealed`))).toEqual([409, 'ballot_from_file'])
      expect(await code(await marc.call('PUT', `${path}/mine`, { votes: 'agree' }))).toEqual([409, 'ballot_closed'])
      expect(await code(await marc.call('DELETE', `${path}/mine`))).toEqual([409, 'ballot_closed'])
      expect(await code(await ana.call('GET', `${path}/electorate`))).toEqual([409, 'ballot_closed'])
      const late = { participantId: marcIs.participantId }
      expect(await code(await ana.call('POST', `${path}/admit`, late))).toEqual([409, 'ballot_closed'])
      const proxy = { do: 'ballot', ballotId: id, person: 1, votes: [] }
      expect(await code(await ana.call('POST', at(there, '/proxy'), proxy))).toEqual([409, 'ballot_closed'])
      expect((await session(there)).ballots[id]).toEqual(ballot)
    }
    expect(await code(await ana.call('GET', at(there, '/ballots/constructor')))).toEqual([404, 'unknown_ballot'])
  })

  it('is no ballot of the session that it came in during', async () => {
    await bring(ana, here, await exported(ana, here))
    await ana.json('POST', at(here, '/session'), { do: 'close' })
    const { meetings } = await ana.json<MeetingsReply>('GET', at(here, '/meetings'))
    const { ballots } = await session(here)
    const held = Object.keys(ballots).filter((id) => !ballots[id]?.fromFile)
    expect([...(meetings[0]?.ballots ?? [])].sort()).toEqual(held.sort())
  })
})

describe('taking back what somebody did', () => {
  it('takes back the votes and confirmations of the file that they brought, and no other', async () => {
    const before = await session(here)
    const max = device()
    const { participantId } = await joinByLink(max, here.links.facilitator, 'Max')
    const file = await exported(ana, here)
    await bring(max, here, file)
    const brought = [...(await session(here)).confirmations.keys()].filter((id) => !before.confirmations.has(id))
    expect(brought).toHaveLength(1)
    await bring(ana, here, file)
    expect(Object.keys((await session(here)).ballots)).toHaveLength(3 * Object.keys(before.ballots).length)
    const taken = await ana.json('POST', at(here, `/participants/${participantId}/undo`), { minutes: 5 })
    expect(taken).toMatchObject({ edits: 1, complete: true })
    const between = await session(here)
    expect(Object.keys(between.ballots)).toHaveLength(2 * Object.keys(before.ballots).length)
    expect(between.confirmations.has(brought[0] as ItemId)).toBe(false)
    expect(between.confirmations.size).toBe(2)
  })

  it('leaves what somebody said here since then of a commitment from a file', async () => {
    await bring(ana, here, await exported(ana, here))
    const [id] = [...(await session(here)).confirmations.keys()].filter((each) => each !== salle)
    await samira.json<Confirmed>('POST', at(here, `/commitments/${id}/confirm`), {})
    const by = (await ana.json<BoardInfo>('GET', at(here, ''))).participantId
    await ana.json('POST', at(here, `/participants/${by}/undo`), { minutes: 5 })
    const { ballots, confirmations } = await session(here)
    expect(Object.values(ballots).some(({ fromFile }) => fromFile)).toBe(false)
    expect(confirmations.get(id as ItemId)).toMatchObject({ name: 'Samira' })
    expect(confirmations.has(salle)).toBe(true)
  })
})

describe('a confirmation of a file', () => {
  const say = (who: Device, word: 'confirm' | 'release', id: ItemId) =>
    who.call('POST', at(here, `/commitments/${id}/${word}`), {})
  const only = async () => {
    const { confirmations } = await session(here)
    return [...confirmations].find(([id]) => id !== salle) as [ItemId, Confirmation]
  }

  it('lets nobody speak who could not before, and gives way to those who can', async () => {
    await bring(ana, here, await exported(ana, here))
    const [id] = await only()
    expect(await code(await say(ana, 'confirm', id))).toEqual([403, 'not_yours'])
    expect(await code(await say(ana, 'release', id))).toEqual([403, 'not_yours'])
    expect((await say(samira, 'confirm', id)).status).toBe(200)
    const [, said] = await only()
    expect(said).not.toHaveProperty('fromFile')
    expect(said.voices).toEqual([
      expect.objectContaining({ by: samiraIs.participantId, subject: samiraIs.participantId }),
    ])
    expect((await say(samira, 'release', id)).status).toBe(200)
    expect((await only())[1]).toMatchObject({ released: true, name: 'Samira' })
  })

  it('is released at once by who it is about, and asks again when the words change', async () => {
    await bring(ana, here, await exported(ana, here))
    const [id] = await only()
    expect((await say(samira, 'release', id)).status).toBe(200)
    expect((await only())[1]).toMatchObject({ released: true })
    expect((await only())[1]).not.toHaveProperty('fromFile')
    const csv = await (await ana.call('GET', at(here, '/export/csv?table=nodes'))).text()
    expect(csv).toContain('standing_from_file')
  })
})
