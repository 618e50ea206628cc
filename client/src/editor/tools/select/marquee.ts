import { type Box, boxAround } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { isPlaced } from '@palabre/shared/model'
import { liesIn, meetsBox } from '@palabre/shared/scene'
import type { Editor } from '../../editor.ts'
import { isPickable } from '../../filter.ts'
import type { PointerInput } from '../../input.ts'
import type { StateFactory } from '../tool.ts'
import { type SelectStates, toIdle } from './states.ts'

/** A rectangle drawn over the page picks what it meets; with Shift, on top of what was picked. */
export const marquee: StateFactory<SelectStates, 'marquee'> = (editor, { down, move }) => {
  const before = editor.state.getState().selection
  const kept = down.modifiers.shift ? before : new Set<ItemId>()

  const follow = (input: PointerInput) => {
    const box = boxAround([down.page, input.page])
    editor.state.setState({ marquee: box })
    editor.select([...kept, ...met(editor, box)])
  }

  if (move) follow(move)
  else editor.state.setState({ marquee: boxAround([down.page]) })
  return {
    handle(input) {
      switch (input.type) {
        case 'pointer-move':
          follow(input)
          return undefined
        case 'pointer-up':
          return toIdle
        case 'cancel':
          editor.select(before)
          return toIdle
        default:
          return undefined
      }
    },
    exit: () => editor.state.setState({ marquee: undefined }),
  }
}

/**
 * What a marquee picks. A frame must lie in it whole. A relation comes along with both its ends, or when the marquee
 * meets nothing but relations: those that merely pass by are not swept up with the actors.
 */
function met(editor: Editor, box: Box): ItemId[] {
  const items = editor.board
    .itemsIn(editor.state.getState().page, box)
    .filter((item) => isPickable(editor, item) && meetsBox(item, box, editor.board))
  const placed = new Set(
    items.filter((item) => isPlaced(item) && (item.kind !== 'frame' || liesIn(item, box))).map(({ id }) => id),
  )
  const relations = items.filter(
    (item) => item.kind === 'relation' && (placed.size === 0 || (placed.has(item.from) && placed.has(item.to))),
  )
  return [...placed, ...relations.map(({ id }) => id)]
}
