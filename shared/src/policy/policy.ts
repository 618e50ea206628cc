/** Who may do what, as a table: read by commands (to refuse politely) and by the server's gate (to refuse for good). */
import type { ItemKindName } from '../model/index.ts'
import { fail, ok, type Result } from '../result.ts'

export const roles = ['facilitator', 'participant', 'observer'] as const
export type Role = (typeof roles)[number]

/** What the session allows participants for now. */
export interface BoardRules {
  readonly rights: 'all' | 'stickies' | 'look'
  readonly frozen: boolean
  readonly locked: ReadonlySet<string>
  /** People who may only look for now; none where absent. */
  readonly muted?: ReadonlySet<string>
}

export const openRules: BoardRules = { rights: 'all', frozen: false, locked: new Set() }

export type Action = 'create' | 'edit' | 'delete' | 'edit-pages' | 'edit-meta'
export type Denial = 'observers_look' | 'frozen' | 'stickies_only' | 'look_only' | 'locked' | 'facilitators_only'

/** One row a kind: what one may write of it with the right to everything (`all`), or to notes alone (`stickies`). */
const rightsOfKind: Readonly<Record<ItemKindName, readonly BoardRules['rights'][]>> = {
  actor: ['all'],
  action: ['all'],
  relation: ['all'],
  territory: ['all'],
  statement: ['all', 'stickies'],
  need: ['all'],
  tension: ['all'],
  link: ['all'],
  commitment: ['all'],
  sticky: ['all', 'stickies'],
  text: ['all'],
  shape: ['all'],
  ink: ['all'],
  image: ['all'],
  frame: ['all'],
}
const everyKind = kindsWith('all')
const nothing: ReadonlySet<ItemKindName> = new Set()

const kindsByRights = { all: everyKind, stickies: kindsWith('stickies'), look: nothing } as const
const denialByRights = { all: undefined, stickies: 'stickies_only', look: 'look_only' } as const

/** Which actions each role has; `edit-meta` covers title, families and mandate. */
const actionsByRole: Readonly<Record<Role, ReadonlySet<Action>>> = {
  facilitator: new Set(['create', 'edit', 'delete', 'edit-pages', 'edit-meta']),
  participant: new Set(['create', 'edit', 'delete', 'edit-pages', 'edit-meta']),
  observer: new Set(),
}

/** The rules as they hold for one person. */
export function rulesFor(rules: BoardRules, person: string): BoardRules {
  return rules.muted?.has(person) ? { ...rules, rights: 'look' } : rules
}

/** The kinds this role may write under these rules. */
export function writableKinds(role: Role, rules: BoardRules): ReadonlySet<ItemKindName> {
  if (role === 'facilitator') return everyKind
  if (role === 'observer' || rules.frozen) return nothing
  return kindsByRights[rules.rights]
}

/** Whether this role may do `action` now; `kind` and `id` name the item it is about, where there is one. */
export function allow(
  role: Role,
  rules: BoardRules,
  action: Action,
  about: { readonly kind?: ItemKindName; readonly id?: string } = {},
): Result<void, Denial> {
  if (role === 'observer') return fail('observers_look')
  if (!actionsByRole[role].has(action)) return fail('facilitators_only')
  if (role === 'facilitator') return ok(undefined)
  if (rules.frozen) return fail('frozen')
  if (about.id !== undefined && rules.locked.has(about.id)) return fail('locked')
  const denial = denialByRights[rules.rights]
  if (denial && !(about.kind && kindsByRights[rules.rights].has(about.kind))) return fail(denial)
  return ok(undefined)
}

function kindsWith(rights: BoardRules['rights']): ReadonlySet<ItemKindName> {
  const kinds = Object.keys(rightsOfKind) as ItemKindName[]
  return new Set(kinds.filter((kind) => rightsOfKind[kind].includes(rights)))
}
