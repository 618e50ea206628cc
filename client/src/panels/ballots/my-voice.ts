/**
 * One person's voice in one ballot, as this device knows it. What was not answered by the server is kept here, said to
 * be unsent, and sent again; it counts only once the server has said so.
 */
import type { BallotReply } from '@palabre/shared/protocol'
import type { Vote } from '@palabre/shared/session'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CallFailure, Method, Reply } from '../../sync/api.ts'
import { isBlank, sameVote } from './drafts.ts'

/** What a close came before: a first vote, a change of one that is counted, or the taking back of it. */
export type Lost = 'vote' | 'change' | 'takeBack'

/** What goes to the server: a vote, or null to take back the one before. `instead`: of one that is counted. */
export interface Wish {
  readonly vote: Vote | null
  readonly instead?: boolean
}

export interface VoiceState {
  /** Undefined until the server has been asked. */
  readonly mayVote: boolean | undefined
  /** What the server has of this person. */
  readonly said: Vote | undefined
  /** The choice in hand, that nobody has sent yet. */
  readonly draft: Vote | undefined
  /** What is on its way to the server, or waits for it. */
  readonly waiting: Wish | undefined
  /** Between asking and the answer. */
  readonly sending: boolean
  /** Why the last wish was refused for good. */
  readonly refused: CallFailure | undefined
  /** What the ballot closed before, and is not counted. */
  readonly lost: Lost | undefined
}

export interface MyVoice {
  readonly state: StoreApi<VoiceState>
  /** Asks the server what it has; sends what waits. Called again while it asks, it asks once. */
  refresh(): Promise<void>
  /** Takes a choice in hand, unsent; undefined lays it down. */
  hold(draft: Vote | undefined): void
  /** The ballot is closed: what was in hand is lost. */
  ended(): void
  /** Puts this vote in place of the one before; null takes it back. */
  cast(vote: Vote | null): Promise<void>
}

export interface MyVoiceOptions {
  readonly ballotId: string
  readonly ask: (method: Method, path: string, body?: unknown) => Promise<Reply<BallotReply>>
  /** Where an unsent vote outlives a reload; what throws keeps nothing. */
  readonly kept: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  /** Name of the place in `kept`. */
  readonly keptAs: string
  /** Choices in hand, by the same name: in this page's memory alone, since devices are shared. */
  readonly hands?: Map<string, Vote>
  /** Calls once the wait is over; returns the way to call it off. */
  readonly later: (run: () => void, delayMs: number) => () => void
  /** Called after the server took a vote: other tabs of this person ask again. */
  readonly taken?: () => void
}

const firstWaitMs = 2_000
const longestWaitMs = 15_000
/** No fault of the vote: the same may be taken a moment later. */
const passing: ReadonlySet<CallFailure> = new Set(['offline', 'unavailable', 'too_fast', 'internal'])

/** Where an unsent vote of a person on a board is kept, begins with this. */
export function voiceKeys(boardId: string, participantId: string): string {
  return `palabre:voice:${boardId}:${participantId}:`
}

export function createMyVoice({
  ballotId,
  ask,
  kept,
  keptAs,
  hands = new Map(),
  later,
  taken,
}: MyVoiceOptions): MyVoice {
  const path = `/ballots/${ballotId}`
  const store = createStore<VoiceState>(() => ({
    mayVote: undefined,
    said: undefined,
    draft: hands.get(keptAs),
    waiting: readKept(kept, keptAs),
    sending: false,
    refused: undefined,
    lost: undefined,
  }))
  let waitMs = firstWaitMs
  let callOff: (() => void) | undefined
  let asking: Promise<void> | undefined

  const keep = (waiting: VoiceState['waiting']): void => {
    store.setState({ waiting })
    try {
      if (waiting) kept.setItem(keptAs, JSON.stringify(waiting))
      else kept.removeItem(keptAs)
    } catch {
      // A private window keeps nothing: the vote waits in this page alone.
    }
  }

  const hold = (draft: Vote | undefined): void => {
    if (draft) hands.set(keptAs, draft)
    else hands.delete(keptAs)
    store.setState({ draft })
  }

  const tryLater = (run: () => void): void => {
    callOff?.()
    callOff = later(run, waitMs)
    waitMs = Math.min(waitMs * 2, longestWaitMs)
  }

  /** Sends what waits until nothing does, or the server cannot be reached. One at a time: the last wish comes last. */
  const send = async (): Promise<void> => {
    if (store.getState().sending) return
    for (let wish = store.getState().waiting; wish; wish = store.getState().waiting) {
      callOff?.()
      store.setState({ sending: true })
      const reply = wish.vote
        ? await ask('PUT', `${path}/mine`, { votes: sentOf(wish.vote) })
        : await ask('DELETE', `${path}/mine`)
      store.setState({ sending: false })
      const changed = store.getState().waiting !== wish
      if (reply.ok) {
        waitMs = firstWaitMs
        store.setState({ said: reply.value.mine, mayVote: reply.value.mayVote, refused: undefined })
        if (!changed) keep(undefined)
        taken?.()
      } else if (passing.has(reply.failure.reason)) {
        tryLater(() => void send())
        return
      } else if (!changed) {
        keep(undefined)
        const { reason } = reply.failure
        store.setState({ refused: reason, ...(reason === 'ballot_closed' ? { lost: lostOf(wish) } : {}) })
        await look()
      }
    }
  }

  const look = async (): Promise<void> => {
    const reply = await ask('GET', path)
    if (reply.ok) store.setState({ mayVote: reply.value.mayVote, said: reply.value.mine })
    else if (passing.has(reply.failure.reason) && store.getState().mayVote === undefined) tryLater(() => void refresh())
  }

  const refresh = (): Promise<void> => {
    asking ??= (store.getState().waiting ? send() : look()).finally(() => {
      asking = undefined
    })
    return asking
  }

  return {
    state: store,
    refresh,
    hold,
    ended() {
      const { draft, waiting, said } = store.getState()
      if (!draft) return
      hold(undefined)
      const means = said ? !sameVote(draft, said) : !isBlank(draft)
      if (means && !waiting) store.setState({ lost: lostOf({ vote: draft, instead: said !== undefined }) })
    },
    cast(vote) {
      const { said, waiting } = store.getState()
      store.setState({ refused: undefined })
      hold(undefined)
      keep(said || waiting?.instead ? { vote, instead: true } : { vote })
      return send()
    },
  }
}

/** What a close takes away; nothing where a vote was taken back that was never counted. */
function lostOf({ vote, instead }: Wish): Lost | undefined {
  if (vote === null) return instead ? 'takeBack' : undefined
  return instead ? 'change' : 'vote'
}

/** A vote as the server reads it. */
export function sentOf(vote: Vote): unknown {
  switch (vote.method) {
    case 'dots':
      return vote.dots
    case 'consent':
      return vote.answers
    case 'ranking':
      return vote.order
  }
}

function readKept(kept: MyVoiceOptions['kept'], keptAs: string): VoiceState['waiting'] {
  try {
    const found: unknown = JSON.parse(kept.getItem(keptAs) ?? 'null')
    return typeof found === 'object' && found !== null && 'vote' in found ? (found as VoiceState['waiting']) : undefined
  } catch {
    return undefined
  }
}
