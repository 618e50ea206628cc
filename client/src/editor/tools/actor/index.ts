import { itemKinds } from '@palabre/shared/model'
import { placeAndWrite } from '../shared/place.ts'
import { placeTool } from '../shared/place-tool.ts'

/** A tap places an actor and asks for its name. */
export const actorTool = placeTool({
  name: 'actor',
  cursor: 'crosshair',
  size: itemKinds.actor.size,
  place(editor, at) {
    const { family } = editor.state.getState().nextStyle
    placeAndWrite(editor, { kind: 'actor', at, fields: family === undefined ? {} : { family } })
  },
})
