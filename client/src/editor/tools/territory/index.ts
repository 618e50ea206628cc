import { defineTool } from '../tool.ts'
import { drawing } from './drawing.ts'
import { idle } from './idle.ts'
import { cornering, pointing } from './pointing.ts'
import { type TerritoryStates, toIdle } from './states.ts'

/** Draws the outline of a territory: in one gesture, or corner by corner; Enter alone places a usual one. */
export const territoryTool = defineTool<TerritoryStates>({
  name: 'territory',
  cursor: 'crosshair',
  initial: toIdle,
  states: { idle, pointing, drawing, corners: cornering },
})
