import type { Geo, Vec } from '@palabre/shared/geometry'
import { type Item, itemKinds, type PlacedItem } from '@palabre/shared/model'
import type { Editor } from '../../editor.ts'
import { freeSpotNear, viewCentre } from '../../free-spot.ts'
import type { PointerInput } from '../../input.ts'
import { dragStart, exceeds } from '../../thresholds.ts'
import { defineTool, type StateFactory, type Tool } from '../tool.ts'
import { type DrawStates, toIdle } from './draw-states.ts'
import type { NewThing } from './place.ts'

interface DrawTool {
  readonly name: Tool['name']
  readonly size: readonly [width: number, height: number]
  /** What would be drawn from one corner to the other. */
  between(editor: Editor, from: Vec, to: PointerInput): NewThing
  /** What a tap alone places. */
  around(editor: Editor, at: Vec): NewThing
  finish(editor: Editor, thing: NewThing): void
}

/** A tool that draws one thing by dragging over it, or places one of the usual size with a tap or Enter. */
export function drawTool({ name, size, between, around, finish }: DrawTool): Tool {
  const idle: StateFactory<DrawStates, 'idle'> = (editor) => ({
    handle(input) {
      if (input.type === 'pointer-down' && input.button === 'main') {
        editor.startEditing(undefined)
        return { to: 'pointing', with: input }
      }
      if (input.type === 'key-down' && input.key === 'Enter')
        finish(editor, around(editor, freeSpotNear(editor, viewCentre(editor), size)))
      return undefined
    },
  })

  const pointing: StateFactory<DrawStates, 'pointing'> = (editor, down) => ({
    handle(input) {
      switch (input.type) {
        case 'pointer-move':
          return exceeds(dragStart, down.pointer, down.screen, input.screen)
            ? { to: 'drawing', with: { down, move: input } }
            : undefined
        case 'pointer-up':
          finish(editor, around(editor, input.page))
          return toIdle
        case 'cancel':
          return toIdle
        default:
          return undefined
      }
    },
  })

  const drawing: StateFactory<DrawStates, 'drawing'> = (editor, { down, move }) => {
    const follow = (input: PointerInput) =>
      editor.state.setState({ draft: draftOf(editor, between(editor, down.page, input)) })
    follow(move)
    return {
      handle(input) {
        switch (input.type) {
          case 'pointer-move':
            follow(input)
            return undefined
          case 'pointer-up':
            finish(editor, between(editor, down.page, input))
            return toIdle
          case 'cancel':
            return toIdle
          default:
            return undefined
        }
      },
      exit: () => editor.state.setState({ draft: undefined }),
    }
  }

  return defineTool<DrawStates>({ name, cursor: 'crosshair', initial: toIdle, states: { idle, pointing, drawing } })
}

const draftId = 'draft-in-hand' as Item['id']

/** A thing as an item that the canvas can draw, without having been placed. */
function draftOf(editor: Editor, { kind, geo, fields, text = '' }: NewThing): PlacedItem {
  const { who, now } = editor.context()
  const head = { id: draftId, kind, author: who.id, at: now, page: editor.state.getState().page, order: '' }
  const place: Geo = geo ?? [0, 0, 0, 0, 0]
  return { ...itemKinds[kind].defaults, ...fields, ...head, geo: place, text } as unknown as PlacedItem
}
