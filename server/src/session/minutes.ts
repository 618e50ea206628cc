import { writeMinutes } from '@palabre/shared/commands'
import { applyChanges, type Change, readBoard, ServerEdit } from '@palabre/shared/document'
import { draftMinutes, type MeetingFacts, type Words } from '@palabre/shared/exports'
import { type ItemId, newId, type PageId, type RandomBytes } from '@palabre/shared/ids'
import type { BoardSnapshot } from '@palabre/shared/model'
import { openRules } from '@palabre/shared/policy'
import { fail, ok, type Result } from '@palabre/shared/result'
import { type MeasureText, stackedTexts } from '@palabre/shared/scene'
import { readConfirmations, readSession, type SessionState, tellRoom } from '@palabre/shared/session'
import type { Clock } from '../ports/clock.ts'
import type { Person } from '../ports/people-registry.ts'
import type { Rooms } from '../realtime/index.ts'
import type { Meetings } from './meetings.ts'

export type MinutesRefusal = 'unknown_meeting' | 'too_many_pages' | 'too_many_items'

/** What to draft, for whom to read. */
export interface MinutesWish {
  readonly meeting?: string | undefined
  readonly language: string
  /** An IANA name; absent: the server's. */
  readonly timeZone?: string | undefined
  readonly words: Words
}

/** A page of minutes that is not written yet. */
export interface MinutesDraft {
  readonly page: PageId
  /** What writes it on a board that stands as it stood. */
  readonly changesOn: (board: BoardSnapshot) => Result<readonly Change[], MinutesRefusal>
}

/** Minutes written from what happened, for people to go on with. */
export interface MinutesWriter {
  draft(by: Pick<Person, 'id' | 'board'>, wish: MinutesWish): Promise<Result<MinutesDraft, 'unknown_meeting'>>
  /** Drafts them and writes them on a page of their own; resolves once that is on disk and announced. */
  write(by: Pick<Person, 'id' | 'board'>, wish: MinutesWish): Promise<Result<PageId, MinutesRefusal>>
}

interface Deps {
  readonly meetings: Meetings
  readonly rooms: Rooms
  readonly clock: Clock
  readonly random: RandomBytes
}

export function createMinutesWriter({ meetings, rooms, clock, random }: Deps): MinutesWriter {
  async function draft(
    by: Pick<Person, 'id' | 'board'>,
    { meeting: id, language, timeZone, words }: MinutesWish,
  ): Promise<Result<MinutesDraft, 'unknown_meeting'>> {
    const meeting = await meetings.find(by.board, id)
    if (id !== undefined && !meeting) return fail('unknown_meeting', { field: 'meeting' })
    const session = { kind: 'session', board: by.board } as const
    const { state, confirmations } = await rooms.read(session, (doc) => ({
      state: readSession(doc),
      confirmations: readConfirmations(doc),
    }))
    const now = clock.now()
    const dayOf = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone })
    const timeOf = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone })
    const facts: MeetingFacts | undefined = meeting && {
      opened: timeOf.format(meeting.openedAt),
      closed: 'closedAt' in meeting ? timeOf.format(meeting.closedAt) : undefined,
      steps: meeting.steps,
      ...tellRoom(meeting),
      ballots: ballotsOf(meeting.ballots, state),
    }
    const page = newId<ItemId>(random) as string as PageId
    const changesOn = (board: BoardSnapshot): Result<readonly Change[], MinutesRefusal> => {
      const blocks = draftMinutes({
        board: withoutHidden({ ...board, confirmations }, state.hidden),
        meeting: facts,
        date: dayOf.format(meeting?.openedAt ?? now),
        time: (at) => timeOf.format(at),
        words,
        language,
      })
      const geos = stackedTexts(blocks, roughly)
      const texts = blocks.map((block, index) => ({ ...block, geo: geos[index] as (typeof geos)[number] }))
      const context = {
        // Whoever asks for minutes may write them whatever the session allows others now.
        who: { id: by.id, role: 'facilitator' },
        rules: openRules,
        now,
        newId: () => newId<ItemId>(random),
      } as const
      const written = writeMinutes(board, { id: page, title: blocks[0]?.text ?? '', texts }, context)
      if (written.ok) return written
      if (written.failure.reason === 'too_many_pages' || written.failure.reason === 'too_many_items')
        return fail(written.failure.reason)
      throw new Error(`drafted minutes are refused: ${written.failure.reason} ${written.failure.detail ?? ''}`)
    }
    return ok({ page, changesOn })
  }

  return {
    draft,
    async write(by, wish) {
      const drafted = await draft(by, wish)
      if (!drafted.ok) return drafted
      const { page, changesOn } = drafted.value
      return rooms.edit({ kind: 'board', board: by.board }, 'session', (doc) => {
        const changes = changesOn(readBoard(doc))
        if (!changes.ok) return changes
        applyChanges(doc, changes.value, new ServerEdit('session'))
        return ok(page)
      })
    },
  }
}

/** Minutes are for everybody: what only facilitators see for now stays out. */
function withoutHidden(board: BoardSnapshot, hidden: readonly string[]): BoardSnapshot {
  const kept = [...board.items].filter(([id]) => !hidden.includes(id))
  return { ...board, items: new Map(kept) }
}

function ballotsOf(ids: readonly string[], { ballots }: SessionState): MeetingFacts['ballots'] {
  return ids.flatMap((id) => ballots[id] ?? [])
}

/** Letters as wide as they mostly are: near enough for where texts lie until somebody moves them. */
const roughly: MeasureText = (text, { size }) => text.length * size * 0.52
