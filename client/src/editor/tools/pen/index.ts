import { defineTool } from '../tool.ts'
import { drawing } from './drawing.ts'
import { idle } from './idle.ts'
import { type PenStates, toIdle } from './states.ts'

/** Draws by hand. */
export const penTool = defineTool<PenStates>({
  name: 'pen',
  cursor: 'crosshair',
  initial: toIdle,
  states: { idle, drawing },
})
