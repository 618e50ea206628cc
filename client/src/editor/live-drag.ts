import type { Geo } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import type { Editor } from './editor.ts'
import { createThrottle, frameEveryMs } from './throttle.ts'

/** A frame of more items would not fit: a larger drag is told in turns, so that it costs no more than a small one. */
const mostInFrame = 150

/** Geometry on its way: previews here, ephemeral frames for the others. Nothing of it is in the document. */
export interface LiveDrag {
  show(places: ReadonlyMap<ItemId, Geo>, timeMs: number): void
  /** Takes the previews away; `kept` says whether an edit of the document takes their place. */
  end(kept: boolean): void
}

export function createLiveDrag(editor: Editor): LiveDrag {
  const mayTell = createThrottle(frameEveryMs)
  const { page } = editor.state.getState()
  let told = false
  let turn = 0
  return {
    show(places, timeMs) {
      editor.state.setState({ previews: places })
      if (!mayTell(timeMs)) return
      told = true
      const turns = Math.ceil(places.size / mostInFrame)
      const from = (turn++ % turns) * mostInFrame
      const items = [...places].slice(from, from + mostInFrame).map(([id, geo]) => [id, geo.map(tenth)] as const)
      editor.broadcast({ kind: 'drag', page, items, ...(turns > 1 ? { more: true } : {}) })
    },
    end(kept) {
      editor.state.setState({ previews: new Map(), guides: [] })
      if (told && !kept) editor.broadcast({ kind: 'drag', page, items: [] })
      told = false
    },
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
