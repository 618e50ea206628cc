import { itemKinds } from '@palabre/shared/model'
import { placeAndWrite } from '../shared/place.ts'
import { placeTool } from '../shared/place-tool.ts'

/** A tap places a commitment and asks what will be done; who does it can be said later. */
export const commitmentTool = placeTool({
  name: 'commitment',
  cursor: 'crosshair',
  size: itemKinds.commitment.size,
  place: (editor, at) => placeAndWrite(editor, { kind: 'commitment', at }),
})
