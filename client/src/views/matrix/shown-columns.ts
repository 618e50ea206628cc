import type { NeedMatrix } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import { type Actor, type Family, familyOf } from '@palabre/shared/model'
import { matches } from '../../lists/fold.ts'

export interface Asked {
  readonly search: string
  /** A family's code; undefined: all of them. */
  readonly family: string | undefined
  /** Also those that answer nothing yet. */
  readonly everyone: boolean
}

/** The actors that columns are made of: family by family in the board's order, then by name. */
export function shownActors(
  { actors, waiting }: NeedMatrix,
  families: readonly Family[],
  asked: Asked,
  /** Were shown before: a column does not go away from under somebody's hand. */
  kept: ReadonlySet<ItemId>,
  compare: (a: string, b: string) => number,
): Actor[] {
  const idle = new Set(waiting.map(({ id }) => id))
  const rank = new Map(families.map(({ code }, index) => [code, index]))
  const rankOf = ({ family }: Actor) =>
    family === undefined ? families.length + 1 : (rank.get(family) ?? families.length)
  const everyone = asked.everyone || idle.size === actors.length
  return actors
    .filter(({ id }) => everyone || !idle.has(id) || kept.has(id))
    .filter(({ family }) => asked.family === undefined || family === asked.family)
    .filter(({ name }) => matches(name, asked.search))
    .sort((a, b) => rankOf(a) - rankOf(b) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

export interface FamilyBand {
  readonly family: Family | undefined
  readonly first: number
  readonly count: number
}

/** Neighbouring columns of one family, in order. */
export function familyBands(actors: readonly Actor[], families: readonly Family[]): FamilyBand[] {
  const bands: { family: Family | undefined; code: string | undefined; first: number; count: number }[] = []
  for (const [index, { family: code }] of actors.entries()) {
    const last = bands.at(-1)
    if (last && last.code === code) last.count++
    else bands.push({ family: code === undefined ? undefined : familyOf(families, code), code, first: index, count: 1 })
  }
  return bands
}
