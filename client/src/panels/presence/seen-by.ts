import type { PageId } from '@palabre/shared/ids'
import type { ViewBox } from '../../editor/box-in-view.ts'
import type { Editor } from '../../editor/editor.ts'
import type { Peer } from '../../sync/presence.ts'

/** Where somebody looks, as far as their screen says so. */
export interface Seen {
  readonly page: PageId | undefined
  readonly view: ViewBox | undefined
  readonly cursor: readonly [number, number] | undefined
}

/**
 * What a person has on screen; of several open pages of theirs, the one they point at. A screen for the room says
 * nothing of itself and does not count. Undefined once they are gone.
 */
export function seenBy(peers: readonly Peer[], participant: string): Seen | undefined {
  const theirs = peers.filter(
    ({ user, state }) => user.id === participant && (state.page ?? state.view ?? state.cursor),
  )
  const peer = theirs.find(({ state }) => state.cursor) ?? theirs[0]
  if (!peer) return undefined
  const { page, view, cursor } = peer.state
  return { page: page as PageId | undefined, view: isViewBox(view) ? view : undefined, cursor }
}

/** Whether somebody still looks where they did; their cursor may have moved. */
export function sameView(a: Seen | undefined, b: Seen | undefined): boolean {
  if (!a || !b) return a === b
  if (a.page !== b.page || !a.view !== !b.view) return false
  return a.view === undefined || a.view.every((value, index) => value === b.view?.[index])
}

/** Whether moving this screen now would take something out of somebody's hands. */
export function isBusy(editor: Pick<Editor, 'state' | 'isIdle'>): boolean {
  return editor.state.getState().editing !== undefined || !editor.isIdle()
}

/** Other people's browsers wrote it: only what can be shown counts. */
function isViewBox(view: unknown): view is ViewBox {
  return (
    Array.isArray(view) &&
    view.length === 4 &&
    view.every((value) => typeof value === 'number' && Number.isFinite(value)) &&
    view[2] > 0 &&
    view[3] > 0
  )
}
