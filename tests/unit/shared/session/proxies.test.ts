import {
  freshSession,
  proxiesWhoCame,
  proxyId,
  proxyIds,
  proxyNumber,
  readSession,
  reduceSession,
  type SessionState,
  sessionRoot,
  withProxies,
} from '@palabre/shared/session'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'

const minute = 60_000
const context = (now: number) => ({ now, by: 'facilitator-0001' as never })
const reduced = (state: SessionState, intent: 'open' | 'close', now: number) => {
  const result = reduceSession(state, { do: intent }, context(now))
  if (!result.ok) throw new Error(result.failure.reason)
  return result.value
}
/** An open session in which these numbers were said, each at its minute. */
const said = (...numbers: readonly (readonly [at: number, count: number])[]) =>
  numbers.reduce((state, [at, count]) => withProxies(state, count, at * minute), reduced(freshSession, 'open', 0))

describe('people without a device in the order of speaking', () => {
  it('are told from people who have one', () => {
    expect([1, 2, 500].map((number) => proxyNumber(proxyId(number)))).toEqual([1, 2, 500])
    for (const id of ['p_proxy0000000', 'p_proxy', 'p_proxy00000011', 'Xp_proxy0000001', 'b5LEJLDqcQkUgmIe'])
      expect(proxyNumber(id as never)).toBeUndefined()
    expect(proxyIds({ proxies: 2 })).toEqual(['p_proxy0000001', 'p_proxy0000002'])
  })

  it('wait and speak no more once they have left', () => {
    const ana = 'ana-0000000000' as never
    const floor = { kind: 'round', speaking: proxyId(3), queue: [proxyId(2), ana, proxyId(1)], spoken: 1 } as const
    const before = { ...said([1, 3]), floor }
    expect(withProxies(before, 4, minute).floor).toEqual(floor)
    expect(withProxies(before, 2, minute).floor).toEqual({ ...floor, speaking: null })
    expect(withProxies(before, 0, minute).floor).toEqual({ ...floor, speaking: null, queue: [ana] })
    const alone = { ...before, floor: { ...floor, queue: [] } }
    expect(withProxies(alone, 0, minute).floor).toEqual({ kind: 'hands', speaking: null, queue: [], spoken: 1 })
  })
})

describe('people without a device who came', () => {
  it('are as many as were there at most, though some left before the end', () => {
    expect(proxiesWhoCame(said([1, 4], [60, 2]))).toBe(4)
    expect(proxiesWhoCame(said([1, 2], [60, 4]))).toBe(4)
    expect(proxiesWhoCame(said([1, 4], [60, 2], [70, 0]))).toBe(4)
    expect(proxiesWhoCame(said())).toBe(0)
  })

  it('are not those whom a slip of the finger counted', () => {
    expect(proxiesWhoCame(said([1, 3], [1.1, 4], [1.2, 5], [1.3, 4]))).toBe(4)
    expect(proxiesWhoCame(said([1, 3], [60, 30], [60.5, 3]))).toBe(3)
    // Said again, a number stands since it was said first.
    expect(proxiesWhoCame(said([1, 4], [1.9, 4], [2.1, 3]))).toBe(4)
  })

  it('are those of one session: the room is empty once it is over', () => {
    const closed = reduced(said([1, 4], [60, 2]), 'close', 90 * minute)
    expect(closed.proxies).toBe(0)
    expect(proxiesWhoCame(reduced(closed, 'open', 100 * minute))).toBe(0)
  })

  it('are those who were declared where a session began before the most were noted', () => {
    const doc = new Y.Doc()
    doc.getMap(sessionRoot).set('proxies', 3)
    expect(proxiesWhoCame(readSession(doc))).toBe(3)
  })

  it('may be said before a session opens', () => {
    const prepared = withProxies(freshSession, 3, minute)
    expect(proxiesWhoCame(reduced(prepared, 'open', 2 * minute))).toBe(3)
  })
})
