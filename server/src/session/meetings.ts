import { createHash } from 'node:crypto'
import { readBoard } from '@palabre/shared/document'
import { type BoardId, type ItemId, newId, type ParticipantId, type RandomBytes } from '@palabre/shared/ids'
import { boardNow, type CompareReply, type ParticipationReply } from '@palabre/shared/protocol'
import { fail, ok, type Result } from '@palabre/shared/result'
import {
  type Attendance,
  type BoardDigest,
  compareDigests,
  countGroups,
  digestOf,
  type Meeting,
  proxiesWhoCame,
  type RoomKept,
  readConfirmations,
  readRepresentations,
  readSession,
  type SessionState,
  silentFamilies,
  tellRoom,
  voicesCounted,
} from '@palabre/shared/session'
import type { BoardRegistry } from '../ports/board-registry.ts'
import type { Clock } from '../ports/clock.ts'
import type { MeetingRecord, MeetingRecords } from '../ports/meeting-records.ts'
import type { PeopleRegistry, Person } from '../ports/people-registry.ts'
import type { Rooms } from '../realtime/index.ts'
import { whoCame } from './attendance.ts'
import type { Here } from './here.ts'

/** A session that is under way, as far as it is known. */
export type MeetingUnderWay = Omit<MeetingRecord, 'id' | 'closedAt'>

/** Sessions that are over, and what may be told of them and of the one under way. */
export interface Meetings {
  /** A session went from one state to another: its steps are noted, and at its end it is put on record. */
  changed(board: BoardId, before: SessionState, after: SessionState): Promise<void>
  /** The last one first. */
  list(board: BoardId): Promise<readonly Meeting[]>
  /** The one of this id; without an id the one under way, or else the last. Undefined while none is known of. */
  find(board: BoardId, id?: string): Promise<MeetingRecord | MeetingUnderWay | undefined>
  /** What moved on the board between the ends of two sessions; `now` is the board as it is. */
  compare(board: BoardId, between: Between): Promise<Result<CompareReply, 'unknown_meeting'>>
  participation(board: BoardId): Promise<ParticipationReply>
}

export interface Between {
  readonly from: string
  readonly to: string
  /** Whether items that only facilitators see for now are told of, too. */
  readonly withHidden: boolean
  /** Whose own changes since then are left out of the board as it is, as far as the log still tells them. */
  readonly notOf?: ParticipantId | undefined
}

interface Deps {
  readonly records: MeetingRecords
  readonly boards: Pick<BoardRegistry, 'find'>
  readonly people: Pick<PeopleRegistry, 'ofBoard' | 'devicesOf'>
  readonly here: Here
  readonly rooms: () => Rooms
  readonly clock: Clock
  readonly random: RandomBytes
}

/** Of one board; the oldest go. */
const mostMeetings = 60

