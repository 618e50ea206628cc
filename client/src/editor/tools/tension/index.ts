import { itemKinds } from '@palabre/shared/model'
import { placeAndWrite } from '../shared/place.ts'
import { cardAt } from '../shared/place-in-column.ts'
import { placeTool } from '../shared/place-tool.ts'

/** A tap places a tension, and one types both of its stakes. */
export const tensionTool = placeTool({
  name: 'tension',
  cursor: 'crosshair',
  size: itemKinds.tension.size,
  place: (editor, at) => placeAndWrite(editor, { kind: 'tension', geo: cardAt(editor, 'tension', at) }),
})
