import type { Vec } from '@palabre/shared/geometry'
import type { PageId } from '@palabre/shared/ids'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Editor } from '../../editor/editor.ts'
import type { Peer } from '../../sync/presence.ts'

export interface Following {
  /** The participant whose cursor this screen follows. */
  readonly followed: StoreApi<string | undefined>
  follow(participant: string | undefined): void
  destroy(): void
}

/** The followed cursor may roam in this middle part of the screen before the view moves along. */
const calmPart = 0.7

/**
 * Keeps somebody's page and cursor in view. Moving the view oneself, drawing, or their leaving ends it.
 */
export function createFollowing(editor: Editor, peers: StoreApi<readonly Peer[]>): Following {
  const followed = createStore<string | undefined>(() => undefined)
  let moving = false

  const move = (change: () => void): void => {
    moving = true
    change()
    moving = false
  }
  const keepInView = (): void => {
    const participant = followed.getState()
    if (participant === undefined) return
    const theirs = peers.getState().filter(({ user }) => user.id === participant)
    if (theirs.length === 0) {
      stop()
      return
    }
    const seen = theirs.find(({ state }) => state.cursor) ?? theirs[0]
    const { page, cursor } = seen?.state ?? {}
    if (page && page !== editor.state.getState().page) move(() => editor.goToPage(page as PageId))
    if (!cursor) return
    const [x, y] = cursor
    const push = pushIntoView(editor.toScreen({ x, y }), editor.state.getState().viewport)
    if (push) move(() => editor.panBy(push))
  }
  const stop = (): void => followed.setState(undefined, true)

  const stopPeers = peers.subscribe(keepInView)
  const stopState = editor.state.subscribe((now, before) => {
    const ownMove = now.camera !== before.camera && now.viewport === before.viewport
    if (!moving && followed.getState() !== undefined && (ownMove || now.page !== before.page)) stop()
  })
  return {
    followed,
    follow(participant) {
      followed.setState(participant, true)
      keepInView()
    },
    destroy() {
      stopPeers()
      stopState()
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
