import { type PlaceItem, placeItem } from '@palabre/shared/commands'
import type { ItemId } from '@palabre/shared/ids'
import type { Editor } from '../../editor.ts'
import { typingStep } from '../../wording.ts'

export type NewThing = PlaceItem extends infer Kind
  ? Kind extends PlaceItem
    ? Omit<Kind, 'page' | 'id'>
    : never
  : never

/** Places a thing on the page, gives the select tool back unless this one is locked, and opens its words. */
export function placeAndWrite(editor: Editor, thing: NewThing): void {
  const id = place(editor, thing)
  if (id === undefined) return
  finishPlacing(editor, id)
  editor.startEditing(id)
}

/** Places a thing; returns its id unless it was refused. */
export function place(editor: Editor, thing: NewThing): ItemId | undefined {
  const id = editor.newId()
  const { page } = editor.state.getState()
  const options = thing.kind === 'text' ? typingStep(id, undefined) : {}
  return editor.run('place-item', placeItem, { ...thing, page, id } as PlaceItem, options).ok ? id : undefined
}

/** Selects what was placed, and puts the tool away unless people asked to keep it. */
export function finishPlacing(editor: Editor, id: ItemId): void {
  if (!editor.state.getState().toolLocked) editor.setTool('select')
  editor.select([id])
}
