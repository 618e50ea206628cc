export type { BoardAction, BoardDenial } from './board-actions.ts'
export { mayDo } from './board-actions.ts'
export type { Action, BoardRules, Denial, Role } from './policy.ts'
export { allow, openRules, roles, rulesFor, writableKinds } from './policy.ts'
