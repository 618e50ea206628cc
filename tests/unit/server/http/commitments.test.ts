import { applyChanges, readBoard, ServerEdit } from '@palabre/shared/document'
import type { ItemId } from '@palabre/shared/ids'
import { type Commitment, commitmentText, standingOf } from '@palabre/shared/model'
import type { Confirmed, CreatedBoard, ErrorReply, Joined, Represents } from '@palabre/shared/protocol'
import { readConfirmations, readRepresentations } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actor, itemId } from '../../../helpers/board-world.ts'
import { commitment } from '../../../helpers/commitment-samples.ts'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../../../helpers/http-client.ts'

const origin = 'http://localhost:4000'
const salle = itemId('salle')
const ccas = itemId('ccas')
let server: TestApp
let board: CreatedBoard
let facilitator: Device
let samira: Device
let lou: Device
let samiraIs: Joined
let louIs: Joined

const device = () => newDevice(origin, server.fetch)
const at = (path: string) => `/api/boards/${board.boardId}${path}`
const code = async (reply: Response) => [reply.status, ((await reply.json()) as ErrorReply).error.code]
const say = (who: Device, word: 'confirm' | 'release', id: string = salle, body: object = {}) =>
  who.call('POST', at(`/commitments/${id}/${word}`), body)
const ref = (kind: 'board' | 'session') => ({ kind, board: board.boardId }) as const
const change = (id: ItemId, fields: object) =>
  server.rooms.edit(ref('board'), 'seed', (doc) =>
    applyChanges(doc, [{ op: 'edit-item', id, fields: { ...fields } }], new ServerEdit('seed')),
  )
async function standing(id = salle) {
  const found = await server.rooms.read(ref('board'), (doc) => readBoard(doc).items.get(id) as Commitment)
  const confirmations = await server.rooms.read(ref('session'), readConfirmations)
  return { record: found.state, reads: standingOf(found, confirmations.get(id)), found, said: confirmations.get(id) }
}

beforeEach(async () => {
  server = createTestApp()
  facilitator = device()
  samira = device()
  lou = device()
  board = await createBoard(facilitator, 'Quartier', 'blank')
  await joinByLink(facilitator, board.links.facilitator, 'Ana')
  samiraIs = await joinByLink(samira, board.links.participant, 'Samira')
  louIs = await joinByLink(lou, board.links.participant, 'Lou')
  const items = [
    commitment('salle', { subjects: [samiraIs.participantId, ccas], names: { [samiraIs.participantId]: 'Samira' } }),
    commitment('libre', { subjects: [] }),
    actor('ccas'),
  ]
  await server.rooms.edit(ref('board'), 'seed', (doc) =>
    applyChanges(
      doc,
      items.map((item) => ({ op: 'create-item' as const, item })),
      new ServerEdit('seed'),
    ),
  )
})
afterEach(() => server.close())

