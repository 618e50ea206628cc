export type { Action, BoardRules, Denial, Role } from './policy.ts'
export { allow, openRules, roles, writableKinds } from './policy.ts'
