/** Bodies and replies of the calls about sessions that are over: records, comparison, minutes, participation. */
import * as v from 'valibot'
import type { PageId } from '../ids.ts'
import type { Attendance, BoardChanges, GroupsTold, Meeting, SilentFamily, StatementCounts } from '../session/index.ts'
import { timeZone } from './http.ts'

const meetingId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,32}$/))

/** `GET /api/boards/:id/meetings`: the last one first. */
export interface MeetingsReply {
  readonly meetings: readonly Meeting[]
}

/** `GET /api/boards/:id/meetings/compare`; `now` is the board as it is. Of `others`: without what the caller alone changed. */
export const compareQuery = v.object({
  from: meetingId,
  to: v.optional(meetingId, 'now'),
  of: v.optional(v.literal('others')),
})
export const boardNow = 'now'

export interface CompareReply extends BoardChanges {
  /** Epoch ms. */
  readonly from: { readonly id: string; readonly at: number }
  readonly to: { readonly id: string; readonly at: number }
}

/** `POST /api/boards/:id/minutes`; absent `meeting`: the one under way, or else the last. */
export const minutesBody = v.object({
  meeting: v.optional(meetingId),
  /** Absent: the caller's. */
  lang: v.optional(v.picklist(['fr', 'en'])),
  /** Absent: the server's. */
  timeZone: v.optional(timeZone),
})

export interface DraftedMinutes {
  readonly pageId: PageId
}

/** `GET /api/boards/:id/participation`: of the session under way, else of the last one; numbers alone. */
export interface ParticipationReply {
  /** Null while no session is known of; `closedAt` null while it is under way. */
  readonly meeting: { readonly openedAt: number; readonly closedAt: number | null } | null
  readonly attendance: Attendance
  readonly belongings: GroupsTold
  readonly statements: StatementCounts
  readonly notes: number
  /** Families on the map for which nobody in the room speaks. */
  readonly silentFamilies: readonly SilentFamily[]
}
