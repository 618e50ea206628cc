import { openRules } from '@palabre/shared/policy'
import type {
  BoardInfo,
  CreatedBoard,
  ErrorReply,
  Joined,
  LinksReply,
  Removed,
  RotatedLink,
} from '@palabre/shared/protocol'
import { closeCodes } from '@palabre/shared/protocol'
import { readPeople, type SessionState } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice, tokenOf } from '../../../helpers/http-client.ts'

const origin = 'http://localhost:4000'
let server: TestApp
let board: CreatedBoard
let facilitator: Device
let participant: Device
let lou: Joined
let ana: Joined

const device = () => newDevice(origin, server.fetch)
const at = (path: string) => `/api/boards/${board.boardId}${path}`
const code = async (reply: Response) => [reply.status, ((await reply.json()) as ErrorReply).error.code]
const join = (link: string) => device().call('POST', '/api/join', { token: tokenOf(link) })
const byCode = (joinCode: string) => device().call('POST', '/api/join', { code: joinCode })

beforeEach(async () => {
  server = createTestApp()
  facilitator = device()
  participant = device()
  board = await createBoard(facilitator, 'Quartier')
  lou = await joinByLink(facilitator, board.links.facilitator, 'Lou')
  ana = await joinByLink(participant, board.links.participant, 'Ana')
})
afterEach(() => server.close())

describe('what only facilitators may ask', () => {
  it.each([
    ['GET', '/links', undefined],
    ['POST', '/links/participant/rotate', {}],
    ['POST', '/session', { do: 'freeze' }],
    ['POST', '/participants/somebody-123/remove', {}],
  ])('%s %s', async (method, path, body) => {
    expect(await code(await participant.call(method, at(path), body))).toEqual([403, 'facilitators_only'])
    const observer = device()
    await joinByLink(observer, board.links.observer)
    expect(await code(await observer.call(method, at(path), body))).toEqual([403, 'facilitators_only'])
    expect(await code(await device().call(method, at(path), body))).toEqual([401, 'no_person'])
  })
})

describe('links', () => {
  it('can be shown again', async () => {
    expect(await facilitator.json<LinksReply>('GET', at('/links'))).toEqual({
      links: board.links,
      joinCode: board.joinCode,
    })
  })

  it('once renewed, no longer let anybody in', async () => {
    const { link, joinCode } = await facilitator.json<RotatedLink>('POST', at('/links/participant/rotate'), {})
    expect(link).not.toBe(board.links.participant)
    expect(await code(await join(board.links.participant))).toEqual([410, 'link_revoked'])
    expect(await code(await byCode(board.joinCode))).toEqual([410, 'code_closed'])
    expect((await join(link)).status).toBe(200)
    expect((await byCode(joinCode as string)).status).toBe(200)
    expect((await join(board.links.observer)).status).toBe(200)
  })

  it('once renewed, close the door behind those who came by them', async () => {
    const disconnect = vi.spyOn(server.rooms, 'disconnect')
    await facilitator.json('POST', at('/links/participant/rotate'), {})
    expect(await code(await participant.call('GET', at('')))).toEqual([410, 'link_revoked'])
    expect((await facilitator.call('GET', at(''))).status).toBe(200)
    const [on, which, closeCode] = disconnect.mock.calls[0] ?? []
    expect([on, closeCode]).toEqual([board.boardId, closeCodes.noPerson])
    const access = { participant: ana.participantId, role: 'participant' } as Parameters<NonNullable<typeof which>>[0]
    expect(which?.(access)).toBe(true)
    expect(which?.({ ...access, role: 'observer' })).toBe(false)
  })

  it('do not shut out the facilitator who renews their own', async () => {
    const co = device()
    await joinByLink(co, board.links.facilitator)
    await facilitator.json('POST', at('/links/facilitator/rotate'), {})
    expect((await facilitator.call('GET', at(''))).status).toBe(200)
    expect(await code(await co.call('GET', at('')))).toEqual([410, 'link_revoked'])
  })

  it('can be renewed without sending anybody away', async () => {
    const disconnect = vi.spyOn(server.rooms, 'disconnect')
    await facilitator.json('POST', at('/links/participant/rotate'), { keep: true })
    expect((await participant.call('GET', at(''))).status).toBe(200)
    expect(await code(await join(board.links.participant))).toEqual([410, 'link_revoked'])
    expect(disconnect).not.toHaveBeenCalled()
  })

  it('are there for the three roles alone', async () => {
    expect(await code(await facilitator.call('POST', at('/links/owner/rotate'), {}))).toEqual([400, 'invalid_query'])
  })
})

