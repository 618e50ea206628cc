/** Plays every example of PROTOCOL.md against a running server, in an order in which each can happen. */
import { applyChanges, LocalEdit } from '@palabre/shared/document'
import type { ItemId, PageId } from '@palabre/shared/ids'
import type { Actor } from '@palabre/shared/model'
import {
  type CreatedBoard,
  frameTypes,
  type Joined,
  type MeetingsReply,
  type OpenedBallot,
  type OpenedSilent,
  syncSteps,
} from '@palabre/shared/protocol'
import * as decoding from 'lib0/decoding'
import WebSocket from 'ws'
import { type Device, newDevice, tokenOf } from '../helpers/http-client.ts'
import { pictureFile } from '../helpers/pictures.ts'
import { connectStock, type StockClient } from '../helpers/stock-client.ts'
import { playCommitments } from './protocol-commitments.ts'
import { playPeople } from './protocol-people.ts'

/** An HTTP example as it stands in a fixture. */
export interface HttpExample {
  readonly call: string
  readonly body?: unknown
  readonly status: number
  readonly reply: unknown
}
export type Examples = Readonly<Record<string, unknown>>

export const exampleActor: Actor = {
  id: 'a1b2c3d4e5' as ItemId,
  kind: 'actor',
  author: '' as Actor['author'],
  at: 1_790_000_000_000,
  page: 'carte' as PageId,
  order: 'a0',
  geo: [120, 80, 160, 72, 0],
  name: 'CCAS',
  family: 'public-authority',
  ring: 'proximity',
}

/** Plays it all; the result maps each example's name to what really happened. */
export async function playProtocol(origin: string): Promise<Examples> {
  const examples: Record<string, unknown> = {}
  const facilitator = newDevice(origin)
  const participant = newDevice(origin)

  /** Makes a call and keeps it as an example; `shown` is the path as the page writes it. */
  const call = async <Reply>(
    name: string,
    device: Device,
    method: string,
    shown: string,
    path: string,
    body?: unknown,
  ) => {
    const response = await device.call(method, path, body)
    const reply = (await response.json()) as Reply
    examples[name] = {
      call: `${method} ${shown}`,
      ...(body === undefined ? {} : { body }),
      status: response.status,
      reply,
    }
    return reply
  }

  const board = await call<CreatedBoard>('create-board', facilitator, 'POST', '/api/boards', '/api/boards', {
    title: 'L’aide alimentaire dans notre quartier',
    template: 'blank',
  })
  const { boardId, links } = board
  const at = (rest = '') => `/api/boards/${boardId}${rest}`
  const host = await facilitator.json<Joined>('POST', '/api/join', { token: tokenOf(links.facilitator), name: 'Ana' })
  await call('templates', facilitator, 'GET', '/api/templates', '/api/templates')
  const template = '/api/templates/blank?lang=en'
  await call('template', facilitator, 'GET', '/api/templates/:id?lang=en', template)
  await call('time', facilitator, 'GET', '/api/time', '/api/time')
  const way = { token: tokenOf(links.participant) }
  await call('join-preview', participant, 'POST', '/api/join/preview', '/api/join/preview', way)
  const guest = await call<Joined>('join', participant, 'POST', '/api/join', '/api/join', { ...way, name: 'Samira' })
  await call('board', participant, 'GET', '/api/boards/:id', at())
  const key = at(`/participants/${guest.participantId}/key`)
  await call('return-key', participant, 'POST', '/api/boards/:id/participants/:pid/key', key)
  await call('refusal', participant, 'POST', '/api/join', '/api/join', { ...way, name: 'Sami\tra' })

  const writer = connectStock(facilitator, boardId)
  await writer.synced
  const actor: Actor = { ...exampleActor, author: host.participantId }
  applyChanges(writer.doc, [{ op: 'create-item', item: actor }], new LocalEdit('place'))
  examples['board-document'] = writer.doc.toJSON()
  examples.presence = await presenceAsOthersSeeIt(writer, participant, boardId)
  examples.ephemeral = await ephemeralAsOthersReceiveIt(facilitator, participant, boardId)
  writer.destroy()

  const upload = await participant.call('POST', at('/assets'), await pictureFile('jpeg'))
  examples['upload-picture'] = {
    call: 'POST /api/boards/:id/assets',
    body: '<the bytes of a JPEG, PNG or WebP file>',
    status: upload.status,
    reply: await upload.json(),
  }

  await call('export-json', facilitator, 'GET', '/api/boards/:id/export/json', at('/export/json'))
  const file = (examples['export-json'] as HttpExample).reply
  const imported = await facilitator.json('POST', at('/import?format=palabre'), file)
  examples.import = { call: 'POST /api/boards/:id/import?format=palabre', status: 200, reply: imported }
  await call('session', facilitator, 'POST', '/api/boards/:id/session', at('/session'), {
    do: 'timer',
    timer: 'start',
    ms: 600_000,
  })
  const poster = await facilitator.call('GET', at('/poster?paper=A4'))
  examples.poster = {
    call: 'GET /api/boards/:id/poster?paper=A4',
    status: poster.status,
    contentType: poster.headers.get('Content-Type'),
    reply: (await poster.text()).startsWith('%PDF-') ? '<a PDF of one sheet>' : '',
  }
  await call('links', facilitator, 'GET', '/api/boards/:id/links', at('/links'))
  const rotate = '/api/boards/:id/links/observer/rotate'
  await call('rotate-link', facilitator, 'POST', rotate, at('/links/observer/rotate'), { keep: true })
  const { participantId: person } = guest
  await playCommitments({ call, at, boardId, facilitator, participant, person, actorId: actor.id })
  await playVoices({ call, at, facilitator, participant }, boardId)
  const personPath = at(`/participants/${person}`)
  await call('mute', facilitator, 'POST', '/api/boards/:id/participants/:pid/mute', `${personPath}/mute`, {
    muted: true,
  })
  await call('undo', facilitator, 'POST', '/api/boards/:id/participants/:pid/undo', `${personPath}/undo`, {
    minutes: 5,
  })
  await playAfter({ call, at, facilitator, participant }, boardId, host.participantId)
  const remove = at(`/participants/${guest.participantId}/remove`)
  await call('remove', facilitator, 'POST', '/api/boards/:id/participants/:pid/remove', remove, { rotate: false })
  await call('kept-out', facilitator, 'GET', '/api/boards/:id/kept-out', at('/kept-out'))
  const letBack = at(`/participants/${guest.participantId}/let-back`)
  await call('let-back', facilitator, 'POST', '/api/boards/:id/participants/:pid/let-back', letBack)
  const shared = newDevice(origin)
  const passing = await shared.json<Joined>('POST', '/api/join', { ...way, name: 'Noé' })
  const leave = at(`/participants/${passing.participantId}/leave`)
  await call('leave-device', shared, 'POST', '/api/boards/:id/participants/:pid/leave', leave)
  const { participant: link } = links
  const second = newDevice(origin)
  await second.json('POST', '/api/join', way)
  await playPeople({ call, at, facilitator, participant: second, link, item: exampleActor.id })
  await call('health', facilitator, 'GET', '/readyz', '/readyz')
  return examples
}

