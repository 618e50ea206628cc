/** Bodies and replies about coming in, people and care: waiting room, voice, role, several on a device, reports, trail. */
import * as v from 'valibot'
import { type ItemId, isId, type ParticipantId } from '../ids.ts'
import type { Role } from '../policy/index.ts'
import { limits } from './limits.ts'
import { lineOf } from './line.ts'

/** `GET /api/boards/:id/waiting`: who would like to come in, the one who came first at the top. */
export interface WaitingReply {
  readonly waiting: readonly WaitingPerson[]
}

export interface WaitingPerson {
  readonly participantId: ParticipantId
  readonly name: string
  /** `#rrggbb` */
  readonly colour: string
  /** Since when, epoch ms. */
  readonly at: number
}

/** `POST /api/boards/:id/participants/:pid/admit`, `POST /api/boards/:id/waiting/admit`: who was let in. */
export interface LetIn {
  readonly admitted: readonly ParticipantId[]
}

/** `GET /api/boards/:id/kept-out`: who may not come in until the session ends, the one who was removed last at the top. */
export interface KeptOutReply {
  readonly keptOut: readonly KeptOutPerson[]
}

export interface KeptOutPerson {
  readonly participantId: ParticipantId
  readonly name: string
  /** `#rrggbb` */
  readonly colour: string
  /** When they were removed or not let in, epoch ms. */
  readonly at: number
}

/** `POST /api/boards/:id/participants/:pid/let-back`: who comes in again, as who they were. */
export interface LetBack {
  readonly letBack: ParticipantId
}

/** `POST /api/boards/:id/participants/:pid/voice`: whether they have a voice in the ballots opened from now on. */
export const voiceBody = v.object({ vote: v.boolean() })

export interface Voiced {
  readonly participantId: ParticipantId
  readonly vote: boolean
}

/** `POST /api/boards/:id/participants/:pid/role`: makes somebody a facilitator, or steps back oneself. */
export const roleBody = v.object({ role: v.picklist(['facilitator', 'participant']) })

export interface RoleGiven {
  readonly participantId: ParticipantId
  readonly role: Role
}

/** `POST /api/boards/:id/people`: one more person on the calling device; the reply is a `Joined`. */
export const addPersonBody = v.object({
  name: v.optional(lineOf(limits.nameLength)),
  belonging: v.optional(lineOf(limits.belongingLength)),
})

/** What people may say of their belonging with one tap; whoever would rather not says nothing. Never shown with a name. */
export const belongings = ['resident', 'volunteer', 'welcomed', 'professional', 'elected', 'other'] as const
export type Belonging = (typeof belongings)[number]

/** People that one device may stand for on a board. */
export const peoplePerDevice = 8

/** `POST /api/boards/:id/reports`: something is not right, with an element, words, or neither. */
export const reportBody = v.object({
  item: v.optional(v.custom<ItemId>(isId, 'an item id')),
  words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500))),
})
export type ReportBody = v.InferInput<typeof reportBody>

export interface Reported {
  readonly reportId: string
}

/** One report as facilitators see it; nobody knows whose. */
export interface Report {
  readonly id: string
  readonly item?: ItemId
  readonly words?: string
  /** Epoch ms. */
  readonly at: number
}

/** `GET /api/boards/:id/reports`: those nobody has settled, the oldest first. */
export interface ReportsReply {
  readonly reports: readonly Report[]
}

/** `POST /api/boards/:id/reports/:rid/settle` */
export interface SettledReport {
  readonly settled: string
}

/** What the trail of a board says was done; never to whom, and nothing of what was written. */
export const auditActions = [
  'open',
  'close',
  'freeze',
  'rights',
  'lock',
  'hide',
  'curtain',
  'waiting-room',
  'let-in',
  'let-back',
  'mute',
  'voice',
  'role',
  'undo',
  'remove',
  'rotate',
  'add-person',
  'ballot-open',
  'ballot-close',
  'ballot-cancel',
  'late-voice',
  'proxies',
  'proxy-ballot',
  'proxy-note',
  'silent-open',
  'reveal',
  'import',
  'report',
  'settle-report',
] as const
export type AuditAction = (typeof auditActions)[number]

export interface AuditEntry {
  /** Epoch ms. */
  readonly at: number
  /** In which role; null where even that would tell who. */
  readonly role: Role | null
  readonly action: AuditAction
}

/** `GET /api/boards/:id/audit`: what was done last comes first. */
export interface AuditReply {
  readonly entries: readonly AuditEntry[]
}
