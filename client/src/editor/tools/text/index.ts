import { itemKinds } from '@palabre/shared/model'
import { placeAndWrite } from '../shared/place.ts'
import { placeTool } from '../shared/place-tool.ts'

const [width, height] = itemKinds.text.size

/** A tap begins a text there: its first line starts under the pointer. */
export const textTool = placeTool({
  name: 'text',
  cursor: 'text',
  size: itemKinds.text.size,
  place(editor, at) {
    placeAndWrite(editor, { kind: 'text', geo: [at.x, at.y - height / 2, width, height, 0] })
  },
})
