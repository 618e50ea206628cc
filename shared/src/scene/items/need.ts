import type { Need } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import type { Drawing } from '../primitives.ts'
import { drawCard } from './card.ts'

/** A collective need. */
export function drawNeed(need: Need, context: SceneContext): Drawing {
  return drawCard({ geo: need.geo, words: need.text, ground: 'surface', edge: 'accent', weight: 700 }, context)
}
