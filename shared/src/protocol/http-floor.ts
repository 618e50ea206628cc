/** Bodies of the floor; both calls reply with the floor as it stands. */
import * as v from 'valibot'
import { isId, type ParticipantId } from '../ids.ts'

const participant = v.custom<ParticipantId>(isId, 'a participant id')

/** `POST /api/boards/:id/hand`: one's own hand; `for` is a facilitator's, for somebody who has none free,
 * or who has no device (`proxyId`). */
export const handBody = v.object({ do: v.picklist(['raise', 'lower', 'pass']), for: v.optional(participant) })

/** `POST /api/boards/:id/floor` */
export const floorBody = v.variant('do', [
  /** Without `who`: to the next in the queue. */
  v.object({ do: v.literal('give'), who: v.optional(participant) }),
  v.object({ do: v.picklist(['done', 'clear', 'hands']) }),
  /** Everybody who is here now, and all who have no device; `facilitators`: they have their turn as well. */
  v.object({ do: v.literal('round'), facilitators: v.optional(v.boolean(), false) }),
])
