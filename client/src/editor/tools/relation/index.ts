import { panning } from '../shared/panning.ts'
import { defineTool } from '../tool.ts'
import { choosing } from './choosing.ts'
import { dragging } from './dragging.ts'
import { idle } from './idle.ts'
import { pointing } from './pointing.ts'
import { type RelationStates, toIdle } from './states.ts'

/** Draws a relation: from one item to another by dragging, by tapping both, or with Tab and Enter. */
export const relationTool = defineTool<RelationStates>({
  name: 'relation',
  cursor: 'crosshair',
  initial: toIdle,
  states: { idle, pointing, dragging, choosing, panning: (editor, down) => panning(editor, down, toIdle) },
})
