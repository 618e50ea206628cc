/** Bodies and replies of secret ballots. What one voter says is read by `session/ballot`, not here. */
import * as v from 'valibot'
import { type ItemId, isId, type ParticipantId } from '../ids.ts'
import { type Ballot, type BallotResults, ballotBounds, ballotMethods, type Vote } from '../session/index.ts'

const participantId = v.custom<ParticipantId>(isId, 'a participant id')
const itemId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))
const word = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(ballotBounds.wordLength))
/** Who a ballot may be for: the participants, those of them who are here, or the facilitators too. */
export const electorates = ['participants', 'present', 'everyone'] as const
export type Electorate = (typeof electorates)[number]

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000))

/** `POST /api/boards/:id/ballots` */
export const ballotBody = v.object({
  question: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(ballotBounds.questionLength)),
  method: v.picklist(ballotMethods),
  /** Ids of items of the board; a consent may be about the question alone. */
  items: v.optional(v.pipe(v.array(itemId), v.maxLength(1_000)), []),
  dots: v.optional(count),
  perItem: v.optional(count),
  /** A quick question, answered with one tap. */
  kind: v.optional(v.literal('poll')),
  /** What the three answers of a consent are called. */
  words: v.optional(v.object({ agree: word, disagree: word, abstain: word })),
  /** Who may vote: the participants (absent), those of them who are here now, the facilitators too, or these people. */
  electorate: v.optional(v.union([v.picklist(electorates), v.pipe(v.array(participantId), v.maxLength(5_000))])),
})

export type BallotBody = v.InferInput<typeof ballotBody>

export interface OpenedBallot {
  readonly ballotId: string
}

/** `PUT /api/boards/:id/ballots/:bid/mine` */
export const voteBody = v.object({ votes: v.unknown() })

/** `POST /api/boards/:id/ballots/:bid/admit`: somebody who came late. */
export const admitBody = v.object({ participantId })

/** `GET /api/boards/:id/ballots/:bid`, and what opening, voting and closing answer. */
export interface BallotReply extends Ballot {
  readonly ballotId: string
  /** Whether the caller may vote in it. */
  readonly mayVote: boolean
  /** What the caller has said; absent before that, and once it is sealed. */
  readonly mine?: Vote
}

/**
 * Voices against people who are here, both counted among the same: participants, facilitators where they vote, and
 * people without a device. Observers are no part of it.
 */
export interface RoomCount {
  readonly voices: number
  readonly inRoom: number
  /** How many of the voices are of people who are here. */
  readonly voicesHere: number
  /** Whether facilitators are among those who are counted. */
  readonly facilitators: boolean
}

/** `GET /api/boards/:id/here`: who is here, and what a ballot opened now would be. */
export interface HereReply {
  /** Connected, or on one device with somebody who is; in the order in which they joined. */
  readonly here: readonly ParticipantId[]
  /** Those of them who are not connected themselves. */
  readonly sharing: readonly ParticipantId[]
  /** Who was let in once and has left for good, or came by a link that is void now. */
  readonly gone: readonly ParticipantId[]
  /** How many more have no device. */
  readonly proxies: number
  readonly electorates: Readonly<Record<Electorate, RoomCount>>
}

/** Somebody without a voice in an open ballot whom a facilitator may let in. */
export interface LatePerson {
  readonly participantId: ParticipantId
  readonly here: boolean
}

/** `GET /api/boards/:id/ballots/:bid/electorate`: who has a voice, never who has used it; and who is here. */
export interface ElectorateReply extends RoomCount {
  readonly ballotId: string
  /** In the order of their ids. */
  readonly voters: readonly ParticipantId[]
  /** How many more have no device. */
  readonly proxies: number
  /** Which of these, by number, have said something. */
  readonly taken: readonly number[]
  /** Those who are here first. */
  readonly late: readonly LatePerson[]
}

/** `GET /api/boards/:id/ballots/:bid/sealed`: the votes of a closed ballot, and their sums, counted anew. */
export interface SealedReply {
  readonly ballotId: string
  /** Without comments, in the order of what they say. */
  readonly sealed: readonly Vote[]
  readonly recount: BallotResults
}

/** `POST /api/boards/:id/proxy`: a facilitator acts for people without a device. */
export const proxyBody = v.variant('do', [
  /** How many of them are in the room. */
  v.object({ do: v.literal('people'), count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)) }),
  /** A note of the n-th of them in a round of silent writing; with `noteId` and no text one is taken back. */
  v.object({
    do: v.literal('note'),
    person: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 1),
    text: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(10_000))),
    noteId: v.optional(v.custom<ItemId>(isId, 'a note id')),
  }),
  /** The voice of the n-th of them (1, 2, 3 …); without votes it is taken back. */
  v.object({
    do: v.literal('ballot'),
    ballotId: v.pipe(v.string(), v.maxLength(64)),
    person: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
    votes: v.optional(v.unknown()),
    /** Replaces a voice that is there. */
    again: v.optional(v.boolean()),
  }),
])
export type ProxyBody = v.InferInput<typeof proxyBody>
