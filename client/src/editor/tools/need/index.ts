import { itemKinds } from '@palabre/shared/model'
import { placeAndWrite } from '../shared/place.ts'
import { cardAt } from '../shared/place-in-column.ts'
import { placeTool } from '../shared/place-tool.ts'

/** A tap places a collective need, and one types its words. */
export const needTool = placeTool({
  name: 'need',
  cursor: 'crosshair',
  size: itemKinds.need.size,
  place: (editor, at) => placeAndWrite(editor, { kind: 'need', geo: cardAt(editor, 'need', at) }),
})