interface Voices {
  readonly call: <Reply>(
    name: string,
    device: Device,
    method: string,
    shown: string,
    path: string,
    body?: unknown,
  ) => Promise<Reply>
  readonly at: (rest: string) => string
  readonly facilitator: Device
  readonly participant: Device
}

/** A session that closes, what moved since, who took part, and its minutes. */
async function playAfter(
  { call, at, facilitator, participant }: Voices,
  boardId: string,
  author: Actor['author'],
): Promise<void> {
  const board = '/api/boards/:id'
  const lead = (intent: object) => facilitator.json('POST', at('/session'), intent)
  await lead({ do: 'plan', plan: [{ id: 'accueil', title: 'Accueil' }] })
  await lead({ do: 'close' })
  const { meetings } = await call<MeetingsReply>('meetings', participant, 'GET', `${board}/meetings`, at('/meetings'))
  const writer = connectStock(facilitator, boardId)
  await writer.synced
  const maison: Actor = {
    ...exampleActor,
    author,
    id: 'b2c3d4e5f6' as ItemId,
    name: 'Maison de quartier',
    family: 'other',
  }
  applyChanges(writer.doc, [{ op: 'create-item', item: maison }], new LocalEdit('place'))
  const compare = at(`/meetings/compare?from=${meetings[0]?.id}&to=now`)
  // Others get it once it is on disk.
  const reader = connectStock(participant, boardId)
  await reader.synced
  await new Promise<void>((resolve) => {
    const look = () => reader.doc.getMap('items').has(maison.id) && resolve()
    reader.doc.on('update', look)
    look()
  })
  reader.destroy()
  writer.destroy()
  await call('compare', participant, 'GET', `${board}/meetings/compare?from=:mid&to=now`, compare)
  await call('participation', participant, 'GET', `${board}/participation`, at('/participation'))
  await call('minutes', facilitator, 'POST', `${board}/minutes`, at('/minutes'), {
    lang: 'fr',
    timeZone: 'Europe/Paris',
  })
  await lead({ do: 'open' })
}

