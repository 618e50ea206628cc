/** What the session of a board is, as plain values: what the server reduces and everybody reads. */
import type { ItemId, PageId, ParticipantId } from '../ids.ts'
import type { StatementColumn } from '../model/index.ts'
import type { BoardRules, Role } from '../policy/index.ts'
import type { Ballot } from './ballot.ts'
import { isUnderWay, type SilentRound } from './silent.ts'

export type Rights = BoardRules['rights']

/** What a step asks of people, as a picture beside its words. */
export const pictograms = [
  'welcome',
  'listen',
  'talk',
  'write',
  'draw',
  'sort',
  'vote',
  'commit',
  'look',
  'walk',
  'pause',
] as const
export type Pictogram = (typeof pictograms)[number]

/** One step of the plan. */
export interface Phase {
  readonly id: string
  readonly title: string
  /** In plain words, shown to everyone. */
  readonly instruction?: string
  readonly pictogram?: Pictogram
  readonly page?: PageId
  /** A frame of that page, to be looked at; none: the whole page. */
  readonly frame?: ItemId
  /** Length in minutes; none: no timer starts with it. */
  readonly minutes?: number
  /** What participants may write meanwhile; none: everything. */
  readonly rights?: Rights
  /** Id of a method sheet. */
  readonly method?: string
  /** Everybody writes for themselves: a round of silent writing opens with the step. */
  readonly silent?: boolean
  /** Of such a round: names are promised not to be shown. */
  readonly anonymous?: boolean
  /** Of such a round on a page of needs: the column its notes go to. */
  readonly column?: StatementColumn
  /** What has to be at hand for it, one thing a line. */
  readonly material?: string
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
  /** Whose view is followed as it moves, from where `page` and `view` were when it began. */
  readonly who?: ParticipantId
  /** The step that begins on this page: nobody called by hand, and its frame is what to look at. */
  readonly step?: string
  /** The round of silent writing whose notes were shown there: whoever showed them is led there, too. */
  readonly notes?: string
}

export interface SessionSettings {
  /** Cursors of others are not drawn. */
  readonly hideCursors: boolean
  /** Names of others are not shown. */
  readonly hideNames: boolean
  /** A discreet sound when the timer ends. */
  readonly sound: boolean
  /** Who comes by the participants' link or code waits until a facilitator lets them in. */
  readonly waitingRoom: boolean
}

/** What people are told before they come in, in the group's own words. */
export interface AboutSession {
  readonly who?: string
  readonly why?: string
  readonly howLong?: string
}

/** Something to see to before the session. */
export interface ChecklistLine {
  readonly id: string
  readonly text: string
  readonly done: boolean
}

/** Who speaks and who would like to: hands raised, or a round that everybody has their turn in. */
export interface Floor {
  readonly kind: 'hands' | 'round'
  readonly speaking: ParticipantId | null
  /** In the order in which they will speak. */
  readonly queue: readonly ParticipantId[]
  /** How many have spoken since the session opened; never who. */
  readonly spoken: number
}

/** Someone admitted to the board; what they said of their belonging stays on the server. */
export interface SessionPerson {
  readonly name: string
  /** `#rrggbb` */
  readonly colour: string
  readonly role: Role
}

/** What is known of the numbers before the one that stands. */
export interface ProxiesStood {
  /** The largest that stood for a while in this session. */
  readonly most: number
  /** When the number that stands was said, epoch ms. */
  readonly since: number
}

export interface SessionState {
  readonly open: boolean
  /** Epoch ms; null while it is closed. */
  readonly openedAt: number | null
  readonly about: AboutSession
  readonly checklist: readonly ChecklistLine[]
  readonly plan: readonly Phase[]
  /** Index in `plan`. */
  readonly step: number
  readonly timer: Timer | null
  readonly rights: Rights
  readonly frozen: boolean
  /** Ids of items that only facilitators may change. */
  readonly locked: readonly string[]
  /** Ids of items that only facilitators see for now. */
  readonly hidden: readonly string[]
  /** Nothing of the board is on screen, whoever looks. */
  readonly curtain: boolean
  /** People whom facilitators asked to only look for now. */
  readonly muted: readonly ParticipantId[]
  /** People who speak but have no vote. */
  readonly voiceless: readonly ParticipantId[]
  readonly spotlight: Spotlight | null
  readonly settings: SessionSettings
  /** People in the room who have no device: a facilitator writes and votes for them. */
  readonly proxies: number
  readonly proxiesStood: ProxiesStood
  readonly floor: Floor
  /** How many wait to be let in. */
  readonly waiting: number
  /** How many reports nobody has looked at yet. */
  readonly reports: number
  /** The round of silent writing under way, or the last one. */
  readonly silent: SilentRound | null
  /** By id: secret ballots, and their sums once they are closed. */
  readonly ballots: Readonly<Record<string, Ballot>>
  /** Id of the counted ballot that the room looks at, on the page projected for it. */
  readonly shownResult: string | null
}

export const freshFloor: Floor = { kind: 'hands', speaking: null, queue: [], spoken: 0 }

export const freshSession: SessionState = {
  open: false,
  openedAt: null,
  about: {},
  checklist: [],
  plan: [],
  step: 0,
  timer: null,
  rights: 'all',
  frozen: false,
  locked: [],
  hidden: [],
  curtain: false,
  muted: [],
  voiceless: [],
  spotlight: null,
  settings: { hideCursors: false, hideNames: false, sound: true, waitingRoom: false },
  proxies: 0,
  proxiesStood: { most: 0, since: 0 },
  floor: freshFloor,
  waiting: 0,
  reports: 0,
  silent: null,
  ballots: {},
  shownResult: null,
}

/** Whether everybody writes for themselves now, or waits for what was written to be shown: the board is looked at. */
export function isSilentNow({ open, silent }: Pick<SessionState, 'open' | 'silent'>): boolean {
  return open && isUnderWay(silent)
}

/** What the session allows participants for now. While they write in silence, nothing that all would see at once. */
export function rulesOfSession(state: SessionState): BoardRules {
  const muted = state.muted.length > 0 ? { muted: new Set<string>(state.muted) } : {}
  return {
    rights: isSilentNow(state) ? 'look' : state.rights,
    frozen: state.frozen,
    locked: new Set(state.locked),
    ...muted,
  }
}

/** Whether the step is one in which people vote, and nothing is put to the vote yet in this session. */
export function callsForVote({ open, openedAt, plan, step, ballots }: SessionState): boolean {
  if (!open || plan[step]?.pictogram !== 'vote') return false
  const since = openedAt ?? 0
  return !Object.values(ballots).some(({ kind, openedAt: at }) => kind !== 'poll' && at >= since)
}
