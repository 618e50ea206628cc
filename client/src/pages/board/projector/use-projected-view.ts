import { boxCentre, boxHeight, boxOf, boxWidth, encloses, visibleBox } from '@palabre/shared/geometry'
import type { PageId, ParticipantId } from '@palabre/shared/ids'
import type { Phase } from '@palabre/shared/session'
import { useCallback, useEffect } from 'react'
import { type StoreApi, useStore } from 'zustand'
import { boxOfView } from '../../../editor/box-in-view.ts'
import type { Editor } from '../../../editor/editor.ts'
import { type Seen, sameView, seenBy } from '../../../panels/presence/seen-by.ts'
import { useServices } from '../../../panels/services.ts'
import { useEditor } from '../../../panels/use-editor.ts'
import type { Peer } from '../../../sync/presence.ts'
import { useSession } from '../connection-context.ts'

/** What was drawn beyond the edge is brought into sight once it has been still for this long, ms. */
const refitAfterMs = 1_200
/** A few notes on a page grow, but not until they fill the wall. */
const mostZoom = 2

/**
 * Moves the room's screen by itself: where everyone is called to, else where the step is, else the page that a
 * facilitator has just turned to.
 */
export function useProjectedView(phase: Phase | undefined): void {
  const editor = useEditor()
  const { peers } = useServices()
  const spotlight = useSession(({ state }) => state.spotlight)
  const ledTo = useStore(peers, leadingPage)
  const { page, frame } = phase ?? {}
  const called = spotlight !== null

  /** Shows what is to be seen of the page on screen. */
  const show = useCallback(() => {
    const framed = !spotlight && frame && page === editor.state.getState().page && editor.board.boundsOf(frame)
    if (spotlight?.view) editor.zoomTo(boxOf(...spotlight.view))
    else if (framed) editor.zoomTo(framed)
    else showWhole(editor)
  }, [editor, spotlight, page, frame])

  useEffect(() => {
    if (!called && page) editor.goToPage(page)
  }, [editor, called, page])
  useEffect(() => {
    if (!called && ledTo) editor.goToPage(ledTo as PageId)
  }, [editor, called, ledTo])
  useEffect(() => {
    if (!spotlight) return
    editor.goToPage(spotlight.page)
    if (spotlight.view) editor.showView(boxOf(...spotlight.view), { snug: spotlight.who !== undefined })
    return spotlight.who === undefined ? undefined : goAlong(editor, peers, spotlight.who)
  }, [editor, spotlight, peers])

  const follows = spotlight?.who !== undefined
  const whole = !spotlight?.view && !frame
  useEffect(() => {
    if (follows) return
    show()
    return editor.state.subscribe((now, before) => {
      if (now.page !== before.page || now.viewport !== before.viewport || now.insets !== before.insets) show()
    })
  }, [editor, show, follows])
  useRefit(show, whole && !follows)
}

/**
 * Shows what somebody has on screen, for as long as it takes: also the facilitator whose other window this is. While
 * they are gone it stays where they were.
 */
function goAlong(editor: Editor, peers: StoreApi<readonly Peer[]>, who: ParticipantId): () => void {
  let last: Seen | undefined
  const look = () => {
    const seen = seenBy(peers.getState(), who)
    if (!seen || sameView(seen, last)) return
    last = seen
    if (seen.page) editor.goToPage(seen.page)
    if (seen.view) editor.showView(boxOfView(seen.view), { snug: true })
  }
  look()
  return peers.subscribe(look)
}

function leadingPage(peers: readonly Peer[]): string | undefined {
  return peers.find(({ user, state }) => user.role === 'facilitator' && state.page)?.state.page
}

/** Nobody pans here: a page that is shown whole stays whole while people add to it. */
function useRefit(show: () => void, whole: boolean): void {
  const editor = useEditor()
  useEffect(() => {
    if (!whole) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const { page, camera, viewport } = editor.state.getState()
      const drawn = editor.board.pageBounds(page)
      if (drawn && !encloses(visibleBox(camera, viewport), drawn)) show()
    }
    const stop = editor.board.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(look, refitAfterMs)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor, show, whole])
}

function showWhole(editor: Editor): void {
  const { page, viewport } = editor.state.getState()
  const drawn = editor.board.pageBounds(page)
  const kind = editor.board.snapshot().pages.find(({ id }) => id === page)?.kind
  // What lies under a page of needs is part of it.
  if (!drawn || kind === 'needs') {
    editor.zoomTo(undefined)
    return
  }
  const width = Math.max(boxWidth(drawn), viewport.width / mostZoom)
  const height = Math.max(boxHeight(drawn), viewport.height / mostZoom)
  const { x, y } = boxCentre(drawn)
  editor.zoomTo(boxOf(x - width / 2, y - height / 2, width, height))
}
