import type { Action } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import type { Drawing } from '../primitives.ts'
import { drawCard } from './card.ts'

/** What several actors do together. */
export function drawAction(action: Action, context: SceneContext): Drawing {
  return drawCard({ geo: action.geo, words: action.name, ground: 'surface', edge: 'accent', weight: 600 }, context)
}
