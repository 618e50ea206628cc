import type { Tension } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import type { Drawing } from '../primitives.ts'
import { drawCard } from './card.ts'

/** Two stakes that pull apart. */
export function drawTension(tension: Tension, context: SceneContext): Drawing {
  const words = `${tension.a} ↔ ${tension.b}`
  return drawCard({ geo: tension.geo, words, ground: 'surface', edge: 'tension' }, context)
}
