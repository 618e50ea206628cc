import { readBoard } from '@palabre/shared/document'
import { type BoardId, type ItemId, newId, type ParticipantId, type RandomBytes } from '@palabre/shared/ids'
import { type Item, isWorded } from '@palabre/shared/model'
import {
  type Electorate,
  type ElectorateReply,
  electorates,
  type HereReply,
  type SealedReply,
} from '@palabre/shared/protocol'
import { fail, ok, type Result } from '@palabre/shared/result'
import {
  type Ballot,
  ballotLabel,
  ballotTerms,
  countVotes,
  readSession,
  readVote,
  type SessionState,
  type TermsRefusal,
  type Vote,
  type VoteRefusal,
  withoutComments,
  withProxies,
  writeSession,
} from '@palabre/shared/session'
import type { BallotBox, BallotRecord, Voter } from '../ports/ballot-box.ts'
import type { BoardRecord } from '../ports/board-registry.ts'
import type { Clock } from '../ports/clock.ts'
import type { Rooms } from '../realtime/index.ts'
import { type Assembly, countBefore, countDuring, votersOf } from './electorate.ts'
import type { Here } from './here.ts'
import { latestOnly } from './latest-only.ts'

export type BallotRefusal =
  | TermsRefusal
  | VoteRefusal
  | 'unknown_ballot'
  | 'unknown_item'
  | 'unknown_participant'
  | 'no_voice'
  | 'ballot_closed'
  | 'ballot_open'
  | 'ballot_from_file'
  | 'ballot_has_votes'
  | 'ballot_hidden_item'
  | 'place_taken'
  | 'proxies_voted'
  | 'proxy_undeclared'

/** What a facilitator asks to be voted on. */
export interface BallotWish {
  readonly question: string
  readonly method: Ballot['method']
  readonly items: readonly string[]
  readonly dots?: number | undefined
  readonly perItem?: number | undefined
  readonly kind?: Ballot['kind'] | undefined
  readonly words?: Ballot['words'] | undefined
  readonly electorate?: Electorate | readonly ParticipantId[] | undefined
}

/** Secret ballots: voices in the box, and in the session document what everybody may know of them. */
export interface Ballots {
  open(board: BoardRecord, wish: BallotWish): Promise<Result<string, BallotRefusal>>
  /** Puts a voice in place of the one before; no votes takes it back. */
  vote(board: BoardId, id: string, voter: Voter, votes: unknown): Promise<Result<BallotRecord, BallotRefusal>>
  retract(board: BoardId, id: string, voter: Voter): Promise<Result<BallotRecord, BallotRefusal>>
  /** The same for the n-th of those without a device; a voice that is there is replaced only where `again` is asked. */
  voteFor(
    board: BoardId,
    id: string,
    place: number,
    said: { readonly votes?: unknown; readonly again?: boolean | undefined },
  ): Promise<Result<BallotRecord, BallotRefusal>>
  /** Takes back a ballot in which nobody has voted: as if it had never been. */
  cancel(board: BoardId, id: string): Promise<Result<void, BallotRefusal>>
  /** Lets in somebody who came after the opening. */
  admit(board: BoardRecord, id: string, person: ParticipantId): Promise<Result<BallotRecord, BallotRefusal>>
  /** Closes and counts; again, it gives the same. */
  close(board: BoardId, id: string): Promise<Result<Ballot, BallotRefusal>>
  /** Who is here, and what a ballot opened now would be. */
  room(board: BoardRecord): Promise<HereReply>
  /** Who has a voice, never who has used it; which places without a device have one in the box; and who is here. */
  electorate(board: BoardRecord, id: string): Promise<Result<Omit<ElectorateReply, 'ballotId'>, BallotRefusal>>
  /** The votes of a closed ballot, without a word that somebody could be known by, and their sums. */
  sealed(board: BoardId, id: string): Promise<Result<Omit<SealedReply, 'ballotId'>, BallotRefusal>>
  look(board: BoardId, id: string, person: ParticipantId): Promise<Result<BallotLook, BallotRefusal>>
  /**
   * Declares how many people in the room have no device: each open ballot has room for their voices, and for no more.
   * It cannot go below a place that has been voted on.
   */
  declareProxies(board: BoardId, count: number): Promise<Result<SessionState, BallotRefusal>>
  /** Tells how the open ballots of a session stand, where the server ended before it could. */
  catchUp(board: BoardId, state: SessionState): Promise<void>
  /** Somebody may not come in any more: their voice goes where it is not sealed. */
  dismiss(board: BoardId, person: ParticipantId): Promise<void>
}

export interface BallotLook {
  readonly ballot: Ballot
  readonly mayVote: boolean
  readonly mine?: Vote
}

interface Deps {
  readonly box: BallotBox
  readonly here: Here
  readonly rooms: Rooms
  readonly clock: Clock
  readonly random: RandomBytes
}

