import { defineTool } from '../tool.ts'
import { erasing } from './erasing.ts'
import { idle } from './idle.ts'
import { type EraserStates, toIdle } from './states.ts'

/** Rubs out what was drawn. Actors, relations and frames are data that others build on: they are deleted by name. */
export const eraserTool = defineTool<EraserStates>({
  name: 'eraser',
  cursor: 'crosshair',
  initial: toIdle,
  states: { idle, erasing },
})
