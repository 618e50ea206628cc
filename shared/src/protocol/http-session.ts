/** Body of `POST /api/boards/:id/session`; the reply is the new `SessionState`. */
import * as v from 'valibot'
import { isId, isPageId, type PageId, type ParticipantId } from '../ids.ts'
import type { SessionIntent } from '../session/index.ts'
import { aboutField, checklistField, planField } from './plan.ts'

const dayMs = 86_400_000
const step = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(199))
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,32}$/))
const page = v.custom<PageId>(isPageId, 'a page id')
const rights = v.picklist(['all', 'stickies', 'look'])
const coordinate = v.pipe(v.number(), v.finite())
const view = v.pipe(v.strictTuple([coordinate, coordinate, coordinate, coordinate]), v.readonly())
const durationMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(dayMs))
/** A timer may be made shorter, too. */
const shiftMs = v.pipe(v.number(), v.integer(), v.minValue(-dayMs), v.maxValue(dayMs))
const ifStep = v.optional(step)

const itemIds = v.pipe(v.array(id), v.maxLength(1_000))
/** A `planMark`. */
const ifPlan = v.optional(v.pipe(v.string(), v.maxLength(64)))

const timerBody = v.variant('timer', [
  v.object({ do: v.literal('timer'), ifStep, timer: v.literal('start'), ms: durationMs }),
  v.object({ do: v.literal('timer'), ifStep, timer: v.literal('add'), ms: shiftMs }),
  v.object({ do: v.literal('timer'), ifStep, timer: v.picklist(['pause', 'resume', 'stop']) }),
])

const hidden = v.optional(v.boolean(), true)
const hideBody = v.variant('what', [
  v.object({ do: v.literal('hide'), ifStep, what: v.picklist(['cursors', 'names']), hidden }),
  v.object({ do: v.literal('hide'), ifStep, what: v.literal('items'), ids: itemIds, hidden }),
])

export const sessionBody: v.GenericSchema<unknown, SessionIntent> = v.variant('do', [
  v.object({ do: v.picklist(['open', 'close', 'next', 'back']), ifStep }),
  v.object({ do: v.literal('goto'), ifStep, step }),
  v.object({ do: v.literal('plan'), ifStep, ifPlan, plan: planField }),
  v.object({ do: v.literal('about'), ifStep, about: aboutField }),
  v.object({ do: v.literal('checklist'), ifStep, checklist: checklistField }),
  timerBody,
  v.object({ do: v.literal('rights'), ifStep, rights }),
  v.object({ do: v.literal('freeze'), ifStep, frozen: v.optional(v.boolean(), true) }),
  v.object({ do: v.literal('summon'), ifStep, page, view: v.optional(view) }),
  v.object({
    do: v.literal('spotlight'),
    ifStep,
    page: v.optional(page),
    view: v.optional(view),
    who: v.optional(v.custom<ParticipantId>(isId, 'a participant id')),
  }),
  v.object({ do: v.literal('lock'), ifStep, ids: itemIds, locked: v.optional(v.boolean(), true) }),
  hideBody,
  v.object({ do: v.literal('curtain'), ifStep, drawn: v.optional(v.boolean(), true) }),
  v.object({ do: v.literal('result'), ifStep, ballot: v.optional(id) }),
  v.object({
    do: v.literal('settings'),
    ifStep,
    settings: v.strictObject({
      hideCursors: v.optional(v.boolean()),
      hideNames: v.optional(v.boolean()),
      sound: v.optional(v.boolean()),
      waitingRoom: v.optional(v.boolean()),
    }),
  }),
])
export type SessionBody = SessionIntent