/** A vote, a person without a device, a hand raised, and a round of silent writing. */
async function playVoices({ call, at, facilitator, participant }: Voices, boardId: string): Promise<void> {
  const board = '/api/boards/:id'
  await call('proxy', facilitator, 'POST', `${board}/proxy`, at('/proxy'), { do: 'people', count: 1 })
  const screen = connectStock(participant, boardId)
  await screen.synced
  await call('here', facilitator, 'GET', `${board}/here`, at('/here'))
  screen.destroy()
  const { ballotId } = await call<OpenedBallot>(
    'open-ballot',
    facilitator,
    'POST',
    `${board}/ballots`,
    at('/ballots'),
    {
      question: 'Par quoi commencer ?',
      method: 'dots',
      items: [exampleActor.id],
      dots: 3,
      perItem: 2,
    },
  )
  const ballot = at(`/ballots/${ballotId}`)
  const mistake = await facilitator.json<OpenedBallot>('POST', at('/ballots'), {
    question: 'Déjà ?',
    method: 'consent',
  })
  const cancel = at(`/ballots/${mistake.ballotId}/cancel`)
  await call('cancel-ballot', facilitator, 'POST', `${board}/ballots/:bid/cancel`, cancel, {})
  const votes = { [exampleActor.id]: 2 }
  await call('vote', participant, 'PUT', `${board}/ballots/:bid/mine`, `${ballot}/mine`, { votes })
  await call('electorate', facilitator, 'GET', `${board}/ballots/:bid/electorate`, `${ballot}/electorate`)
  await call('close-ballot', facilitator, 'POST', `${board}/ballots/:bid/close`, `${ballot}/close`, {})
  await call('recount', participant, 'GET', `${board}/ballots/:bid/sealed`, `${ballot}/sealed`)
  await call('hand', participant, 'POST', `${board}/hand`, at('/hand'), { do: 'raise' })
  await call('floor', facilitator, 'POST', `${board}/floor`, at('/floor'), { do: 'give' })
  const where = { page: exampleActor.page }
  const round = await call<OpenedSilent>('open-silent', facilitator, 'POST', `${board}/silent`, at('/silent'), where)
  const note = { do: 'note', person: 1, text: 'Le marché du samedi' }
  await call('proxy-note', facilitator, 'POST', `${board}/proxy`, at('/proxy'), note)
  const ofRound = (id: string, verb: string) => at(`/silent/${id}/${verb}`)
  const silent = `${board}/silent/:sid`
  const way = { order: 'together', anonymous: true }
  await call('reveal', facilitator, 'POST', `${silent}/reveal`, ofRound(round.silentId, 'reveal'), way)
  const mine = { notes: ['pPq3sVtX7yZ0aBcD'], anonymous: true }
  await call('reveal-mine', participant, 'POST', `${silent}/mine/reveal`, ofRound(round.silentId, 'mine/reveal'), mine)
  const next = await facilitator.json<OpenedSilent>('POST', at('/silent'), where)
  await call('close-silent', facilitator, 'POST', `${silent}/close`, ofRound(next.silentId, 'close'), {})
  await call('reopen-silent', facilitator, 'POST', `${silent}/reopen`, ofRound(next.silentId, 'reopen'), {})
}

/** What a second stock client receives of the first one's presence. */
async function presenceAsOthersSeeIt(writer: StockClient, device: Device, boardId: string): Promise<unknown> {
  const reader = connectStock(device, boardId)
  await reader.synced
  const { awareness } = reader.provider
  const seen = new Promise<unknown>((resolve) => {
    const look = () => {
      const state = awareness.getStates().get(writer.doc.clientID)
      if (state) resolve(state)
    }
    awareness.on('change', look)
  })
  writer.provider.awareness.setLocalState({ cursor: [200, 116], page: 'carte', selection: [exampleActor.id] })
  const state = await seen
  reader.destroy()
  return state
}

/** What somebody else receives of an ephemeral frame, as JSON. */
async function ephemeralAsOthersReceiveIt(sender: Device, receiver: Device, boardId: string): Promise<unknown> {
  const open = (device: Device) => {
    const socket = new WebSocket(`${device.origin.replace(/^http/, 'ws')}/sync/board/${boardId}?ack=1`, {
      headers: { cookie: device.cookie(), origin: device.origin },
    })
    // Ephemeral frames go to those who have the document.
    socket.on('open', () => socket.send(Uint8Array.of(frameTypes.sync, syncSteps.step1, 1, 0)))
    return new Promise<WebSocket>((resolve) => {
      socket.on('message', (bytes: Buffer) => {
        if (bytes[0] === frameTypes.sync && bytes[1] === syncSteps.step2) resolve(socket)
      })
    })
  }
  const [from, to] = await Promise.all([open(sender), open(receiver)])
  const received = new Promise<unknown>((resolve) => {
    to.on('message', (bytes: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(bytes))
      if (decoding.readVarUint(decoder) === frameTypes.ephemeral) resolve(JSON.parse(decoding.readVarString(decoder)))
    })
  })
  const json = JSON.stringify({ kind: 'drag', page: 'carte', items: [[exampleActor.id, [140, 96, 160, 72, 0]]] })
  const bytes = Buffer.from(json)
  from.send(Buffer.concat([Buffer.from([frameTypes.ephemeral, bytes.length]), bytes]))
  const frame = await received
  from.close()
  to.close()
  return frame
}
