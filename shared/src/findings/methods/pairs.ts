/** Options compared two by two, each pair once. What comes out is said of options, never of people. */
import type { ItemId } from '../../ids.ts'
import type { Link } from '../../model/index.ts'

export type Pair = readonly [ItemId, ItemId]
export type Preference = 'first' | 'second' | 'equal'

export interface ComparedOption {
  readonly option: ItemId
  readonly wins: number
  readonly losses: number
  readonly equals: number
  /** From 1; a pair won counts one, an equal one half. Options with the same sum share their place. */
  readonly place: number
}

export interface Comparison {
  readonly pairs: readonly { readonly pair: Pair; readonly answer: Preference | undefined }[]
  readonly answered: number
  /** In the order of the options. */
  readonly rows: readonly ComparedOption[]
  /** Options that pass before each other in a circle (A before B before C before A): no order between them. */
  readonly circles: readonly (readonly ItemId[])[]
}

/**
 * What the answers say so far. Each is a `preferred-to` link; links both ways, such as two people answering at once,
 * count as equal.
 */
export function comparison(options: readonly ItemId[], links: Iterable<Link>): Comparison {
  const before = new Set<string>()
  for (const { role, from, to } of links) if (role === 'preferred-to') before.add(`${from}:${to}`)
  const wins = (a: ItemId, b: ItemId) => before.has(`${a}:${b}`)
  const pairs = pairsOf(options).map((pair) => ({ pair, answer: answerOf(pair, wins) }))
  const scored = options.map((option) => {
    const others = options.filter((other) => other !== option)
    const equals = others.filter((other) => wins(option, other) && wins(other, option)).length
    const won = others.filter((other) => wins(option, other)).length - equals
    const losses = others.filter((other) => wins(other, option)).length - equals
    return { option, wins: won, losses, equals }
  })
  const sum = (row: (typeof scored)[number]) => row.wins + row.equals / 2
  return {
    pairs,
    answered: pairs.filter(({ answer }) => answer !== undefined).length,
    rows: scored.map((row) => ({ ...row, place: 1 + scored.filter((other) => sum(other) > sum(row)).length })),
    circles: circlesAmong(options, (a, b) => wins(a, b) && !wins(b, a)),
  }
}

/** Every pair once, so that an option is not asked about twice in a row where that can be helped, nor always first. */
function pairsOf(options: readonly ItemId[]): Pair[] {
  const seats: (ItemId | undefined)[] = options.length % 2 === 0 ? [...options] : [...options, undefined]
  const pairs: Pair[] = []
  for (let round = 0; round < seats.length - 1; round++) {
    for (let index = 0; index < seats.length / 2; index++) {
      const a = seats[index]
      const b = seats[seats.length - 1 - index]
      if (a && b) pairs.push((round + index) % 2 === 0 ? [a, b] : [b, a])
    }
    seats.splice(1, 0, seats.pop())
  }
  return pairs
}

function answerOf([a, b]: Pair, wins: (a: ItemId, b: ItemId) => boolean): Preference | undefined {
  if (wins(a, b)) return wins(b, a) ? 'equal' : 'first'
  return wins(b, a) ? 'second' : undefined
}

/** Groups of options each of which leads to each other one. */
function circlesAmong(options: readonly ItemId[], leads: (a: ItemId, b: ItemId) => boolean): ItemId[][] {
  const reach = new Map(options.map((option) => [option, reachable(option, options, leads)]))
  const circles: ItemId[][] = []
  const taken = new Set<ItemId>()
  for (const option of options) {
    if (taken.has(option) || !reach.get(option)?.has(option)) continue
    const circle = options.filter((other) => reach.get(option)?.has(other) && reach.get(other)?.has(option))
    for (const member of circle) taken.add(member)
    circles.push(circle)
  }
  return circles
}

function reachable(from: ItemId, options: readonly ItemId[], leads: (a: ItemId, b: ItemId) => boolean): Set<ItemId> {
  const found = new Set<ItemId>()
  const waiting = [from]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const option of options)
      if (!found.has(option) && leads(next, option)) {
        found.add(option)
        waiting.push(option)
      }
  return found
}
