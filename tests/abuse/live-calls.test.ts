/** Every call about a board with whatever bodies: an answer that says what is wrong, and nothing changed by it. */
import { readdirSync, readFileSync } from 'node:fs'
import type { CreatedBoard } from '@palabre/shared/protocol'
import { readPeople } from '@palabre/shared/session'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createSystemClock } from '../../server/src/adapters/system-clock.ts'
import { createTestApp, type TestApp } from '../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../helpers/http-client.ts'
import { contentOf } from '../helpers/live-person.ts'
import { addActor, addSticky } from '../helpers/realtime/records.ts'

const origin = 'http://localhost:4000'
const system = createSystemClock()
let server: TestApp
let board: CreatedBoard
let ana: Device
let sami: Device
let odile: Device
/** Ids that mean something where a path asks for one. */
let known: Readonly<Record<string, string>>

interface Call {
  readonly method: string
  /** As the route is written: `/boards/:id/ballots/:bid/mine`. */
  readonly route: string
}

let calls: readonly Call[]

beforeAll(async () => {
  // A person may call ten times a second: a clock that runs a thousand times as fast leaves room for many tries.
  server = createTestApp({ clock: { ...system, monotonic: () => system.monotonic() * 1_000 } })
  const device = () => newDevice(origin, server.fetch)
  ;[ana, sami, odile] = [device(), device(), device()]
  board = await createBoard(ana, 'Appels')
  await joinByLink(ana, board.links.facilitator, 'Ana')
  const { participantId } = await joinByLink(sami, board.links.participant, 'Sami')
  await joinByLink(odile, board.links.observer, 'Odile')
  await server.rooms.edit({ kind: 'board', board: board.boardId }, 'session', (doc) => {
    addActor(doc)
    addSticky(doc)
  })
  const at = (path: string) => `/api/boards/${board.boardId}${path}`
  await ana.json('POST', at('/session'), {
    do: 'plan',
    plan: [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B' },
    ],
  })
  const ballot = { question: '?', method: 'dots', items: ['actor00001', 'sticky0001'], electorate: 'everyone' }
  const { ballotId } = await ana.json<{ ballotId: string }>('POST', at('/ballots'), ballot)
  const { silentId } = await ana.json<{ silentId: string }>('POST', at('/silent'), { page: 'carte' })
  await namedInSession(3)
  known = { bid: ballotId, sid: silentId, pid: participantId, itemId: 'actor00001', role: 'observer', format: 'json' }
  const isWrite = ({ method, path }: { method: string; path: string }) =>
    /^(POST|PUT|PATCH|DELETE)$/.test(method) && path.includes('/boards/:id/')
  const written = server.app.routes.filter(isWrite).map(({ method, path }) => ({
    method,
    route: path.replace(/^.*\/boards\/:id/, ''),
  }))
  calls = [...new Map(written.map((call) => [`${call.method} ${call.route}`, call])).values()]
}, 30_000)

afterAll(() => server.close())

const namedInSession = (count: number) =>
  vi.waitFor(async () => {
    const people = await server.rooms.read({ kind: 'session', board: board.boardId }, readPeople)
    expect(people.size).toBe(count)
  })

const nameOf = ({ method, route }: Call) => `${method} ${route}`

/** The examples of PROTOCOL.md: what each call is meant to be sent. */
function examples(): ReadonlyMap<string, readonly unknown[]> {
  const folder = new URL('../fixtures/protocol/', import.meta.url)
  const bodies = new Map<string, unknown[]>()
  for (const file of readdirSync(folder)) {
    const { call, body } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { call?: string; body?: unknown }
    const [method, path = ''] = call?.split(' ') ?? []
    const name = `${method} ${path.replace(/^\/api\/boards\/:id/, '').replace(/\?.*$/, '')}`
    bodies.set(name, [...(bodies.get(name) ?? []), body ?? {}])
  }
  return bodies
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    -1,
    0,
    0.5,
    1e308,
    -0,
    2 ** 53,
    true,
    [],
    {},
    '__proto__',
    '\u0000',
    '\ud800',
  ),
  fc.constantFrom<unknown>(
    'x'.repeat(3_000),
    Array.from({ length: 1_500 }, (_, index) => `item${index}`),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
)

/** A body that is nearly right: one part of it is something else, is gone, or is there besides. */
function bent(body: unknown): fc.Arbitrary<unknown> {
  if (typeof body !== 'object' || body === null) return odd
  const keys = Object.keys(body)
  const record = body as Readonly<Record<string, unknown>>
  const replaced = keys.map((key) => bent(record[key]).map((value) => ({ ...record, [key]: value })))
  const dropped = keys.map((key) => fc.constant(Object.fromEntries(Object.entries(record).filter(([k]) => k !== key))))
  const added = fc
    .tuple(fc.string({ minLength: 1, maxLength: 12 }), odd)
    .map(([key, value]) => ({ ...record, [key]: value }))
  return fc.oneof(fc.constant(body), odd, added, ...replaced, ...dropped, ...replaced)
}

