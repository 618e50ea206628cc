import { reactionLooks } from '@palabre/client/src/panels/floor/reaction-looks.ts'
import { createReactions, shownMs } from '@palabre/client/src/panels/floor/reactions.ts'
import type { Ephemeral, EphemeralFrom } from '@palabre/shared/protocol'
import { reactions as known } from '@palabre/shared/protocol'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

function world() {
  const sent: Ephemeral[] = []
  const listeners = new Set<(frame: EphemeralFrom) => void>()
  let now = 0
  const made = createReactions(
    {
      send: (frame) => void sent.push(frame),
      listen: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    () => now,
  )
  const stop = made.follow()
  const hear = (frame: EphemeralFrom) => {
    for (const listener of listeners) listener(frame)
  }
  const pass = (ms: number) => {
    now += ms
    vi.advanceTimersByTime(ms)
  }
  return { made, sent, hear, pass, stop, listeners }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('reactions', () => {
  it('of everybody are counted together, each for a few seconds', () => {
    const { made, hear, pass } = world()
    hear({ kind: 'reaction', emoji: '👏' })
    pass(shownMs / 2)
    hear({ kind: 'reaction', emoji: '👏' })
    made.send('👍')
    expect(made.tally.getState()).toEqual([
      { reaction: '👍', count: 1 },
      { reaction: '👏', count: 2 },
    ])
    pass(shownMs / 2)
    expect(made.tally.getState()).toContainEqual({ reaction: '👏', count: 1 })
    pass(shownMs)
    expect(made.tally.getState()).toEqual([])
  })

  it('go out at most once a second', () => {
    const { made, sent, pass } = world()
    expect([made.send('👍'), made.send('👍')]).toEqual([true, false])
    pass(1_000)
    expect(made.send('🐢')).toBe(true)
    expect(sent).toEqual([
      { kind: 'reaction', emoji: '👍' },
      { kind: 'reaction', emoji: '🐢' },
    ])
  })

  it('that this version does not know are passed over, and nothing is left when nobody looks any more', () => {
    const { made, hear, stop, listeners } = world()
    hear({ kind: 'reaction', emoji: '<b>' as '👏' })
    hear({ kind: 'laser', page: 'carte', at: [1, 1], from: 'x' })
    expect(made.tally.getState()).toEqual([])
    hear({ kind: 'reaction', emoji: '👏' })
    stop()
    expect(made.tally.getState()).toEqual([])
    expect(listeners.size).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('each have a look', () => {
    for (const reaction of known) expect(reactionLooks[reaction].name).toBeTruthy()
  })
})
