import { boxCentre, boxHeight, boxOf, boxWidth, encloses, visibleBox } from '@palabre/shared/geometry'
import type { PageId } from '@palabre/shared/ids'
import type { Phase, Spotlight } from '@palabre/shared/session'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Editor } from '../../../editor/editor.ts'
import { useServices } from '../../../panels/services.ts'
import { useEditor } from '../../../panels/use-editor.ts'
import type { Peer } from '../../../sync/presence.ts'
import { useSession } from '../connection-context.ts'

/** What was drawn beyond the edge is brought into sight once it has been still for this long, ms. */
const refitAfterMs = 1_200
const mostZoom = 2

/**
 * Moves the room's screen by itself: where everyone is called to, else where the step is, else the page that a
 * facilitator looks at.
 */
export function useProjectedView(phase: Phase | undefined): void {
  const editor = useEditor()
  const { me, following } = useServices()
  const spotlight = useSession(({ state }) => state.spotlight)

  useEffect(() => {
    if (!spotlight) return
    editor.goToPage(spotlight.page)
    if (spotlight.view) editor.zoomTo(boxOf(...spotlight.view))
    else showWhole(editor)
    if (spotlight.who && spotlight.who !== me.id) following.follow(spotlight.who)
    return () => following.follow(undefined)
  }, [editor, spotlight, following, me.id])

  const { page, frame } = phase ?? {}
  const called = spotlight !== null
  useEffect(() => {
    if (called) return
    if (page) editor.goToPage(page)
    const bounds = frame && editor.board.boundsOf(frame)
    if (bounds) editor.zoomTo(bounds)
    else showWhole(editor)
  }, [editor, called, page, frame])

  useFacilitatorsPage(called)
  useRefit(spotlight, frame !== undefined)
}

/** Turns to the page that a facilitator has just turned to. */
function useFacilitatorsPage(called: boolean): void {
  const editor = useEditor()
  const { peers } = useServices()
  const open = useStore(peers, leadingPage)
  useEffect(() => {
    if (called || open === undefined) return
    editor.goToPage(open as PageId)
    showWhole(editor)
  }, [editor, called, open])
}

function leadingPage(peers: readonly Peer[]): string | undefined {
  return peers.find(({ user, state }) => user.role === 'facilitator' && state.page)?.state.page
}

/** Nobody pans here: the whole page stays whole while people add to it. */
function useRefit(spotlight: Spotlight | null, framed: boolean): void {
  const editor = useEditor()
  const holds = framed || spotlight?.view !== undefined || spotlight?.who !== undefined
  useEffect(() => {
    if (holds) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const { page, camera, viewport } = editor.state.getState()
      const drawn = editor.board.pageBounds(page)
      if (drawn && !encloses(visibleBox(camera, viewport), drawn)) showWhole(editor)
    }
    const stop = editor.board.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(look, refitAfterMs)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor, holds])
}

/** The whole page, as large as it goes; a few notes on it grow, but not until they fill the wall. */
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
