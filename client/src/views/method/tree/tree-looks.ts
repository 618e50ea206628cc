import type { TreeRole } from '@palabre/shared/findings'
import type { ColourName } from '@palabre/shared/model'

/** What each card becomes among solutions: an aim, means, results. */
export const solutionColours: Readonly<Record<TreeRole, ColourName>> = {
  problem: 'blue',
  cause: 'green',
  effect: 'yellow',
}

/** The colour of a new card on each side of a tree. */
export function newCardColour(as: 'cause' | 'effect', isSolution: boolean): ColourName {
  if (isSolution) return solutionColours[as]
  return as === 'cause' ? 'orange' : 'violet'
}
