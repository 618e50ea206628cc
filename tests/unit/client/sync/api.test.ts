import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createApi } from '../../../../client/src/sync/api.ts'

const boardId = 'board-00000001' as BoardId
const as = 'participant-1' as ParticipantId

interface Call {
  readonly url: string
  readonly method: string | undefined
  readonly headers: Record<string, string>
  readonly body: unknown
}

function apiAnswering(answer: () => Response | Promise<Response>) {
  const calls: Call[] = []
  const api = createApi(
    new URL('http://palabre.test/ici/'),
    () => 'fr',
    async (input, init) => {
      const { method, headers, body } = init ?? {}
      calls.push({ url: String(input), method, headers: headers as Record<string, string>, body })
      return answer()
    },
  )
  return { api, calls }
}

describe('calls', () => {
  test('go below the base path, as one person, in the language on screen', async () => {
    const { api, calls } = apiAnswering(() => Response.json({ role: 'observer' }))
    await api.rotateLink(boardId, as, 'observer', { keep: true })
    expect(calls).toEqual([
      {
        url: 'http://palabre.test/ici/api/boards/board-00000001/links/observer/rotate?as=participant-1',
        method: 'POST',
        headers: { 'Accept-Language': 'fr', 'Content-Type': 'application/json' },
        body: '{"keep":true}',
      },
    ])
  })

  test('bring what the server replied', async () => {
    const { api } = apiAnswering(() => Response.json({ now: 42 }))
    expect(await api.time()).toEqual({ ok: true, value: { now: 42 } })
  })

  test('bring its refusal, with the field at fault', async () => {
    const error = { code: 'invalid_name', message: 'Ce nom ne convient pas.', field: 'name' }
    const { api } = apiAnswering(() => Response.json({ error }, { status: 400 }))
    expect(await api.join({ code: 'K7QM2XPD' })).toEqual({
      ok: false,
      failure: { reason: 'invalid_name', detail: 'Ce nom ne convient pas.', field: 'name' },
    })
  })

  test.each([
    ['no answer', () => Promise.reject(new TypeError('failed')), 'offline'],
    ['a proxy without its server', () => new Response('Bad gateway', { status: 502 }), 'unavailable'],
    ['a page instead of an answer', () => new Response('<html>', { status: 500 }), 'internal'],
    ['a success that cannot be read', () => new Response('<html>', { status: 200 }), 'internal'],
  ])('%s is a failure, never a throw', async (_what, answer, reason) => {
    const { api } = apiAnswering(answer)
    const reply = await api.time()
    expect(reply.ok ? undefined : reply.failure.reason).toBe(reason)
  })
})

describe('coming in while the server has too much to look at', () => {
  afterEach(() => {
    vi.useRealTimers()
  })
  const tooFast = () => Response.json({ error: { code: 'too_fast', message: '' } }, { status: 429 })

  test('knocks again until it is heard', async () => {
    vi.useFakeTimers()
    const answers = [tooFast(), tooFast(), Response.json({ name: 'Abeille' })]
    const { api, calls } = apiAnswering(() => answers.shift() ?? tooFast())
    const joined = api.join({ code: 'K7QM2XPD' })
    await vi.runAllTimersAsync()
    expect(await joined).toMatchObject({ ok: true, value: { name: 'Abeille' } })
    expect(calls).toHaveLength(3)
  })

  test('gives up in the end', async () => {
    vi.useFakeTimers()
    const { api } = apiAnswering(tooFast)
    const looked = api.previewJoin({ code: 'K7QM2XPD' })
    await vi.runAllTimersAsync()
    expect(await looked).toMatchObject({ ok: false, failure: { reason: 'too_fast' } })
  })
})
