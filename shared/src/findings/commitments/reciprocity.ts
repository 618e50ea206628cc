/** What goes from one to another and what comes back, as commitments say it: side by side, never counted up. */
import type { ItemId } from '../../ids.ts'
import type { Commitment } from '../../model/index.ts'

/** Two sides between whom something was promised. */
export interface Exchange {
  /** The two sides, as they stand in `subjects` and `with`. */
  readonly one: string
  readonly other: string
  /** What `one` brings to `other`, and the other way round; ids of commitments in the order they came. */
  readonly forth: readonly ItemId[]
  readonly back: readonly ItemId[]
  /** What is asked in return, in the words of commitments of `forth` and `back`. */
  readonly returns: readonly { readonly of: ItemId; readonly words: string }[]
}

/**
 * Pairs of people and organisations with what each brings to the other. What was released is left out; what somebody
 * receives comes from those they commit with. People are compared as they stand in `subjects` and `with`.
 */
export function exchanges(commitments: readonly Commitment[]): readonly Exchange[] {
  const pairs = new Map<
    string,
    { one: string; other: string; forth: ItemId[]; back: ItemId[]; returns: Exchange['returns'][number][] }
  >()
  for (const { id, subjects, with: partners, part, state, counterpart } of commitments) {
    if (state === 'released') continue
    for (const [giver, taker] of sides(subjects, partners, part === 'receive')) {
      const [one, other] = giver < taker ? [giver, taker] : [taker, giver]
      const key = JSON.stringify([one, other])
      const pair = pairs.get(key) ?? { one, other, forth: [], back: [], returns: [] }
      pairs.set(key, pair)
      const side = giver === one ? pair.forth : pair.back
      if (!side.includes(id)) side.push(id)
      const words = counterpart?.trim()
      if (words && !pair.returns.some(({ of }) => of === id)) pair.returns.push({ of: id, words })
    }
  }
  return [...pairs.values()]
}

function* sides(
  subjects: readonly string[],
  partners: readonly string[],
  receives: boolean,
): Generator<[string, string]> {
  for (const subject of new Set(subjects))
    for (const partner of new Set(partners))
      if (subject !== partner) yield receives ? [partner, subject] : [subject, partner]
}