export function createBallots({ box, here, rooms, clock, random }: Deps): Ballots {
  /** A ballot that came with a file lies in the session document alone: closed for good, and without its voices. */
  const fromFile = async (board: BoardId, id: string): Promise<Ballot | undefined> => {
    const { ballots } = await rooms.read({ kind: 'session', board }, readSession)
    return Object.hasOwn(ballots, id) && ballots[id]?.fromFile ? ballots[id] : undefined
  }

  const found = async (
    board: BoardId,
    id: string,
    ofFile: 'ballot_closed' | 'ballot_from_file' = 'ballot_closed',
  ): Promise<Result<BallotRecord, 'unknown_ballot' | 'ballot_closed' | 'ballot_from_file'>> => {
    const ballot = await box.find(board, id)
    return ballot ? ok(ballot) : fail((await fromFile(board, id)) ? ofFile : 'unknown_ballot')
  }

  const editSession = (board: BoardId, change: (state: SessionState) => SessionState) =>
    rooms.edit({ kind: 'session', board }, 'session', (doc) => {
      const next = change(readSession(doc))
      writeSession(doc, next)
      return next
    })

  /** Tells everybody how a ballot stands. One telling at a time: an older count never follows a newer one. */
  const tellOf = latestOnly(async (key) => {
    const [board, id] = key.split('/') as [BoardId, string]
    const ballot = await box.find(board, id)
    if (!ballot) {
      await editSession(board, (state) => ({ ...state, ballots: without(state.ballots, id) }))
      return
    }
    const shown = shownOf(ballot, ballot.closedAt === undefined ? undefined : await box.sealed(id))
    await editSession(board, (state) => ({ ...state, ballots: { ...state.ballots, [id]: shown } }))
  })
  const tell = (board: BoardId, id: string): Promise<void> => tellOf(`${board}/${id}`)

  /** What was done to a ballot, once everybody knows. */
  const told = async (board: BoardId, id: string): Promise<Result<BallotRecord, BallotRefusal>> => {
    await tell(board, id)
    return found(board, id)
  }

  const assembled = async (board: BoardRecord): Promise<Assembly> => {
    const { proxies, voiceless } = await rooms.read({ kind: 'session', board: board.id }, readSession)
    return { ...(await here.of(board)), voiceless, proxies }
  }

  const vote = async (board: BoardId, id: string, voter: Voter, votes: unknown, keep?: 'keep'): Promise<Done> => {
    const ballot = await found(board, id)
    if (!ballot.ok) return ballot
    const read = readVote(ballot.value.terms, votes)
    if (!read.ok) return read
    const cast = await box.cast(id, voter, read.value, keep)
    return cast === 'cast' ? told(board, id) : fail(refusals[cast])
  }

  const retract = async (board: BoardId, id: string, voter: Voter): Promise<Done> => {
    const ballot = await found(board, id)
    if (!ballot.ok) return ballot
    const retracted = await box.retract(id, voter)
    return retracted === 'retracted' ? told(board, id) : fail(refusals[retracted])
  }

  return {
    async open(board, wish) {
      const terms = ballotTerms(wish)
      if (!terms.ok) return terms
      const labels = await rooms.read({ kind: 'board', board: board.id }, (doc) =>
        labelsOf(terms.value.items, readBoard(doc).items),
      )
      if (!labels) return fail('unknown_item', { field: 'items' })
      const { hidden } = await rooms.read({ kind: 'session', board: board.id }, readSession)
      if (terms.value.items.some((item) => hidden.includes(item))) return fail('ballot_hidden_item', { field: 'items' })
      const assembly = await assembled(board)
      const voters = votersOf(wish.electorate ?? 'participants', assembly)
      if (!voters) return fail('unknown_participant', { field: 'electorate' })
      const id = newId<ItemId>(random)
      const ballot = { id, board: board.id, terms: terms.value, labels, openedAt: clock.now() }
      await box.open(ballot, [...voters, ...proxyVoters(assembly.proxies)])
      await tell(board.id, id)
      return ok(id)
    },
    vote,
    retract,
    async voteFor(board, id, place, { votes, again }) {
      const voter: Voter = `proxy:${place}`
      const done = await (votes === undefined
        ? retract(board, id, voter)
        : vote(board, id, voter, votes, again ? undefined : 'keep'))
      const isBeyond = !done.ok && done.failure.reason === 'no_voice'
      return isBeyond ? fail('proxy_undeclared', { field: 'person' }) : done
    },
    async cancel(board, id) {
      const ballot = await found(board, id)
      if (!ballot.ok) return ballot
      const cancelled = await box.cancel(id)
      if (cancelled !== 'cancelled') return fail(cancelled === 'taken' ? 'ballot_has_votes' : 'ballot_closed')
      await tell(board, id)
      return ok(undefined)
    },
    async admit(board, id, person) {
      const ballot = await found(board.id, id)
      if (!ballot.ok) return ballot
      const { admitted } = await here.of(board)
      const late = admitted.find((each) => each.id === person && each.role !== 'observer')
      if (!late) return fail('unknown_participant', { field: 'participantId' })
      return (await box.admit(id, late.id)) === 'admitted' ? told(board.id, id) : fail('ballot_closed')
    },
    async close(board, id) {
      const ballot = await found(board, id)
      if (!ballot.ok) return closedElsewhere(await fromFile(board, id), ballot)
      await box.close(id, clock.now())
      const closed = await told(board, id)
      return closed.ok ? ok(shownOf(closed.value, await box.sealed(id))) : closed
    },
    async room(board) {
      const assembly = await assembled(board)
      const counts = electorates.map((electorate) => [electorate, countBefore(electorate, assembly)] as const)
      return {
        here: assembly.present.map(({ id }) => id),
        sharing: assembly.sharing.map(({ id }) => id),
        gone: assembly.gone.map(({ id }) => id),
        proxies: assembly.proxies,
        electorates: Object.fromEntries(counts) as HereReply['electorates'],
      }
    },
    async electorate(board, id) {
      const ballot = await found(board.id, id)
      if (!ballot.ok) return ballot
      const all = await box.voters(id)
      const taken = await box.taken(id)
      if (all === 'closed' || taken === 'closed') return fail('ballot_closed')
      const voters = all.filter(isPerson)
      const proxies = all.length - voters.length
      return ok({ voters, proxies, taken, ...countDuring(voters, { ...(await assembled(board)), proxies }) })
    },
    async sealed(board, id) {
      const ballot = await found(board, id, 'ballot_from_file')
      if (!ballot.ok) return ballot
      if (ballot.value.closedAt === undefined) return fail('ballot_open')
      const sealed = withoutComments(await box.sealed(id))
      return ok({ sealed, recount: countVotes(ballot.value.terms, sealed) })
    },
    async look(board, id, person) {
      const ballot = await found(board, id)
      if (!ballot.ok) {
        const closed = closedElsewhere(await fromFile(board, id), ballot)
        return closed.ok ? ok({ ballot: closed.value, mayVote: false }) : closed
      }
      const { closedAt } = ballot.value
      const voice = await box.voice(id, person)
      const shown = shownOf(ballot.value, closedAt === undefined ? undefined : await box.sealed(id))
      const mayVote = voice !== 'no-voice' && voice !== 'closed'
      return ok({ ballot: shown, mayVote, ...(mayVote && voice ? { mine: voice } : {}) })
    },
    async declareProxies(board, count) {
      if ((await box.setPlaces(board, count)) === 'taken') return fail('proxies_voted', { field: 'count' })
      const state = await editSession(board, (before) => withProxies(before, count, clock.now()))
      for (const { id } of await box.openOn(board)) if (state.ballots[id]?.proxies !== count) await tell(board, id)
      return ok(state)
    },
    async catchUp(board, { ballots }) {
      const shown = Object.keys(ballots).filter((id) => ballots[id]?.state === 'open')
      const open = (await box.openOn(board)).map(({ id }) => id)
      for (const id of new Set([...shown, ...open])) await tell(board, id)
    },
    async dismiss(board, person) {
      for (const id of await box.dismiss(board, person)) await tell(board, id)
    },
  }
}

