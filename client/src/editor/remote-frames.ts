import type { Geo, StrokePoint } from '@palabre/shared/geometry'
import type { ItemId, PageId } from '@palabre/shared/ids'
import type { Colour } from '@palabre/shared/model'
import type { EphemeralFrom } from '@palabre/shared/protocol'
import type { StoreApi } from 'zustand/vanilla'
import type { BoardStore } from '../store/board-store.ts'
import type { EditorClock } from './clock.ts'
import type { EditorState, LiveStroke } from './editor-state.ts'

/** Shown at most this long after the last frame, should the edit itself never come. */
const remoteExpiryMs = { drag: 10_000, stroke: 15_000 } as const

const maxPoints = 20_000

/** Drags and strokes of other people between their frames and the edit that follows them. */
export interface RemoteFrames {
  receive(frame: EphemeralFrom): void
  destroy(): void
}

export function createRemoteFrames(board: BoardStore, state: StoreApi<EditorState>, clock: EditorClock): RemoteFrames {
  /** Which items each person drags: a frame replaces that person's last ones unless it says that it adds to them. */
  const drags = new Map<string, ReadonlySet<ItemId>>()
  const expiries = new Map<string, () => void>()

  const expire = (key: string, delayMs: number, callback: () => void) => {
    expiries.get(key)?.()
    expiries.set(key, clock.after(delayMs, callback))
  }

  const takeDrag = (from: string, moved: ReadonlyMap<ItemId, Geo>, more = false) => {
    const previews = new Map(state.getState().remotePreviews)
    const before = drags.get(from) ?? new Set()
    if (!more) for (const id of before) previews.delete(id)
    for (const [id, geo] of moved) previews.set(id, geo)
    const dragged = new Set(more ? [...before, ...moved.keys()] : moved.keys())
    if (dragged.size > 0) drags.set(from, dragged)
    else drags.delete(from)
    state.setState({ remotePreviews: previews })
  }

  const dropStroke = (id: string) => {
    const strokes = new Map(state.getState().remoteStrokes)
    if (strokes.delete(id)) state.setState({ remoteStrokes: strokes })
  }

  const takeStroke = (frame: EphemeralFrom & { kind: 'stroke' }) => {
    const known = state.getState().remoteStrokes
    const points = [...(known.get(frame.id)?.points ?? []), ...frame.points.flatMap(readPoint)].slice(0, maxPoints)
    const stroke: LiveStroke = {
      id: frame.id,
      page: frame.page as PageId,
      colour: frame.colour as Colour,
      width: frame.width,
      points,
    }
    state.setState({ remoteStrokes: new Map(known).set(frame.id, stroke) })
  }

  const unsubscribe = board.subscribe(({ items }) => {
    const { remotePreviews, remoteStrokes } = state.getState()
    const settled = [...remotePreviews.keys()].filter((id) => items.has(id))
    if (settled.length > 0) {
      const previews = new Map(remotePreviews)
      for (const id of settled) previews.delete(id)
      state.setState({ remotePreviews: previews })
    }
    for (const id of remoteStrokes.keys()) if (items.has(id as ItemId)) dropStroke(id)
  })

  return {
    receive(frame) {
      if (frame.kind === 'drag') {
        const moved = new Map(frame.items.flatMap(([id, geo]) => (isGeo(geo) ? [[id as ItemId, geo] as const] : [])))
        takeDrag(frame.from, moved, frame.more === true)
        expire(`drag:${frame.from}`, remoteExpiryMs.drag, () => takeDrag(frame.from, new Map()))
      } else if (frame.kind === 'stroke' && Array.isArray(frame.points)) {
        // A late frame of a stroke that is already in the document would draw it twice.
        if (board.item(frame.id as ItemId)) return
        // Done without a point: its author gave it up.
        if (frame.done && frame.points.length === 0) dropStroke(frame.id)
        else takeStroke(frame)
        expire(`stroke:${frame.id}`, remoteExpiryMs.stroke, () => dropStroke(frame.id))
      }
    },
    destroy() {
      unsubscribe()
      for (const cancel of expiries.values()) cancel()
    },
  }
}

function isGeo(value: readonly number[]): value is Geo {
  return value.length === 5 && value.every(Number.isFinite)
}

function readPoint(point: readonly number[]): StrokePoint[] {
  const [x, y, pressure = 0.5] = point
  return x !== undefined && y !== undefined && [x, y, pressure].every(Number.isFinite) ? [{ x, y, pressure }] : []
}
