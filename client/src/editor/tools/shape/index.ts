import { itemKinds } from '@palabre/shared/model'
import { lineGeo } from '../../resize.ts'
import { boxAt, dragBox } from '../shared/drag-box.ts'
import { drawTool } from '../shared/draw-tool.ts'
import { finishPlacing, place } from '../shared/place.ts'
import { stepped } from './stepped.ts'

const { size } = itemKinds.shape

/** Draws the chosen form; Shift makes it regular, or a line keep to steps of 15 degrees. */
export const shapeTool = drawTool({
  name: 'shape',
  size,
  between(editor, from, { page, modifiers }) {
    const { shapeForm: form, penColour: stroke } = editor.state.getState().nextStyle
    const isLine = form === 'line' || form === 'arrow'
    const geo = isLine
      ? lineGeo(from, modifiers.shift ? stepped(from, page) : page)
      : dragBox(from, page, modifiers.shift)
    return { kind: 'shape', geo, fields: { form, stroke } }
  },
  around(editor, at) {
    const { shapeForm: form, penColour: stroke } = editor.state.getState().nextStyle
    const isLine = form === 'line' || form === 'arrow'
    return { kind: 'shape', geo: boxAt(at, isLine ? [size[0], 0] : size), fields: { form, stroke } }
  },
  finish(editor, thing) {
    const id = place(editor, thing)
    if (id !== undefined) finishPlacing(editor, id)
  },
})