describe('confirming', () => {
  it('is recorded with who, when and the hash of the words', async () => {
    const reply = await say(samira, 'confirm')
    expect(reply.status).toBe(200)
    const said = (await reply.json()) as Confirmed
    expect(said).toEqual({
      confirmedBy: samiraIs.participantId,
      at: expect.any(Number),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const after = await standing()
    expect(after).toMatchObject({ record: 'confirmed', reads: 'confirmed' })
    expect(after.said).toMatchObject({ name: 'Samira', hash: said.hash, text: commitmentText(after.found) })
    expect(after.found.history).toEqual([{ at: said.at, state: 'confirmed' }])
  })

  it('twice at once is recorded once, and answered the same', async () => {
    const replies = await Promise.all([say(samira, 'confirm'), say(samira, 'confirm'), say(samira, 'confirm')])
    const bodies = await Promise.all(replies.map((reply) => reply.json()))
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
    const { found, said } = await standing()
    expect(found.history).toHaveLength(1)
    expect(said?.voices).toHaveLength(1)
  })

  it('asks again when the words change, and takes the new ones', async () => {
    await say(samira, 'confirm')
    await change(salle, { what: 'Prêter la grande salle' })
    expect(await standing()).toMatchObject({ record: 'confirmed', reads: 'to-confirm-again' })
    await say(samira, 'confirm')
    expect(await standing()).toMatchObject({ reads: 'confirmed' })
  })

  it('refuses words that the person has not seen', async () => {
    const { found } = await standing()
    await change(salle, { due: '2027-01-01' })
    expect(await code(await say(samira, 'confirm', salle, { text: commitmentText(found) }))).toEqual([
      409,
      'commitment_changed',
    ])
    expect(await standing()).toMatchObject({ reads: 'proposed' })
  })

  it('can be released and taken up again', async () => {
    await say(samira, 'confirm')
    expect((await say(samira, 'release')).status).toBe(200)
    expect(await standing()).toMatchObject({ record: 'released', reads: 'released' })
    await say(samira, 'confirm')
    expect(await standing()).toMatchObject({ record: 'confirmed', reads: 'confirmed' })
  })

  it('keeps what is under way under way', async () => {
    await change(salle, { state: 'ongoing' })
    await say(samira, 'confirm')
    expect(await standing()).toMatchObject({ record: 'ongoing', reads: 'ongoing' })
  })
})

describe('who may not', () => {
  it('others, observers, strangers and facilitators', async () => {
    const observer = device()
    await joinByLink(observer, board.links.observer)
    for (const word of ['confirm', 'release'] as const) {
      expect(await code(await say(lou, word))).toEqual([403, 'not_yours'])
      expect(await code(await say(facilitator, word))).toEqual([403, 'not_yours'])
      expect(await code(await say(observer, word))).toEqual([403, 'observers_look'])
      expect(await code(await say(device(), word))).toEqual([401, 'no_person'])
    }
    expect(await standing()).toMatchObject({ record: 'proposed', reads: 'proposed' })
  })

  it.each(['nothing000', ccas, 'x', '__proto__', '%3F'])('about what is no commitment: %s', async (id) => {
    expect(await code(await say(samira, 'confirm', id))).toEqual([404, 'unknown_item'])
  })

  it('about what nobody has taken', async () => {
    expect(await code(await say(samira, 'confirm', itemId('libre')))).toEqual([409, 'no_subject'])
  })

  it('while the board is frozen, only looked at, or the item locked', async () => {
    const run = (body: object) => facilitator.json('POST', at('/session'), body)
    await run({ do: 'freeze' })
    expect(await code(await say(samira, 'confirm'))).toEqual([403, 'frozen'])
    await run({ do: 'freeze', frozen: false })
    await run({ do: 'rights', rights: 'look' })
    expect(await code(await say(samira, 'confirm'))).toEqual([403, 'look_only'])
    await run({ do: 'rights', rights: 'all' })
    await run({ do: 'lock', ids: [salle] })
    expect(await code(await say(samira, 'confirm'))).toEqual([403, 'locked'])
  })

  it('after the item was deleted; and between sessions everybody still may', async () => {
    await facilitator.json('POST', at('/session'), { do: 'close' })
    expect((await say(samira, 'confirm')).status).toBe(200)
    await server.rooms.edit(ref('board'), 'seed', (doc) =>
      applyChanges(doc, [{ op: 'delete-item', id: salle }], new ServerEdit('seed')),
    )
    expect(await code(await say(samira, 'release'))).toEqual([404, 'unknown_item'])
  })
})

describe('a forged record', () => {
  it('reads as proposed, and exports say so too', async () => {
    await change(salle, { state: 'confirmed' })
    expect(await standing()).toMatchObject({ record: 'confirmed', reads: 'proposed' })
    const file = await facilitator.json<{ session: { confirmations: object } }>('GET', at('/export/json'))
    expect(file.session.confirmations).toEqual({})
  })
})

describe('speaking for an organisation', () => {
  const claim = (who: Device, body: object) => who.call('POST', at('/represents'), body)
  const answer = (who: Device, pid: string, body: object) =>
    who.call('POST', at(`/participants/${pid}/represents`), body)

  it('waits for a facilitator, then confirms its commitments', async () => {
    const said = (await (await claim(lou, { actorId: ccas })).json()) as Represents
    expect(said).toEqual({ participantId: louIs.participantId, actorId: ccas, state: 'claimed' })
    expect(await code(await say(lou, 'confirm'))).toEqual([403, 'not_yours'])
    expect(await code(await answer(samira, louIs.participantId, { actorId: ccas, valid: true }))).toEqual([
      403,
      'facilitators_only',
    ])
    const valid = (await (
      await answer(facilitator, louIs.participantId, { actorId: ccas, valid: true })
    ).json()) as Represents
    expect(valid.state).toBe('valid')
    expect((await say(lou, 'confirm')).status).toBe(200)
    expect((await standing()).said?.voices).toEqual([
      { by: louIs.participantId, name: 'Lou', subject: ccas, at: expect.any(Number) },
    ])
  })

  it('ends when it is refused, withdrawn, or the person is removed', async () => {
    const validate = () => answer(facilitator, louIs.participantId, { actorId: ccas, valid: true })
    await claim(lou, { actorId: ccas })
    await validate()
    await answer(facilitator, louIs.participantId, { actorId: ccas, valid: false })
    expect(await code(await say(lou, 'confirm'))).toEqual([403, 'not_yours'])
    await claim(lou, { actorId: ccas, withdraw: true })
    expect(await code(await validate())).toEqual([404, 'unknown_claim'])
    await claim(lou, { actorId: ccas })
    await facilitator.json('POST', at(`/participants/${louIs.participantId}/remove`), {})
    expect(await server.rooms.read(ref('session'), readRepresentations)).toEqual([])
  })

  it('is about actors and people of this board', async () => {
    expect(await code(await claim(lou, { actorId: salle }))).toEqual([404, 'unknown_item'])
    expect(await code(await claim(lou, { actorId: '../../etc' }))).toEqual([400, 'invalid_body'])
    expect(await code(await answer(facilitator, 'nobody00000', { actorId: ccas, valid: true }))).toEqual([
      404,
      'unknown_participant',
    ])
    expect(await code(await answer(facilitator, louIs.participantId, { actorId: ccas, valid: true }))).toEqual([
      404,
      'unknown_claim',
    ])
  })
})

describe('taking it home', () => {
  it('files confirmations, and without names where they are not to be handed on', async () => {
    await say(samira, 'confirm')
    type File = { session: { confirmations: Record<string, { by: string; name: string }> } }
    const file = await facilitator.json<File>('GET', at('/export/json'))
    expect(file.session.confirmations[salle]).toMatchObject({ by: samiraIs.participantId, name: 'Samira' })
    const open = await facilitator.json<File>('GET', at('/export/json?variant=diffusable'))
    expect(open.session.confirmations[salle]).toMatchObject({ by: 'p_withheld', name: '', voices: [] })
  })
})
