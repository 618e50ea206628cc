/** Options scored on criteria by a group, 0–10. Totals are of options, never of people. */
import type { ItemId } from '../../ids.ts'
import type { Link } from '../../model/index.ts'

export interface RankedOption {
  readonly option: ItemId
  /** By criterion; undefined where nobody has scored yet. */
  readonly weights: readonly (number | undefined)[]
  readonly total: number
  /** Its place by total, from 1; options with the same total share theirs. */
  readonly place: number
}

export interface Ranking {
  /** In the order of the options. */
  readonly rows: readonly RankedOption[]
  /** Cells without a score. */
  readonly missing: number
}

/** The matrix of options × criteria with its totals. Of two scores for one cell, the latest counts. */
export function ranking(options: readonly ItemId[], criteria: readonly ItemId[], links: Iterable<Link>): Ranking {
  const scores = latestScores(links)
  const scored = options.map((option) => {
    const weights = criteria.map((criterion) => scores.get(`${option}:${criterion}`)?.weight)
    return { option, weights, total: sum(weights) }
  })
  const rows = scored.map((row) => ({ ...row, place: 1 + scored.filter(({ total }) => total > row.total).length }))
  return { rows, missing: scored.reduce((count, { weights }) => count + weights.filter(isMissing).length, 0) }
}

function latestScores(links: Iterable<Link>): ReadonlyMap<string, Link> {
  const latest = new Map<string, Link>()
  for (const link of links) {
    if (link.role !== 'scores') continue
    const key = `${link.from}:${link.to}`
    const known = latest.get(key)
    if (!known || link.at > known.at || (link.at === known.at && link.id > known.id)) latest.set(key, link)
  }
  return latest
}

function sum(weights: readonly (number | undefined)[]): number {
  // To hundredths: 0.1 + 0.2 is 0.3 for people.
  return Math.round(weights.reduce<number>((total, weight) => total + (weight ?? 0), 0) * 100) / 100
}

function isMissing(weight: number | undefined): boolean {
  return weight === undefined
}
