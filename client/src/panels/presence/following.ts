import type { Vec } from '@palabre/shared/geometry'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { boxOfView } from '../../editor/box-in-view.ts'
import type { Editor } from '../../editor/editor.ts'
import type { Peer } from '../../sync/presence.ts'
import { isBusy, type Seen, sameView, seenBy } from './seen-by.ts'

export interface Following {
  /** The participant whose view this screen follows. */
  readonly followed: StoreApi<string | undefined>
  follow(participant: string | undefined): void
  destroy(): void
}

/** The followed cursor may roam in this middle part of the screen before the view moves along. */
const calmPart = 0.7

/**
 * Keeps what somebody looks at in view: their page, and their view fitted into this screen; their cursor where their
 * screen says no more. Moving the view oneself or their leaving ends it. Whoever writes or draws is moved afterwards.
 */
export function createFollowing(editor: Editor, peers: StoreApi<readonly Peer[]>): Following {
  const followed = createStore<string | undefined>(() => undefined)
  let moving = false
  let last: Seen | undefined

  const move = (change: () => void): void => {
    moving = true
    change()
    moving = false
  }
  const keepInView = (): void => {
    const participant = followed.getState()
    if (participant === undefined) return
    const seen = seenBy(peers.getState(), participant)
    if (!seen) {
      stop()
      return
    }
    if (isBusy(editor)) return
    const { page, view, cursor } = seen
    const moved = !sameView(seen, last)
    last = seen
    if (moved && page) move(() => editor.goToPage(page))
    if (moved && view) editor.showView(boxOfView(view), { snug: true })
    if (view || !cursor) return
    const [x, y] = cursor
    const push = pushIntoView(editor.toScreen({ x, y }), editor.state.getState().viewport)
    if (push) move(() => editor.panBy(push))
  }
  const stop = (): void => followed.setState(undefined, true)

  const stopPeers = peers.subscribe(keepInView)
  const stopMoves = editor.onOwnMove(() => {
    if (!moving && followed.getState() !== undefined) stop()
  })
  return {
    followed,
    follow(participant) {
      last = undefined
      followed.setState(participant, true)
      keepInView()
    },
    destroy() {
      stopPeers()
      stopMoves()
    },
  }
}

/** How far to move the view, screen px, so that a point comes back into its calm middle; nothing when it is there. */
export function pushIntoView(point: Vec, viewport: { width: number; height: number }): Vec | undefined {
  const x = outside(point.x, viewport.width)
  const y = outside(point.y, viewport.height)
  return x === 0 && y === 0 ? undefined : { x: -x, y: -y }
}

function outside(value: number, extent: number): number {
  const margin = (extent * (1 - calmPart)) / 2
  if (value < margin) return value - margin
  return value > extent - margin ? value - (extent - margin) : 0
}
