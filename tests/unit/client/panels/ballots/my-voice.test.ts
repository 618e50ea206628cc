import { createMyVoice, type MyVoiceOptions } from '@palabre/client/src/panels/ballots/my-voice.ts'
import type { CallFailure, Reply } from '@palabre/client/src/sync/api.ts'
import type { BallotReply } from '@palabre/shared/protocol'
import { fail, ok } from '@palabre/shared/result'
import type { Vote } from '@palabre/shared/session'
import { beforeEach, describe, expect, test } from 'vitest'

const dots = (count: number): Vote => ({ method: 'dots', dots: { jardin: count } })
const replyOf = (mine?: Vote): BallotReply =>
  ({ ballotId: 'b', mayVote: true, ...(mine ? { mine } : {}) }) as unknown as BallotReply

/** A server, a device and a clock that the test moves. */
class World {
  said: Vote | undefined
  refuses: CallFailure | undefined
  readonly calls: string[] = []
  readonly kept = new Map<string, string>()
  readonly waits: { run: () => void; delayMs: number }[] = []
  /** Set: answers wait until it is called. */
  hold: Promise<void> | undefined
  taken = 0

  readonly options: MyVoiceOptions = {
    ballotId: 'b',
    ask: async (method, path, body): Promise<Reply<BallotReply>> => {
      this.calls.push(`${method} ${path}`)
      await this.hold
      if (this.refuses) return fail(this.refuses)
      if (method === 'PUT') this.said = { method: 'dots', dots: (body as { votes: Record<string, number> }).votes }
      if (method === 'DELETE') this.said = undefined
      return ok(replyOf(this.said))
    },
    kept: {
      getItem: (key) => this.kept.get(key) ?? null,
      setItem: (key, value) => void this.kept.set(key, value),
      removeItem: (key) => void this.kept.delete(key),
    },
    keptAs: 'here',
    later: (run, delayMs) => {
      const wait = { run, delayMs }
      this.waits.push(wait)
      return () => void this.waits.splice(this.waits.indexOf(wait), 1)
    },
    taken: () => {
      this.taken += 1
    },
  }

  open() {
    return createMyVoice(this.options)
  }
}

let world: World
beforeEach(() => {
  world = new World()
})

describe('my voice', () => {
  test('is what the server has', async () => {
    world.said = dots(2)
    const voice = world.open()
    await voice.refresh()
    expect(voice.state.getState()).toMatchObject({ mayVote: true, said: dots(2), waiting: undefined })
  })

  test('counts once the server has said so, and not before', async () => {
    const voice = world.open()
    let answer = () => {}
    world.hold = new Promise((resolve) => {
      answer = resolve
    })
    const sent = voice.cast(dots(1))
    expect(voice.state.getState()).toMatchObject({ said: undefined, waiting: { vote: dots(1) }, sending: true })
    answer()
    await sent
    expect(voice.state.getState()).toMatchObject({ said: dots(1), waiting: undefined, sending: false })
    expect([world.taken, world.kept.size]).toEqual([1, 0])
  })

  test('is changed and taken back', async () => {
    const voice = world.open()
    await voice.cast(dots(1))
    await voice.cast(dots(2))
    expect(world.said).toEqual(dots(2))
    await voice.cast(null)
    expect(voice.state.getState()).toMatchObject({ said: undefined, waiting: undefined })
    expect(world.calls).toEqual(['PUT /ballots/b/mine', 'PUT /ballots/b/mine', 'DELETE /ballots/b/mine'])
  })

  test('that changes on its way: the last wish is the last to be sent', async () => {
    const voice = world.open()
    let answer = () => {}
    world.hold = new Promise((resolve) => {
      answer = resolve
    })
    const first = voice.cast(dots(1))
    void voice.cast(dots(2))
    void voice.cast(dots(3))
    world.hold = undefined
    answer()
    await first
    expect(world.said).toEqual(dots(3))
    expect(world.calls).toHaveLength(2)
    expect(voice.state.getState().waiting).toBeUndefined()
  })
})