export function createMeetings({ records, boards, people, here, rooms, clock, random }: Deps): Meetings {
  const sessionOf = (board: BoardId) => rooms().read({ kind: 'session', board }, readSession)
  const confirmationsOf = (board: BoardId) => rooms().read({ kind: 'session', board }, readConfirmations)
  const boardOf = async (board: BoardId) => {
    const confirmations = await confirmationsOf(board)
    return rooms().read({ kind: 'board', board }, (doc) => ({ ...readBoard(doc), confirmations }))
  }
  const digestNow = async (board: BoardId): Promise<BoardDigest> => digestOf(await boardOf(board), shortHash)

  async function cameSince(id: BoardId, openedAt: number): Promise<readonly Person[]> {
    const board = await boards.find(id)
    const known = { people: await people.ofBoard(id), devices: await people.devicesOf(id) }
    return whoCame({ ...known, here: board ? (await here.of(board)).present : [] }, openedAt)
  }

  async function underWay(board: BoardId, state: SessionState): Promise<MeetingUnderWay | undefined> {
    const { openedAt } = state
    if (openedAt === null) return undefined
    const came = await cameSince(board, openedAt)
    return {
      board,
      openedAt,
      attendance: attendanceOf(came, proxiesWhoCame(state)),
      belongings: countGroups(came.map(({ belonging }) => belonging)),
      steps: await records.stepsOf(board, openedAt),
      ballots: ballotsSince(state, openedAt),
    }
  }

  async function find(board: BoardId, id?: string): Promise<MeetingRecord | MeetingUnderWay | undefined> {
    if (id !== undefined) return (await records.ofBoard(board)).find((record) => record.id === id)
    return (await underWay(board, await sessionOf(board))) ?? (await records.ofBoard(board))[0]
  }

  /** A board in short, and of when it is. */
  async function digestAt(board: BoardId, id: string): Promise<{ digest: BoardDigest; at: number } | undefined> {
    if (id === boardNow) return { digest: await digestNow(board), at: clock.now() }
    const digest = await records.digest(board, id)
    const record = (await records.ofBoard(board)).find((each) => each.id === id)
    return digest && record && { digest, at: record.closedAt }
  }

  /** Ids of what somebody alone changed since; not of what may have changed before the log tells who wrote what. */
  async function ownOf(
    board: BoardId,
    { digest, at }: { readonly digest: BoardDigest; readonly at: number },
    participant: ParticipantId,
  ): Promise<ReadonlySet<string>> {
    const own = await rooms().ownChanges(board, { participant, since: at })
    if (!own) return new Set()
    const confirmations = await confirmationsOf(board)
    const known = digestOf({ ...own.from, confirmations }, shortHash)
    const isAsItWas = (id: string) => {
      const [then, now] = [digest[id], known[id]]
      return then?.hash === now?.hash && then?.priority === now?.priority && then?.standing === now?.standing
    }
    return new Set([...own.items].filter(isAsItWas))
  }

  return {
    async changed(board, before, after) {
      const step = stepEntered(before, after)
      if (step && after.openedAt !== null)
        await records.addStep(board, after.openedAt, { title: step.title, at: clock.now() })
      if (!before.open || after.open) return
      const meeting = await underWay(board, before)
      if (!meeting) return
      const record = { ...meeting, id: newId<ItemId>(random), closedAt: clock.now() }
      await records.add(record, await digestNow(board), mostMeetings)
    },
    async list(board) {
      return (await records.ofBoard(board)).map(({ board: _board, ...record }) => ({ ...record, ...tellRoom(record) }))
    },
    find,
    async compare(board, { from, to, withHidden, notOf }) {
      const before = await digestAt(board, from)
      if (!before) return fail('unknown_meeting', { field: 'from' })
      const after = await digestAt(board, to)
      if (!after) return fail('unknown_meeting', { field: 'to' })
      const hidden = withHidden ? [] : (await sessionOf(board)).hidden
      const own = notOf && to === boardNow ? await ownOf(board, before, notOf) : new Set<string>()
      const now = withOwnUndone(after.digest, before.digest, own)
      const changes = compareDigests(without(before.digest, hidden), without(now, hidden))
      return ok({ from: { id: from, at: before.at }, to: { id: to, at: after.at }, ...changes })
    },
    async participation(board) {
      const meeting = await find(board)
      const snapshot = await boardOf(board)
      const represents = await rooms().read({ kind: 'session', board }, readRepresentations)
      const { attendance, belongings } = tellRoom(meeting ?? emptyRoom)
      return {
        meeting: meeting
          ? { openedAt: meeting.openedAt, closedAt: 'closedAt' in meeting ? meeting.closedAt : null }
          : null,
        attendance,
        belongings,
        ...voicesCounted(snapshot),
        silentFamilies: silentFamilies(snapshot, represents, belongings),
      }
    },
  }
}

const emptyRoom: RoomKept = {
  attendance: { people: 0, facilitators: 0, participants: 0, observers: 0, proxies: 0 },
  belongings: [],
}

/** Those with a device by their role, and those without, as a record keeps them. */
function attendanceOf(came: readonly Person[], proxies: number): Attendance {
  const counted = (role: Person['role']) => came.filter((person) => person.role === role).length
  return {
    people: came.length,
    facilitators: counted('facilitator'),
    participants: counted('participant'),
    observers: counted('observer'),
    proxies,
  }
}

/** The step that a session has come to by this change; the first one counts when the session opens. */
function stepEntered(before: SessionState, after: SessionState): SessionState['plan'][number] | undefined {
  const opened = after.open && !before.open
  const moved = after.open && (after.step !== before.step || (before.plan.length === 0 && after.plan.length > 0))
  return opened || moved ? after.plan[after.step] : undefined
}

function without(digest: BoardDigest, hidden: readonly string[]): BoardDigest {
  if (hidden.length === 0) return digest
  return Object.fromEntries(Object.entries(digest).filter(([id]) => !hidden.includes(id)))
}

/** The board as it would be without what somebody alone changed. */
function withOwnUndone(now: BoardDigest, before: BoardDigest, own: ReadonlySet<string>): BoardDigest {
  if (own.size === 0) return now
  const others = Object.entries(now).filter(([id]) => !own.has(id))
  return Object.fromEntries([...others, ...Object.entries(before).filter(([id]) => own.has(id))])
}

function ballotsSince({ ballots }: SessionState, openedAt: number): readonly string[] {
  return Object.entries(ballots)
    .filter(([, ballot]) => !ballot.fromFile && ballot.openedAt >= openedAt)
    .sort(([, a], [, b]) => a.openedAt - b.openedAt)
    .map(([id]) => id)
}

/** Long enough that two contents of one board hardly ever share it. */
function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
