import { itemKinds } from '@palabre/shared/model'
import { boxAt, dragBox } from '../shared/drag-box.ts'
import { drawTool } from '../shared/draw-tool.ts'
import { placeAndWrite } from '../shared/place.ts'

const { size } = itemKinds.frame

/** Draws a frame around what is there already, and asks for its title. */
export const frameTool = drawTool({
  name: 'frame',
  size,
  between: (_editor, from, { page, modifiers }) => ({ kind: 'frame', geo: dragBox(from, page, modifiers.shift) }),
  around: (_editor, at) => ({ kind: 'frame', geo: boxAt(at, size) }),
  finish: placeAndWrite,
})
