import { fail, ok, type Result } from '../result.ts'
import type { Role } from './policy.ts'

/** What may be asked of a board over HTTP. */
export type BoardAction =
  | 'look'
  | 'export'
  | 'export-internal'
  | 'keep-return-key'
  | 'leave-device'
  | 'import'
  | 'import-session'
  | 'add-pictures'
  | 'see-pictures'
  | 'see-links'
  | 'print-poster'
  | 'renew-links'
  | 'mute-people'
  | 'undo-people'
  | 'remove-people'
  | 'see-waiting'
  | 'let-in-people'
  | 'let-back-people'
  | 'give-voice'
  | 'give-role'
  | 'add-person'
  | 'report'
  | 'settle-reports'
  | 'see-trail'
  | 'run-session'
  | 'vote'
  | 'recount'
  | 'write-notes'
  | 'raise-hand'
  | 'raise-for-others'
  | 'give-floor'
  | 'export-hidden'
  | 'confirm'
  | 'represent'
  | 'settle-representations'
  | 'look-back'
  | 'write-minutes'

export type BoardDenial = 'facilitators_only' | 'observers_look' | 'publishable_only'

const everyone: ReadonlySet<Role> = new Set(['facilitator', 'participant', 'observer'])
const writers: ReadonlySet<Role> = new Set(['facilitator', 'participant'])
const facilitators: ReadonlySet<Role> = new Set(['facilitator'])

/** Who may, and what the others are told. */
const declared: Readonly<Record<BoardAction, readonly [ReadonlySet<Role>, BoardDenial]>> = {
  look: [everyone, 'observers_look'],
  export: [everyone, 'observers_look'],
  /** Authors and free comments: what only those who drew together take home. */
  'export-internal': [writers, 'publishable_only'],
  'keep-return-key': [everyone, 'observers_look'],
  'leave-device': [everyone, 'observers_look'],
  import: [writers, 'observers_look'],
  /** Results of votes and confirmations that a file tells of: nobody else may say what others chose. */
  'import-session': [facilitators, 'facilitators_only'],
  /** What the session allows now, the server asks besides. */
  'add-pictures': [writers, 'observers_look'],
  'see-pictures': [everyone, 'observers_look'],
  'see-links': [facilitators, 'facilitators_only'],
  'print-poster': [facilitators, 'facilitators_only'],
  'renew-links': [facilitators, 'facilitators_only'],
  'mute-people': [facilitators, 'facilitators_only'],
  'undo-people': [facilitators, 'facilitators_only'],
  'remove-people': [facilitators, 'facilitators_only'],
  'see-waiting': [facilitators, 'facilitators_only'],
  'let-in-people': [facilitators, 'facilitators_only'],
  /** Who is kept out is nobody else's to read. */
  'let-back-people': [facilitators, 'facilitators_only'],
  'give-voice': [facilitators, 'facilitators_only'],
  /** The last facilitator stays one, the server says besides. */
  'give-role': [facilitators, 'facilitators_only'],
  /** A further person on one's device. */
  'add-person': [writers, 'observers_look'],
  report: [everyone, 'observers_look'],
  'settle-reports': [facilitators, 'facilitators_only'],
  'see-trail': [facilitators, 'facilitators_only'],
  'run-session': [facilitators, 'facilitators_only'],
  /** Whether somebody has a voice in this ballot, the server asks besides. */
  vote: [writers, 'observers_look'],
  /** One vote by itself tells more than sums do: those who vote together count together, who only watches does not. */
  recount: [writers, 'observers_look'],
  'write-notes': [writers, 'observers_look'],
  /** Also while the board is frozen, and with the right to look only: it is not written on the board. */
  'raise-hand': [writers, 'observers_look'],
  'raise-for-others': [facilitators, 'facilitators_only'],
  'give-floor': [facilitators, 'facilitators_only'],
  /** What is kept from view for now stays with those who keep it. */
  'export-hidden': [facilitators, 'facilitators_only'],
  /** Whose commitment it is, the server asks besides. */
  confirm: [writers, 'observers_look'],
  represent: [writers, 'observers_look'],
  'settle-representations': [facilitators, 'facilitators_only'],
  /** Sessions before, who took part in numbers, and what has moved since. */
  'look-back': [writers, 'observers_look'],
  'write-minutes': [facilitators, 'facilitators_only'],
}

/** Whether this role may ask this of a board. */
export function mayDo(role: Role, action: BoardAction): Result<void, BoardDenial> {
  const [allowed, denial] = declared[action]
  return allowed.has(role) ? ok(undefined) : fail(denial)
}
