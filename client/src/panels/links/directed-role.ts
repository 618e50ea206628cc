import { type ItemKindName, itemKinds, type LinkRole, linkRoles, rolesBetween } from '@palabre/shared/model'

/** A role as one of its two ends tells it: an actor `meets` a need, and the need is met by the actor. */
export type DirectedRole = `${'out' | 'in'}:${LinkRole}`

export function directed(role: LinkRole, way: 'out' | 'in'): DirectedRole {
  return `${way}:${role}`
}

/** The role, and whether it leads away from the one who tells it. */
export function undirected(told: DirectedRole): { readonly role: LinkRole; readonly away: boolean } {
  const [way, role] = told.split(':') as ['out' | 'in', LinkRole]
  return { role, away: way === 'out' }
}

const kinds = Object.keys(itemKinds) as readonly ItemKindName[]

/** What an item of this kind may be to others, and others to it. */
export function rolesOfKind(kind: ItemKindName): DirectedRole[] {
  const roles = new Set<DirectedRole>()
  for (const role of linkRoles) {
    if (kinds.some((other) => rolesBetween(kind, other).includes(role))) roles.add(directed(role, 'out'))
    if (kinds.some((other) => rolesBetween(other, kind).includes(role))) roles.add(directed(role, 'in'))
  }
  return [...roles]
}

/** Whether an item of the other kind may stand at the other end. */
export function fits(kind: ItemKindName, told: DirectedRole, other: ItemKindName): boolean {
  const { role, away } = undirected(told)
  return (away ? rolesBetween(kind, other) : rolesBetween(other, kind)).includes(role)
}
