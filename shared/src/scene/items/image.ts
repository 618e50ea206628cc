import type { Image } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import type { Drawing } from '../primitives.ts'
import { drawCard } from './card.ts'

/** A picture: for now its legend. */
export function drawImage(image: Image, context: SceneContext): Drawing {
  return drawCard({ geo: image.geo, words: image.alt ?? '', ground: 'surface', edge: 'line' }, context)
}