describe('removing somebody', () => {
  const remove = (id: string, body: unknown = {}) => facilitator.call('POST', at(`/participants/${id}/remove`), body)

  it('cuts their sockets, and they do not come back by cookie or key', async () => {
    const { key } = await participant.json<{ key: string }>('POST', at(`/participants/${ana.participantId}/key`), {})
    const disconnect = vi.spyOn(server.rooms, 'disconnect')
    expect(await (await remove(ana.participantId)).json()).toEqual({ removed: ana.participantId })
    expect(await code(await participant.call('GET', at('')))).toEqual([403, 'removed'])
    expect(await code(await device().call('POST', '/api/join', { key }))).toEqual([404, 'unknown_key'])
    const [, which, closeCode] = disconnect.mock.calls[0] ?? []
    expect(closeCode).toBe(closeCodes.role)
    expect(which?.({ participant: ana.participantId } as Parameters<NonNullable<typeof which>>[0])).toBe(true)
    expect(which?.({ participant: lou.participantId } as Parameters<NonNullable<typeof which>>[0])).toBe(false)
    const people = await server.rooms.read({ kind: 'session', board: board.boardId }, readPeople)
    expect(people.has(ana.participantId)).toBe(false)
  })

  it('can change link and code in the same tap, and everyone else stays', async () => {
    const kim = device()
    await joinByLink(kim, board.links.participant)
    const reply = (await (await remove(ana.participantId, { rotate: true })).json()) as Removed
    expect(await code(await join(board.links.participant))).toEqual([410, 'link_revoked'])
    expect(await code(await byCode(board.joinCode))).toEqual([410, 'code_closed'])
    expect((await join(reply.links?.participant ?? '')).status).toBe(200)
    expect((await kim.call('GET', at(''))).status).toBe(200)
    expect(await code(await participant.call('GET', at('')))).toEqual([403, 'removed'])
  })

  it('is for people of this board, and not for oneself', async () => {
    const elsewhere = await createBoard(device(), 'Autre')
    const stranger = await joinByLink(device(), elsewhere.links.participant)
    for (const id of [stranger.participantId, 'nobody-at-all-1', 'x'])
      expect(await code(await remove(id))).toEqual([404, 'unknown_participant'])
    expect(await code(await remove(lou.participantId))).toEqual([409, 'not_yourself'])
  })
})

