/** What may be told of who took part in a session, and who did not: counts alone. */
import { type BoardSnapshot, type Family, familyOf, type StatementSource } from '../model/index.ts'
import type { Representation } from './confirmations.ts'
import type { GroupsTold } from './groups.ts'

/** Statements by where they come from; `unsaid`: nobody said. */
export type StatementCounts = Readonly<Record<StatementSource | 'unsaid', number>>

/** A family of actors of the map for which nobody in the room speaks. */
export interface SilentFamily {
  readonly code: string
  /** Absent for a family that came with the board: its word is in i18n. */
  readonly label?: string
  /** How many actors of it are on the map. */
  readonly actors: number
}

/** Statements of the whole board by source, and notes. */
export function voicesCounted({ items }: BoardSnapshot): {
  readonly statements: StatementCounts
  readonly notes: number
} {
  const statements = { lived: 0, professional: 0, data: 0, unsaid: 0 }
  let notes = 0
  for (const item of items.values()) {
    if (item.kind === 'statement') statements[item.source ?? 'unsaid'] += 1
    if (item.kind === 'sticky') notes += 1
  }
  return { statements, notes }
}

/**
 * Families on the map without a voice in the room. Somebody speaks for a family when they represent one of its actors,
 * validated, or when a group large enough to be named carries the name of one; a smaller group is not told on.
 */
export function silentFamilies(
  { meta, items }: BoardSnapshot,
  represents: readonly Representation[],
  { groups }: GroupsTold,
): readonly SilentFamily[] {
  const spoken = new Set<string>(represents.filter(({ state }) => state === 'valid').map(({ actor }) => actor))
  const named = new Set(groups.flatMap(({ label }) => (label === null ? [] : [folded(label)])))
  const families = new Map<string, { family: Family; actors: number; heard: boolean }>()
  for (const item of items.values()) {
    if (item.kind !== 'actor') continue
    const family = familyOf(meta.families, item.family)
    const known = families.get(family.code) ?? { family, actors: 0, heard: false }
    const labelled = family.label !== undefined && named.has(folded(family.label))
    families.set(family.code, {
      family,
      actors: known.actors + 1,
      heard: known.heard || labelled || spoken.has(item.id) || named.has(folded(item.name)),
    })
  }
  return [...families.values()]
    .filter(({ heard }) => !heard)
    .map(({ family: { code, label }, actors }) => ({ code, actors, ...(label === undefined ? {} : { label }) }))
    .sort((a, b) => b.actors - a.actors || (a.code < b.code ? -1 : 1))
}

function folded(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}
