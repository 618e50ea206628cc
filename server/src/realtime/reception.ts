import type { ParticipantId } from '@palabre/shared/ids'
import { closeCodes, frameTypes, limits } from '@palabre/shared/protocol'
import { TokenBuckets } from '../access/token-bucket.ts'
import type { Connection } from './connection.ts'
import { type Relayed, relayedEphemeral } from './ephemeral.ts'
import { type ClientFrame, presenceFrame, readFrame } from './frames.ts'
import type { RulesInForce } from './gate/rights.ts'
import type { Task } from './inbox.ts'
import type { Presence } from './presence.ts'
import { SendRate } from './rate.ts'
import type { RoomContext } from './room-context.ts'

export interface EphemeralFromConnection {
  readonly from: Connection
  readonly frame: Uint8Array
}

/** Room for the header of a frame around its payload. */
const headerBytes = 32
/** More ephemeral frames than this in one tick: the oldest go. */
const mostEphemerals = 500
/** Reactions of one person: a few at once, then one a second. */
const reactionRate = { capacity: 5, perSecond: 1 }

/** Takes frames as they arrive: bounds their size and rate, and puts them where the next tick finds them. */
export class Reception {
  readonly #context: RoomContext
  readonly #presence: Presence<Connection>
  readonly #rules: RulesInForce
  readonly #enqueue: (task: Task) => void
  readonly #wake: () => void
  readonly #rates = new Map<ParticipantId, SendRate>()
  readonly #presenceRates = new Map<ParticipantId, SendRate>()
  readonly #reactions = new TokenBuckets(reactionRate)
  #ephemerals: EphemeralFromConnection[] = []
  #stopped = false

  constructor(
    context: RoomContext,
    presence: Presence<Connection>,
    rules: RulesInForce,
    enqueue: (task: Task) => void,
    wake: () => void,
  ) {
    this.#context = context
    this.#presence = presence
    this.#rules = rules
    this.#enqueue = enqueue
    this.#wake = wake
  }

  get hasEphemerals(): boolean {
    return this.#ephemerals.length > 0
  }

  takeEphemerals(): readonly EphemeralFromConnection[] {
    const ephemerals = this.#ephemerals
    this.#ephemerals = []
    return ephemerals
  }

  /** Takes nothing in any more. */
  stop(): void {
    this.#stopped = true
  }

  /** Takes something off what a connection's participant may still send. */
  charge({ access }: Connection, frames: number): void {
    const nowMs = this.#context.clock.monotonic()
    this.#rateOf(this.#rates, access.participant, nowMs).spend(frames, 0, nowMs)
  }

  sweep(nowMs: number): void {
    for (const rates of [this.#rates, this.#presenceRates])
      for (const [participant, rate] of rates) if (rate.isFull(nowMs)) rates.delete(participant)
  }

  receive(connection: Connection, bytes: Uint8Array | undefined): void {
    if (this.#stopped || connection.closed) return
    const { counters, clock } = this.#context
    counters.framesReceived += 1
    const nowMs = clock.monotonic()
    const isPresence = bytes?.[0] === frameTypes.awareness
    const rates = isPresence ? this.#presenceRates : this.#rates
    if (!this.#rateOf(rates, connection.access.participant, nowMs).spend(1, bytes?.length ?? 0, nowMs)) {
      // The next one makes up for a presence that was passed over; for an edit nothing does but a new handshake.
      if (!isPresence) connection.close(closeCodes.tryAgainLater)
      return
    }
    if (bytes && bytes.length > limits.firstSyncBytes + headerBytes) {
      connection.close(closeCodes.tooLarge)
      return
    }
    const frame = bytes && readFrame(bytes)
    if (frame) this.#sort(connection, frame)
    else connection.close(closeCodes.malformed)
  }

  #sort(connection: Connection, frame: ClientFrame): void {
    switch (frame.type) {
      case 'ask':
        this.#enqueue({ type: 'ask', connection, stateVector: frame.stateVector })
        return
      case 'update':
        this.#sortUpdate(connection, frame.update, frame.answersAsk)
        return
      case 'presence':
        this.#sortPresence(connection, frame.update)
        return
      case 'query-presence': {
        const whole = this.#presence.whole()
        if (whole) connection.send({ frames: [presenceFrame(whole)] }, this.#context.clock.monotonic())
        return
      }
      case 'ephemeral':
        this.#sortEphemeral(connection, frame.json)
    }
  }

  /** What somebody brings back from a long time offline comes in one frame; live edits are small. */
  #sortUpdate(connection: Connection, update: Uint8Array, answersAsk: boolean): void {
    const first = answersAsk && !connection.answered
    if (update.length > (first ? limits.firstSyncBytes : limits.liveFrameBytes)) {
      connection.close(closeCodes.tooLarge)
      return
    }
    this.#enqueue({ type: 'update', connection, number: connection.countFrame(), answersAsk, update })
  }

  #sortPresence(connection: Connection, update: Uint8Array): void {
    const fault = this.#presence.receive(connection, update)
    if (fault) connection.close(fault === 'malformed' ? closeCodes.malformed : closeCodes.tooLarge)
    else if (this.#presence.hasNews) this.#wake()
  }

  #sortEphemeral(connection: Connection, json: string): void {
    const { role, participant, ack } = connection.access
    const relayed = relayedEphemeral(json, participant)
    if (typeof relayed === 'string') {
      connection.close(relayed === 'malformed' ? closeCodes.malformed : closeCodes.tooLarge)
      return
    }
    if (!relayed || !ack || !this.#mayShow(role, participant, relayed.kind)) return
    if (this.#ephemerals.length >= mostEphemerals) this.#ephemerals.shift()
    this.#ephemerals.push({ from: connection, frame: relayed.frame })
    this.#wake()
  }

  /** A frozen board still lets people nod: a reaction touches nothing. A flood of them is quietly thinned out. */
  #mayShow(role: Connection['access']['role'], participant: ParticipantId, kind: Relayed['kind']): boolean {
    const { frozen, muted } = this.#rules.current
    if (role === 'observer' || (role === 'participant' && muted?.has(participant))) return false
    if (kind === 'gesture') return role !== 'participant' || !frozen
    return this.#reactions.take(participant, this.#context.clock.monotonic())
  }

  #rateOf(rates: Map<ParticipantId, SendRate>, participant: ParticipantId, nowMs: number): SendRate {
    const known = rates.get(participant)
    if (known) return known
    const rate = new SendRate(this.#context.rateLimits, nowMs)
    rates.set(participant, rate)
    return rate
  }
}
