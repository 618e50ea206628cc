import type { Vec } from '@palabre/shared/geometry'
import type { Editor } from '../../editor.ts'
import { freeSpotNear, viewCentre } from '../../free-spot.ts'
import { dragStart, exceeds } from '../../thresholds.ts'
import { defineTool, type StateFactory, type Tool } from '../tool.ts'
import { panning } from './panning.ts'
import { type PlaceStates, toIdle } from './place-states.ts'

interface PlaceTool {
  readonly name: Tool['name']
  readonly cursor: Tool['cursor']
  /** Room the new thing takes, page units. */
  readonly size: readonly [width: number, height: number]
  place(editor: Editor, at: Vec): void
}

/** A tool that places one thing where people tap, or in the middle of the view on Enter. Dragging moves the page. */
export function placeTool({ name, cursor, size, place }: PlaceTool): Tool {
  const idle: StateFactory<PlaceStates, 'idle'> = (editor) => ({
    handle(input) {
      if (input.type === 'pointer-down' && input.button === 'main') {
        editor.startEditing(undefined)
        return { to: 'pointing', with: input }
      }
      if (input.type === 'key-down' && input.key === 'Enter')
        place(editor, freeSpotNear(editor, viewCentre(editor), size))
      return undefined
    },
  })

  const pointing: StateFactory<PlaceStates, 'pointing'> = (editor, down) => ({
    handle(input) {
      switch (input.type) {
        case 'pointer-move': {
          const strayed = exceeds(dragStart, down.pointer, down.screen, input.screen)
          return strayed && down.pointer === 'touch' ? { to: 'panning', with: down } : undefined
        }
        case 'pointer-up':
          place(editor, input.page)
          return toIdle
        case 'cancel':
          return toIdle
        default:
          return undefined
      }
    },
  })

  return defineTool<PlaceStates>({
    name,
    cursor,
    initial: toIdle,
    states: { idle, pointing, panning: (editor, down) => panning(editor, down, toIdle) },
  })
}