const raw = fc.oneof(
  fc.constantFrom('{', 'null', '[]', '"x"', '{"do":', '\ufeff{}', '['.repeat(30_000), '{"a":'.repeat(8_000)),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

const idLike = fc.oneof(
  fc.constantFrom('unknown0000', '..', '%2e%2e', '__proto__', 'p_', '%00', 'x'.repeat(500)),
  fc.string({ maxLength: 20 }),
)

/**
 * What is true of the board, its session and its people. Counts of notes, names in the session and the count of
 * migrations follow in their own time.
 */
async function everything(): Promise<string> {
  const documents = ['board', 'session'] as const
  const read = documents.map((kind) => server.rooms.read({ kind, board: board.boardId }, contentOf))
  const { boards, people } = server.registry
  const known = [(await boards.find(board.boardId))?.generations, await people.ofBoard(board.boardId)]
  const later = new Set(['notes', 'people', 'aside', 'schema'])
  return JSON.stringify([...(await Promise.all(read)), known], (key, value) => (later.has(key) ? undefined : value))
}

/** Ends the access of those who try: called, but not with what would work. */
const endsAccess = /\/(remove|leave)$|\/rotate$/

async function send(device: Device, call: Call, ids: Readonly<Record<string, string>>, body: unknown) {
  const path = call.route.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? 'unknown0000'))
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : undefined
  return device.call(call.method, `/api/boards/${board.boardId}${path}`, bytes ?? body)
}

describe('who may write', () => {
  const statusesOf = async (device: Device) => {
    const statuses = await Promise.all(
      calls.map(async (call) => {
        const body = examples().get(nameOf(call))?.[0] ?? {}
        const reply = await send(
          device,
          call,
          { ...known, pid: 'unknown0000', bid: 'unknown0000', sid: 'unknown0000' },
          body,
        )
        return [nameOf(call), reply.status] as const
      }),
    )
    return statuses
      .filter(([, status]) => status !== 403)
      .map(([name]) => name)
      .sort()
  }

  test('an observer: nothing, but to tell facilitators what is not right', async () => {
    expect(await statusesOf(odile)).toEqual(['POST /reports'])
  })

  test('somebody who waits to be let in, or was removed: nothing', async () => {
    const [waits, removed] = [newDevice(origin, server.fetch), newDevice(origin, server.fetch)]
    const at = (path: string) => `/api/boards/${board.boardId}${path}`
    const { participantId } = await joinByLink(removed, board.links.participant, 'Parti')
    await ana.json('POST', at(`/participants/${participantId}/remove`), {})
    await ana.json('POST', at('/session'), { do: 'settings', settings: { waitingRoom: true } })
    await joinByLink(waits, board.links.participant, 'Attend')
    expect(await statusesOf(waits)).toEqual([])
    expect(await statusesOf(removed)).toEqual([])
    await ana.json('POST', at('/session'), { do: 'settings', settings: { waitingRoom: false } })
    await namedInSession(4)
  })

  test('a participant while all write in silence: their own voice, notes, hand, word and device', async () => {
    expect(await statusesOf(sami)).toEqual([
      'DELETE /ballots/:bid/mine',
      'POST /hand',
      'POST /people',
      'POST /reports',
      'POST /represents',
      'POST /silent/:sid/mine/reveal',
      'PUT /ballots/:bid/mine',
    ])
  })

  test('a participant otherwise: what can be drawn as well', async () => {
    const round = (verb: 'close' | 'reopen') =>
      ana.json('POST', `/api/boards/${board.boardId}/silent/${known.sid}/${verb}`, {})
    await round('close')
    expect(await statusesOf(sami)).toEqual([
      'DELETE /ballots/:bid/mine',
      'POST /assets',
      'POST /commitments/:itemId/confirm',
      'POST /commitments/:itemId/release',
      'POST /hand',
      'POST /import',
      'POST /people',
      'POST /reports',
      'POST /represents',
      'POST /silent/:sid/mine/reveal',
      'PUT /ballots/:bid/mine',
    ])
    await round('reopen')
  })
})

describe('a call with a body that is none', () => {
  test('every write there is, by whoever: never a failure of the server, and a refusal changes nothing', async () => {
    const bodies = examples()
    const person = fc.constantFrom<'ana' | 'sami' | 'odile'>('ana', 'ana', 'ana', 'sami', 'odile')
    const tried = fc.constantFrom(...calls).chain((call) => {
      const said = bodies.get(nameOf(call)) ?? [{}]
      const ids = endsAccess.test(call.route)
        ? idLike.map((id) => Object.fromEntries(Object.keys(known).map((name) => [name, id])))
        : fc.oneof(
            { weight: 3, arbitrary: fc.constant(known) },
            idLike.map((id) => ({ ...known, bid: id, sid: id, pid: id, itemId: id })),
          )
      const body = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...said).chain(bent) }, raw)
      return fc.record({ call: fc.constant(call), person, ids, body })
    })
    const answered = new Map<number, number>()
    let before = await everything()
    await fc.assert(
      fc.asyncProperty(tried, async ({ call, person: who, ids, body }) => {
        const reply = await send({ ana, sami, odile }[who], call, ids, body)
        answered.set(reply.status, (answered.get(reply.status) ?? 0) + 1)
        expect(reply.status, nameOf(call)).toBeLessThan(500)
        const after = await everything()
        if (reply.status >= 400) {
          expect(after).toBe(before)
          expect(await reply.json()).toMatchObject({ error: { code: expect.any(String), message: expect.any(String) } })
        }
        before = after
      }),
      { numRuns: 1_000, endOnFailure: true },
    )
    // Both were tried: what is refused, and what is nearly the same and works.
    expect(answered.get(400)).toBeGreaterThan(20)
    expect(answered.get(200)).toBeGreaterThan(20)
    expect(answered.has(429)).toBe(false)
    expect(server.logged()).not.toContain('a request failed')
  })
})
