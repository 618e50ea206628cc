import { itemKinds } from '@palabre/shared/model'
import { placeAndWrite } from '../shared/place.ts'
import { placeTool } from '../shared/place-tool.ts'

/** A tap places an action and asks for its name; who takes part is drawn, or said, next. */
export const actionTool = placeTool({
  name: 'action',
  cursor: 'crosshair',
  size: itemKinds.action.size,
  place: (editor, at) => placeAndWrite(editor, { kind: 'action', at }),
})
