import { type Geo, geoBounds, geoCentre, pageToScreen, rotateAround, union, type Vec } from '@palabre/shared/geometry'
import { isPlaced, type PlacedItem } from '@palabre/shared/model'
import type { Camera, EditorState } from '../editor/editor-state.ts'
import type { Handle } from '../editor/input.ts'
import type { BoardStore } from '../store/board-store.ts'

/** Room between a selected item and its frame, CSS px. */
const standOff = 5
/** Sides shorter than this on screen have no handle in their middle; a frame smaller than the second, only one. */
const roomForMiddle = 72
const roomForCorners = 28
/** Half of a target: 24 px for a mouse, 44 px for a finger. */
const reach = { mouse: 12, pen: 14, touch: 22 } as const

export interface SelectionFrame {
  /** On the page, turned like the item when it is the only one. */
  readonly geo: Geo
  /** Corners on screen, clockwise from the top left. */
  readonly corners: readonly Vec[]
  readonly handles: readonly { readonly handle: Handle; readonly screen: Vec }[]
}

type Shown = Pick<EditorState, 'camera' | 'selection' | 'previews' | 'remotePreviews' | 'editing' | 'tool' | 'role'>

/** The selected items that lie somewhere, as they are shown now. */
export function selectedItems(state: Shown, board: BoardStore): PlacedItem[] {
  const items: PlacedItem[] = []
  for (const id of state.selection) {
    const item = board.item(id)
    const geo = state.previews.get(id) ?? state.remotePreviews.get(id)
    if (item && isPlaced(item)) items.push(geo ? { ...item, geo } : item)
  }
  return items
}

/** The frame around the selection with its handles, or nothing when nothing that can be resized is selected. */
export function selectionFrame(state: Shown, board: BoardStore): SelectionFrame | undefined {
  const items = selectedItems(state, board)
  const only = items.length === 1 ? items[0] : undefined
  const geo = only ? only.geo : boundsGeo(items)
  if (!geo) return undefined
  const corners = frameCorners(geo, state.camera)
  const editable = state.editing === undefined && state.role !== 'observer'
  return { geo, corners, handles: editable ? handlesOf(geo, state.camera, corners) : [] }
}

/** The handle that a pointer means; the corners win over the middles. */
export function handleAt(frame: SelectionFrame, screen: Vec, pointer: keyof typeof reach): Handle | undefined {
  let nearest: Handle | undefined
  let distance: number = reach[pointer]
  for (const { handle, screen: place } of frame.handles) {
    const away = Math.max(Math.abs(screen.x - place.x), Math.abs(screen.y - place.y))
    if (away > distance || (away === distance && nearest)) continue
    nearest = handle
    distance = away
  }
  return nearest
}

/** The corners on screen of an item's frame. */
export function frameCorners(geo: Geo, camera: Camera): Vec[] {
  const [x, y, width, height, rotation] = geo
  const off = standOff / camera.zoom
  const centre = geoCentre(geo)
  return [
    { x: x - off, y: y - off },
    { x: x + width + off, y: y - off },
    { x: x + width + off, y: y + height + off },
    { x: x - off, y: y + height + off },
  ].map((corner) => pageToScreen(camera, rotateAround(corner, centre, rotation)))
}

function boundsGeo(items: readonly PlacedItem[]): Geo | undefined {
  const box = union(items.map((item) => geoBounds(item.geo)))
  return box && [box.minX, box.minY, box.maxX - box.minX, box.maxY - box.minY, 0]
}

function handlesOf(geo: Geo, camera: Camera, corners: readonly Vec[]): SelectionFrame['handles'] {
  const width = geo[2] * camera.zoom
  const height = geo[3] * camera.zoom
  const [nw, ne, se, sw] = corners as [Vec, Vec, Vec, Vec]
  const corner = { nw, ne, se, sw } as const
  const names: Handle[] = []
  if (Math.max(width, height) < roomForCorners) names.push('se')
  else names.push('nw', 'ne', 'se', 'sw')
  if (width >= roomForMiddle) names.push('n', 's')
  if (height >= roomForMiddle) names.push('e', 'w')
  const places: Record<Handle, Vec> = {
    ...corner,
    n: middle(nw, ne),
    e: middle(ne, se),
    s: middle(sw, se),
    w: middle(nw, sw),
  }
  return names.map((handle) => ({ handle, screen: places[handle] }))
}

function middle(a: Vec, b: Vec): Vec {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
