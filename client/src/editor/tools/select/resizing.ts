import { resizeItems } from '@palabre/shared/commands'
import { boxOf, type Geo, geoBounds, subtract, union, type Vec } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { isPlaced, type PlacedItem } from '@palabre/shared/model'
import type { Editor } from '../../editor.ts'
import type { Handle, PointerInput } from '../../input.ts'
import { createLiveDrag } from '../../live-drag.ts'
import { visibleNeighbours } from '../../neighbours.ts'
import { carriedGeo, lineEnds, lineGeo, movedLines, resizedBox } from '../../resize.ts'
import { snapBox } from '../../snapping.ts'
import { snapReach } from '../../thresholds.ts'
import type { StateFactory } from '../tool.ts'
import { type SelectStates, toIdle } from './states.ts'

/** A handle follows the pointer. Shift keeps proportions (of a picture, lets go of them), Alt resizes from the middle, Ctrl does without snapping. */
export const resizing: StateFactory<SelectStates, 'resizing'> = (editor, { down, handle, move }) => {
  const items = selectedPlaced(editor)
  const drag = createLiveDrag(editor)
  const unchanged = items.map(({ id, geo }) => [id, geo] as const)
  const allowed = items.length > 0 && editor.check('resize-items', resizeItems, { places: unchanged })
  const neighbours = visibleNeighbours(editor, new Set(items.map(({ id }) => id)))
  let places: ReadonlyMap<ItemId, Geo> = new Map()
  let committed = false

  const follow = (input: PointerInput) => {
    if (!allowed) return
    const delta = subtract(input.page, down.page)
    const outcome = resize(editor, items, handle, delta, input, neighbours)
    places = outcome.places
    drag.show(places, input.time)
    editor.state.setState({ guides: outcome.guides })
  }

  follow(move)
  return {
    handle(input) {
      switch (input.type) {
        case 'pointer-move':
          follow(input)
          return undefined
        case 'pointer-up':
          follow(input)
          committed = allowed && editor.run('resize-items', resizeItems, { places }).ok
          return toIdle
        case 'cancel':
          return toIdle
        default:
          return undefined
      }
    },
    exit: () => drag.end(committed),
  }
}

type Snapped = Pick<ReturnType<typeof snapBox>, 'guides'>

function resize(
  editor: Editor,
  items: readonly PlacedItem[],
  handle: Handle,
  delta: Vec,
  input: PointerInput,
  neighbours: Parameters<typeof snapBox>[1],
): Snapped & { readonly places: ReadonlyMap<ItemId, Geo> } {
  const only = items.length === 1 ? items[0] : undefined
  if (only?.kind === 'shape' && (only.form === 'line' || only.form === 'arrow'))
    return { places: new Map([[only.id, lineDragged(only.geo, handle, delta)]]), guides: [] }
  const from = only ? only.geo : boundsGeo(items)
  // A picture keeps its proportions unless asked not to: the other way round than the rest.
  const keepRatio = input.modifiers.shift !== (only?.kind === 'image')
  const options = { keepRatio, fromCentre: input.modifiers.alt }
  const free = resizedBox(from, handle, delta, options)
  const mayUseGuides = !input.modifiers.command && !keepRatio && from[4] === 0
  const reach = snapReach[input.pointer] / editor.state.getState().camera.zoom
  const snap = mayUseGuides
    ? snapBox(boxOf(free[0], free[1], free[2], free[3]), neighbours, reach, movedLines(handle))
    : undefined
  const to = snap ? resizedBox(from, handle, { x: delta.x + snap.by.x, y: delta.y + snap.by.y }, options) : free
  const places = new Map(items.map(({ id, geo }) => [id, only ? to : carriedGeo(geo, from, to)]))
  return { places, guides: snap?.guides ?? [] }
}

/** A handle on either side of a line takes that end of it anywhere. */
function lineDragged(geo: Geo, handle: Handle, delta: Vec): Geo {
  const [start, end] = lineEnds(geo)
  const toStart = handle === 'w' || handle === 'nw' || handle === 'sw'
  return toStart
    ? lineGeo({ x: start.x + delta.x, y: start.y + delta.y }, end, geo[3])
    : lineGeo(start, { x: end.x + delta.x, y: end.y + delta.y }, geo[3])
}

function selectedPlaced(editor: Editor): readonly PlacedItem[] {
  return [...editor.state.getState().selection].flatMap((id) => {
    const item = editor.board.item(id)
    return item && isPlaced(item) ? [item] : []
  })
}

function boundsGeo(items: readonly PlacedItem[]): Geo {
  const box = union(items.map(({ geo }) => geoBounds(geo)))
  return box ? [box.minX, box.minY, box.maxX - box.minX, box.maxY - box.minY, 0] : [0, 0, 0, 0, 0]
}
