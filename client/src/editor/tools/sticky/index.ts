import { itemKinds } from '@palabre/shared/model'
import { placeAndWrite } from '../shared/place.ts'
import { placeTool } from '../shared/place-tool.ts'

/** One tap, and one types. */
export const stickyTool = placeTool({
  name: 'sticky',
  cursor: 'crosshair',
  size: itemKinds.sticky.size,
  place(editor, at) {
    placeAndWrite(editor, { kind: 'sticky', at, fields: { colour: editor.state.getState().nextStyle.stickyColour } })
  },
})
