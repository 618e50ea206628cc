import { type Action, allow, type BoardRules, type Role, rulesFor, writableKinds } from '@palabre/shared/policy'
import { limits } from '@palabre/shared/protocol'

/** What an edit is about, as far as rights go. */
export type About = Parameters<typeof allow>[3]

/** The rules in force, as they hold for one person. */
export interface PersonalRules {
  allows(role: Role, action: Action, about: About): boolean
  /** Whether they may write anything at all. */
  allowsAnything(role: Role): boolean
}

/**
 * The rules of a board as they hold for edits that arrive: the present ones, and for a grace the ones they replaced,
 * because edits made before people could know of a change are still on their way.
 */
export class RulesInForce {
  #current: BoardRules
  #earlier: { readonly rules: BoardRules; readonly until: number }[] = []

  constructor(current: BoardRules) {
    this.#current = current
  }

  get current(): BoardRules {
    return this.#current
  }

  /** Takes the rules as they are now (`nowMs` on the monotonic clock); true when they changed. */
  observe(rules: BoardRules, nowMs: number): boolean {
    this.#earlier = this.#earlier.filter(({ until }) => until > nowMs)
    if (sameRules(rules, this.#current)) return false
    this.#earlier.push({ rules: this.#current, until: nowMs + limits.freezeGraceMs })
    this.#current = rules
    return true
  }

  /** What one person may do under any rules in force. */
  of(person: string): PersonalRules {
    return {
      allows: (role, action, about) => this.#any((rules) => allow(role, rulesFor(rules, person), action, about).ok),
      allowsAnything: (role) => this.#any((rules) => writableKinds(role, rulesFor(rules, person)).size > 0),
    }
  }

  #any(holds: (rules: BoardRules) => boolean): boolean {
    return holds(this.#current) || this.#earlier.some(({ rules }) => holds(rules))
  }
}

interface Returning {
  readonly role: Role
  readonly participant: string
  /** Whether the client knows the rules, and keeps back what they do not allow: those that ask for `saved(n)` do. */
  readonly ack: boolean
}

/** Whether what somebody wrote offline may be asked for now: nothing in the answer could be refused for a lack of rights. */
export function mayCatchUp({ role, participant, ack }: Returning, board: BoardRules): boolean {
  const { frozen, rights } = rulesFor(board, participant)
  if (role !== 'participant') return role === 'facilitator'
  return !frozen && (rights === 'all' || (rights === 'stickies' && ack))
}

function sameRules(a: BoardRules, b: BoardRules): boolean {
  if (a === b) return true
  if (a.rights !== b.rights || a.frozen !== b.frozen) return false
  return sameIds(a.locked, b.locked) && sameIds(a.muted, b.muted)
}

function sameIds(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}