describe('without network', () => {
  test('is kept as unsent and sent when the server answers again', async () => {
    const voice = world.open()
    world.refuses = 'offline'
    await voice.cast(dots(1))
    expect(voice.state.getState()).toMatchObject({ said: undefined, waiting: { vote: dots(1) }, sending: false })
    expect(world.waits.map(({ delayMs }) => delayMs)).toEqual([2_000])
    world.waits[0]?.run()
    await voice.refresh()
    expect(world.waits.at(-1)?.delayMs).toBeGreaterThan(2_000)
    world.refuses = undefined
    await voice.refresh()
    expect(voice.state.getState()).toMatchObject({ said: dots(1), waiting: undefined })
    expect(world.kept.size).toBe(0)
  })

  test('outlives a reload', async () => {
    world.refuses = 'offline'
    await world.open().cast(dots(1))
    const again = world.open()
    expect(again.state.getState()).toMatchObject({ said: undefined, waiting: { vote: dots(1) } })
    world.refuses = undefined
    await again.refresh()
    expect(world.said).toEqual(dots(1))
  })

  test('that comes back after the close is dropped, and it is said why', async () => {
    const voice = world.open()
    world.refuses = 'offline'
    await voice.cast(dots(1))
    world.refuses = 'ballot_closed'
    await voice.refresh()
    expect(voice.state.getState()).toMatchObject({ waiting: undefined, said: undefined, refused: 'ballot_closed' })
    expect(world.kept.size).toBe(0)
  })

  test('works where nothing can be kept, and with what is no vote in its place', async () => {
    const { kept } = world.options
    const broken = () => {
      throw new Error('no storage')
    }
    const voice = createMyVoice({ ...world.options, kept: { getItem: broken, setItem: broken, removeItem: broken } })
    await voice.cast(dots(1))
    expect(voice.state.getState().said).toEqual(dots(1))
    for (const nonsense of ['{', '"vote"', '[]', 'null']) {
      kept.setItem('here', nonsense)
      expect(world.open().state.getState().waiting).toBeUndefined()
    }
  })
})

describe('a choice in hand', () => {
  test('outlives what shows it, in memory alone, until it is sent', async () => {
    const options = { ...world.options, hands: new Map<string, Vote>() }
    createMyVoice(options).hold(dots(2))
    expect(world.kept.size).toBe(0)
    const again = createMyVoice(options)
    expect(again.state.getState().draft).toEqual(dots(2))
    await again.cast(dots(2))
    expect([again.state.getState().draft, options.hands.size]).toEqual([undefined, 0])
  })

  test('is lost when the ballot closes, and it is said what counts', async () => {
    const first = world.open()
    first.hold(dots(1))
    first.ended()
    expect(first.state.getState()).toMatchObject({ lost: 'vote', draft: undefined })
    const second = world.open()
    await second.cast(dots(1))
    second.hold(dots(2))
    second.ended()
    expect(second.state.getState().lost).toBe('change')
  })

  test('is no loss where it is empty, or what is counted already', async () => {
    const voice = world.open()
    voice.hold({ method: 'dots', dots: {} })
    voice.ended()
    await voice.cast(dots(1))
    voice.hold(dots(1))
    voice.ended()
    expect(voice.state.getState().lost).toBeUndefined()
  })
})

describe('what was sent without network and comes after the close', () => {
  const lostWith = async (cast: (voice: ReturnType<World['open']>) => Promise<void>) => {
    const voice = world.open()
    await cast(voice)
    world.refuses = 'ballot_closed'
    await voice.refresh()
    return voice.state.getState().lost
  }
  const offline = () => {
    world.refuses = 'offline'
  }

  test('is lost: a vote, a change, or a taking back', async () => {
    expect(
      await lostWith(async (voice) => {
        offline()
        await voice.cast(dots(1))
      }),
    ).toBe('vote')
    for (const [next, lost] of [
      [dots(2), 'change'],
      [null, 'takeBack'],
    ] as const) {
      world = new World()
      const said = await lostWith(async (voice) => {
        await voice.cast(dots(1))
        offline()
        await voice.cast(next)
        expect(voice.state.getState().waiting).toEqual({ vote: next, instead: true })
      })
      expect(said).toBe(lost)
    }
  })

  test('after a reload too; a vote taken back that was never counted is no loss', async () => {
    offline()
    await world.open().cast(dots(1))
    world.refuses = 'ballot_closed'
    const again = world.open()
    await again.refresh()
    expect(again.state.getState().lost).toBe('vote')
    const other = new World()
    other.refuses = 'offline'
    const voice = other.open()
    await voice.cast(dots(1))
    await voice.cast(null)
    other.refuses = 'ballot_closed'
    await voice.refresh()
    expect(voice.state.getState().lost).toBeUndefined()
  })
})