/** Closing a ballot again gives the same, and looking at it too: also where it was closed before it came here. */
function closedElsewhere<Refused>(ballot: Ballot | undefined, refused: Refused): Result<Ballot, never> | Refused {
  return ballot ? ok(ballot) : refused
}

type Done = Result<BallotRecord, BallotRefusal>

const refusals = { 'no-voice': 'no_voice', closed: 'ballot_closed', taken: 'place_taken' } as const

function without<Value>(all: Readonly<Record<string, Value>>, id: string): Readonly<Record<string, Value>> {
  const { [id]: _, ...others } = all
  return others
}

function isPerson(voter: Voter): voter is ParticipantId {
  return !voter.startsWith('proxy:')
}

function proxyVoters(count: number): Voter[] {
  return Array.from({ length: count }, (_, index): Voter => `proxy:${index + 1}`)
}

/** What the items are called now; undefined when one of them is not there. */
function labelsOf(
  ids: readonly string[],
  items: ReadonlyMap<ItemId, Item>,
): Readonly<Record<string, string>> | undefined {
  const labels: Record<string, string> = {}
  for (const id of ids) {
    const item = items.get(id as ItemId)
    if (!item) return undefined
    labels[id] = ballotLabel(labelOf(item))
  }
  return labels
}

function labelOf(item: Item): string {
  if (isWorded(item)) return item.text
  if (item.kind === 'actor' || item.kind === 'action' || item.kind === 'territory') return item.name
  if (item.kind === 'commitment') return item.what
  if (item.kind === 'tension') return `${item.a} ↔ ${item.b}`
  return (item.kind === 'frame' ? item.title : item.kind === 'image' ? item.alt : undefined) ?? ''
}

function shownOf(
  { terms, labels, openedAt, closedAt, electorate, proxies, turnout }: BallotRecord,
  sealed: readonly Vote[] | undefined,
): Ballot {
  const open = { ...terms, labels, electorate, proxies, turnout, openedAt }
  if (closedAt === undefined) return { ...open, state: 'open' }
  return { ...open, state: 'closed', closedAt, results: countVotes(terms, sealed ?? []) }
}
