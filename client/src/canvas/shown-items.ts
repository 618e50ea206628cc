/** Items as the painter shows them while somebody moves or types in them. */
import type { Geo } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { type Item, isWorded } from '@palabre/shared/model'
import type { Drawing } from '@palabre/shared/scene'
import type { EditorState, LiveStroke } from '../editor/editor-state.ts'

/** Where a person, or somebody else, has an item now while it is not in the document yet. */
export function shownGeo(state: Pick<EditorState, 'previews' | 'remotePreviews'>): (id: ItemId) => Geo | undefined {
  return (id) => state.previews.get(id) ?? state.remotePreviews.get(id)
}

export function liveStrokes(state: EditorState): LiveStroke[] {
  const strokes = [...state.remoteStrokes.values()]
  if (state.liveStroke) strokes.push(state.liveStroke)
  return strokes.filter(({ page }) => page === state.page)
}

/** The words being typed are shown by the field they are typed in. */
export function withoutTypedWords(item: Item, editing: ItemId | undefined): Item {
  if (item.id !== editing) return item
  // A blank is not nothing: what an empty card says in its place would lie under the words being typed.
  if (isWorded(item)) return { ...item, text: ' ' }
  if (item.kind === 'tension') return { ...item, a: ' ', b: ' ' }
  if (item.kind === 'actor' || item.kind === 'action') return { ...item, name: '' }
  return item.kind === 'frame' ? { ...item, title: '' } : item
}

/** A frame that moves must not cover what it holds. */
export function withoutGround(drawing: Drawing): Drawing {
  return {
    ...drawing,
    primitives: drawing.primitives.map((primitive) => {
      if (primitive.type !== 'rectangle') return primitive
      const { fill: _fill, ...outline } = primitive
      return outline
    }),
  }
}

export function symmetricDifference<Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>): Value[] {
  const only: Value[] = []
  for (const value of a) if (!b.has(value)) only.push(value)
  for (const value of b) if (!a.has(value)) only.push(value)
  return only
}
