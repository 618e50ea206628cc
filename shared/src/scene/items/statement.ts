import type { Statement } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import type { Drawing } from '../primitives.ts'
import { drawCard } from './card.ts'

/** What one person said. */
export function drawStatement(statement: Statement, context: SceneContext): Drawing {
  return drawCard({ geo: statement.geo, words: statement.text, ground: 'surface', edge: 'line' }, context)
}