describe('the session', () => {
  const session = (body: unknown) => facilitator.call('POST', at('/session'), body)

  it('closes the join code, and opens with another one', async () => {
    expect(await (await session({ do: 'close' })).json()).toMatchObject({ open: false })
    expect(await code(await byCode(board.joinCode))).toEqual([410, 'code_closed'])
    expect(await facilitator.json<LinksReply>('GET', at('/links'))).toMatchObject({ joinCode: null })
    expect((await join(board.links.participant)).status).toBe(200)
    expect(await (await session({ do: 'open' })).json()).toMatchObject({ open: true })
    const { joinCode } = await facilitator.json<LinksReply>('GET', at('/links'))
    expect(joinCode).not.toBe(board.joinCode)
    expect((await byCode(joinCode as string)).status).toBe(200)
    expect(await code(await byCode(board.joinCode))).toEqual([410, 'code_closed'])
  })

  describe('while it closes or opens', () => {
    const shownCode = async () => (await facilitator.json<LinksReply>('GET', at('/links'))).joinCode
    /** Does something as soon as the next change of the session is on disk and told, before the server goes on. */
    const onceTold = (look: () => Promise<void>) => {
      const edit = server.rooms.edit.bind(server.rooms)
      vi.spyOn(server.rooms, 'edit').mockImplementationOnce(async (...change) => {
        const result = await edit(...change)
        await look()
        return result
      })
    }

    it('lets nobody in by the code any more once it is told', async () => {
      const late: unknown[] = []
      onceTold(async () => void late.push(await code(await byCode(board.joinCode)), await shownCode()))
      await session({ do: 'close' })
      expect(late).toEqual([[410, 'code_closed'], null])
    })

    it('has a code that works by the time it is told', async () => {
      await session({ do: 'close' })
      const early: number[] = []
      onceTold(async () => void early.push((await byCode((await shownCode()) ?? '')).status))
      await session({ do: 'open' })
      expect(early).toEqual([200])
    })

    it('keeps its code when it goes on after all', async () => {
      expect(await code(await session({ do: 'close', ifStep: 7 }))).toEqual([409, 'stale_step'])
      vi.spyOn(server.rooms, 'edit').mockImplementationOnce(async (_, __, write) => {
        write(new Y.Doc())
        throw new Error('the disk is full')
      })
      expect((await session({ do: 'close' })).status).toBe(500)
      expect((await byCode(board.joinCode)).status).toBe(200)
      await session({ do: 'open' })
      expect(await shownCode()).toBe(board.joinCode)
    })

    it('opens with another code also when the server stopped before it closed the last one', async () => {
      vi.spyOn(server.registry.boards, 'closeCode').mockRejectedValueOnce(new Error('the server stopped'))
      expect((await session({ do: 'close' })).status).toBe(500)
      expect(await code(await byCode(board.joinCode))).toEqual([410, 'code_closed'])
      await session({ do: 'open' })
      expect(await code(await byCode(board.joinCode))).toEqual([410, 'code_closed'])
      expect((await byCode((await shownCode()) ?? '')).status).toBe(200)
    })
  })

  it('is what everyone reads, and what rooms go by', async () => {
    const state = (await (await session({ do: 'rights', rights: 'stickies' })).json()) as SessionState
    expect(state.rights).toBe('stickies')
    expect((await participant.json<BoardInfo>('GET', at(''))).session).toEqual(state)
  })

  it('refuses a step that has passed', async () => {
    await session({
      do: 'plan',
      plan: [
        { id: 'a', title: 'Un' },
        { id: 'b', title: 'Deux' },
      ],
    })
    expect((await session({ do: 'next', ifStep: 0 })).status).toBe(200)
    expect(await code(await session({ do: 'next', ifStep: 0 }))).toEqual([409, 'stale_step'])
    expect(await code(await session({ do: 'next' }))).toEqual([409, 'no_such_step'])
  })

  it.each([
    ['nothing', {}],
    ['an unknown verb', { do: 'explode' }],
    ['a step below zero', { do: 'goto', step: -1 }],
    ['unknown rights', { do: 'rights', rights: 'none' }],
    ['a plan that is no list', { do: 'plan', plan: 'x' }],
    ['a phase with a stray field', { do: 'plan', plan: [{ id: 'a', title: 'x', html: '<b>' }] }],
    ['a timer for a year', { do: 'timer', timer: 'start', ms: 3e10 }],
    ['a page that is none', { do: 'summon', page: '../..' }],
    ['2,000 locks', { do: 'lock', ids: Array(2_000).fill('item-0000000001') }],
  ])('refuses %s', async (_, body) => {
    expect(await code(await session(body))).toEqual([400, 'invalid_body'])
    expect((await facilitator.json<BoardInfo>('GET', at(''))).session.rights).toBe(openRules.rights)
  })
})
