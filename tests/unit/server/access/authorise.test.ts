import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import { expect, it } from 'vitest'
import { createAuthorise } from '../../../../server/src/access/authorise.ts'
import { createDeviceCookie } from '../../../../server/src/access/device.ts'
import { createOwnAddress } from '../../../../server/src/access/own-address.ts'
import { createMemoryRegistry } from '../../../../server/src/adapters/memory-registry.ts'
import type { BoardSessions } from '../../../../server/src/session/board-sessions.ts'
import { seededBytes } from '../../../helpers/random.ts'

const board = 'board00000001' as BoardId
const sami = 'p_sami0000001' as ParticipantId
const random = seededBytes(1)
const cookie = createDeviceCookie({ secret: random(32), basePath: '', isHttps: false, random })

/** A board with Sami on a device; `meanwhile` happens while the session is being read. */
async function door(meanwhile: (people: ReturnType<typeof createMemoryRegistry>['people']) => Promise<void>) {
  const { boards, people } = createMemoryRegistry()
  await boards.create({ id: board, createdAt: 1, joinCode: 'ABCDEFGH' })
  const { device, setCookie } = cookie.make()
  await people.admit(board, device, 10, () => ({
    id: sami,
    board,
    role: 'participant',
    name: 'Sami',
    colour: '#0072b2',
    belonging: undefined,
    generation: 1,
    joinedAt: 1,
    removedAt: undefined,
    waiting: false,
  }))
  const sessions = { prepare: () => meanwhile(people) } as Partial<BoardSessions> as BoardSessions
  const address = createOwnAddress({ publicUrl: undefined, trustedProxies: [] })
  const authorise = createAuthorise({ boards, people, cookie, sessions, address })
  return authorise({
    kind: 'board',
    board,
    cookie: setCookie.split(';')[0],
    origin: 'http://localhost:4000',
    host: 'localhost:4000',
    as: sami,
    epoch: undefined,
    ack: true,
    header: () => undefined,
    remoteAddress: '127.0.0.1',
  })
}

it('lets in whoever was admitted, and says on what device', async () => {
  const device = expect.stringMatching(/^[0-9a-f]{64}$/)
  expect(await door(async () => undefined)).toMatchObject({ participant: sami, role: 'participant', device })
})

it('does not let in somebody who was removed while the session was read', async () => {
  expect(await door((people) => people.remove(sami, 2, true))).toBe(4403)
})

it('asks to come again when the session cannot be read', async () => {
  expect(await door(() => Promise.reject(new Error('disk')))).toBe(1013)
})
