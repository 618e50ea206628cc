import type { Commitment } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import type { Drawing } from '../primitives.ts'
import { drawCard } from './card.ts'

/** What somebody will do. */
export function drawCommitment(commitment: Commitment, context: SceneContext): Drawing {
  return drawCard({ geo: commitment.geo, words: commitment.what, ground: 'surface', edge: 'accent' }, context)
}
