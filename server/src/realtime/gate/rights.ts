import { type Action, allow, type BoardRules, type Role, writableKinds } from '@palabre/shared/policy'
import { limits } from '@palabre/shared/protocol'

/** What an edit is about, as far as rights go. */
export type About = Parameters<typeof allow>[3]

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

  /** Whether this role may do this under any rules in force. */
  allows(role: Role, action: Action, about: About): boolean {
    return this.#any((rules) => allow(role, rules, action, about).ok)
  }

  /** Whether this role may write anything at all. */
  allowsAnything(role: Role): boolean {
    return this.#any((rules) => writableKinds(role, rules).size > 0)
  }

  #any(holds: (rules: BoardRules) => boolean): boolean {
    return holds(this.#current) || this.#earlier.some(({ rules }) => holds(rules))
  }
}

/** Whether what somebody wrote offline may be asked for now: nothing in it could be refused for a lack of rights. */
export function mayCatchUp(role: Role, rules: BoardRules): boolean {
  return role === 'facilitator' || (role === 'participant' && !rules.frozen && rules.rights === 'all')
}

function sameRules(a: BoardRules, b: BoardRules): boolean {
  if (a === b) return true
  if (a.rights !== b.rights || a.frozen !== b.frozen || a.locked.size !== b.locked.size) return false
  for (const id of a.locked) if (!b.locked.has(id)) return false
  return true
}
