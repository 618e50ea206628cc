import { panning } from '../shared/panning.ts'
import { defineTool } from '../tool.ts'
import { idle } from './idle.ts'
import { marquee } from './marquee.ts'
import { pointingCanvas } from './pointing-canvas.ts'
import { pointingHandle } from './pointing-handle.ts'
import { pointingItem } from './pointing-item.ts'
import { resizing } from './resizing.ts'
import { type SelectStates, toIdle } from './states.ts'
import { translating } from './translating.ts'

/** Picks, moves and resizes. */
export const selectTool = defineTool<SelectStates>({
  name: 'select',
  cursor: 'default',
  initial: toIdle,
  states: {
    idle,
    pointingItem,
    pointingCanvas,
    pointingHandle,
    translating,
    resizing,
    marquee,
    panning: (editor, down) => panning(editor, down, toIdle),
  },
})
