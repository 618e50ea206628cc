import { type Command, linkItems } from '@palabre/shared/commands'
import type { ItemId } from '@palabre/shared/ids'
import { isPlaced, type LinkRole, rolesBetween } from '@palabre/shared/model'
import { fail } from '@palabre/shared/result'
import { joiningStates } from '../shared/joining/states.ts'
import { type JoiningStates, toIdle } from '../shared/joining/transitions.ts'
import { finishPlacing } from '../shared/place.ts'
import { defineTool } from '../tool.ts'

interface Tie {
  readonly from: ItemId
  readonly to: ItemId
  readonly id: ItemId
  /** The role one would like; another that makes sense is taken where it does not. */
  readonly role: LinkRole | undefined
}

/** Ties two items by the role that was chosen, else by the likeliest between such two. */
const tie: Command<Tie> = (board, { from, to, id, role }, context) => {
  const [start, end] = [board.items.get(from), board.items.get(to)]
  if (!start || !end) return fail('item_gone')
  const fitting = rolesBetween(start.kind, end.kind)
  const said = role && fitting.includes(role) ? role : fitting[0]
  return said ? linkItems(board, { from, to, id, role: said }, context) : fail('no_link_role')
}

/** Ties a link: from one item to another by dragging, by tapping both, or with Tab and Enter. */
export const linkTool = defineTool<JoiningStates>({
  name: 'link',
  cursor: 'crosshair',
  initial: toIdle,
  states: joiningStates({
    accepts: (item) => item !== undefined && isPlaced(item) && item.kind !== 'ink' && item.kind !== 'frame',
    join(editor, from, to) {
      const id = editor.newId()
      const { linkRole: role } = editor.state.getState().nextStyle
      if (editor.run('tie', tie, { from, to, id, role }).ok) finishPlacing(editor, id)
    },
  }),
})
