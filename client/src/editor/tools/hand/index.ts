import { panning } from '../shared/panning.ts'
import { defineTool } from '../tool.ts'
import { idle } from './idle.ts'
import type { HandStates } from './states.ts'

/** Moves the view, never the items. */
export const handTool = defineTool<HandStates>({
  name: 'hand',
  cursor: 'grab',
  initial: { to: 'idle', with: undefined },
  states: { idle, panning: (editor, down) => panning(editor, down, { to: 'idle', with: undefined }) },
})
