import type { ItemId } from '../../ids.ts'
import type { Cause } from './causal-graph.ts'

/**
 * A way round from a finding back to itself. With an even number of soothing links it feeds on itself (`reinforcing`),
 * with an odd number it holds itself back (`balancing`): the product of the signs, as in causal loop diagrams.
 */
export interface Loop {
  /** In the order of travel; the first one leaves the finding whose id comes first. */
  readonly causes: readonly Cause[]
  readonly nature: 'reinforcing' | 'balancing'
}

export interface Loops {
  /** The shortest first. */
  readonly loops: readonly Loop[]
  /** There may be more that were not looked for. */
  readonly more: boolean
}

/** Nobody reads more loops; in a dense tangle there are more than one could ever list, nor find within the steps. */
const readable = { loops: 40, steps: 200_000 }

/** A finding where loops may begin: it comes first by id on each of them. */
interface Beginning {
  readonly id: ItemId
  /** Steps back to it from findings that come after it by id; those that cannot return are absent. */
  readonly back: ReadonlyMap<ItemId, number>
}

/**
 * Every loop that passes each finding once, as far as the bounds go. Those of one length are looked for after all
 * shorter ones, and a step is only taken where the beginning can still be reached in time.
 */
export function loopsOf(causes: readonly Cause[], bounds: typeof readable = readable): Loops {
  const outgoing = groupBy(causes, ({ from }) => from)
  const incoming = groupBy(causes, ({ to }) => to)
  const beginnings = [...outgoing.keys()].sort().flatMap((id): Beginning[] => {
    const back = stepsBackTo(id, incoming)
    return (outgoing.get(id) ?? []).some(({ to }) => back.has(to)) ? [{ id, back }] : []
  })
  const longest = Math.max(0, ...beginnings.map(({ back }) => back.size + 1))
  const loops: Loop[] = []
  let steps = 0
  const spent = () => loops.length >= bounds.loops || steps >= bounds.steps

  const walk = (from: Beginning, length: number, way: Cause[], passed: Set<ItemId>): void => {
    for (const cause of outgoing.get(way.at(-1)?.to ?? from.id) ?? []) {
      if (spent()) return
      steps++
      if (cause.to === from.id) {
        if (way.length + 1 === length) loops.push(loopOf([...way, cause]))
        continue
      }
      const left = from.back.get(cause.to)
      if (left === undefined || way.length + 1 + left > length || passed.has(cause.to)) continue
      passed.add(cause.to)
      way.push(cause)
      walk(from, length, way, passed)
      way.pop()
      passed.delete(cause.to)
    }
  }
  for (let length = 2; length <= longest && !spent(); length++)
    for (const beginning of beginnings) if (beginning.back.size + 1 >= length) walk(beginning, length, [], new Set())
  return { loops, more: spent() }
}

function loopOf(causes: readonly Cause[]): Loop {
  const soothing = causes.filter(({ role }) => role === 'eases').length
  return { causes, nature: soothing % 2 === 0 ? 'reinforcing' : 'balancing' }
}

function stepsBackTo(start: ItemId, incoming: ReadonlyMap<ItemId, readonly Cause[]>): Map<ItemId, number> {
  const steps = new Map<ItemId, number>()
  let edge: ItemId[] = [start]
  for (let distance = 1; edge.length > 0; distance++) {
    const next: ItemId[] = []
    for (const id of edge)
      for (const { from } of incoming.get(id) ?? []) {
        if (from <= start || steps.has(from)) continue
        steps.set(from, distance)
        next.push(from)
      }
    edge = next
  }
  return steps
}

function groupBy(causes: readonly Cause[], key: (cause: Cause) => ItemId): Map<ItemId, Cause[]> {
  const groups = new Map<ItemId, Cause[]>()
  for (const cause of causes) {
    const group = groups.get(key(cause))
    if (group) group.push(cause)
    else groups.set(key(cause), [cause])
  }
  return groups
}
