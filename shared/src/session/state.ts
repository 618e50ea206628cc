/** What the session of a board is, as plain values: what the server reduces and everybody reads. */
import type { PageId, ParticipantId } from '../ids.ts'
import type { BoardRules, Role } from '../policy/index.ts'
import type { Ballot } from './ballot.ts'
import type { SilentRound } from './silent.ts'

export type Rights = BoardRules['rights']

/** One step of the plan. */
export interface Phase {
  readonly id: string
  readonly title: string
  readonly instruction?: string
  readonly page?: PageId
  /** Length in minutes; none: no timer starts with it. */
  readonly minutes?: number
  /** What participants may write meanwhile; none: everything. */
  readonly rights?: Rights
  /** Id of a method sheet. */
  readonly method?: string
}

/** A countdown whose end is the server's instant, so that a skewed phone clock cannot fool it. */
export type Timer =
  | { readonly running: true; readonly endsAt: number; readonly leftMs: number }
  | { readonly running: false; readonly endsAt: null; readonly leftMs: number }

/** Where everyone is called to: once (`held` false, a summons) or until released. */
export interface Spotlight {
  readonly page: PageId
  /** `[x, y, width, height]` in page units; none: the whole page. */
  readonly view?: readonly [number, number, number, number]
  readonly by: ParticipantId
  /** Epoch ms. */
  readonly at: number
  readonly held: boolean
}

export interface SessionSettings {
  /** Cursors of others are not drawn. */
  readonly hideCursors: boolean
  /** Names of others are not shown. */
  readonly hideNames: boolean
  /** A discreet sound when the timer ends. */
  readonly sound: boolean
}

/** Someone admitted to the board; what they said of their belonging stays on the server. */
export interface SessionPerson {
  readonly name: string
  /** `#rrggbb` */
  readonly colour: string
  readonly role: Role
}

export interface SessionState {
  readonly open: boolean
  readonly plan: readonly Phase[]
  /** Index in `plan`. */
  readonly step: number
  readonly timer: Timer | null
  readonly rights: Rights
  readonly frozen: boolean
  /** Ids of items that only facilitators may change. */
  readonly locked: readonly string[]
  /** People whom facilitators asked to only look for now. */
  readonly muted: readonly ParticipantId[]
  readonly spotlight: Spotlight | null
  readonly settings: SessionSettings
  /** People in the room who have no device: a facilitator writes and votes for them. */
  readonly proxies: number
  /** The round of silent writing under way, or the last one. */
  readonly silent: SilentRound | null
  /** By id: secret ballots, and their sums once they are closed. */
  readonly ballots: Readonly<Record<string, Ballot>>
}

export const freshSession: SessionState = {
  open: false,
  plan: [],
  step: 0,
  timer: null,
  rights: 'all',
  frozen: false,
  locked: [],
  muted: [],
  spotlight: null,
  settings: { hideCursors: false, hideNames: false, sound: true },
  proxies: 0,
  silent: null,
  ballots: {},
}

/** What the session allows participants for now. */
export function rulesOfSession(state: SessionState): BoardRules {
  const muted = state.muted.length > 0 ? { muted: new Set<string>(state.muted) } : {}
  return { rights: state.rights, frozen: state.frozen, locked: new Set(state.locked), ...muted }
}
