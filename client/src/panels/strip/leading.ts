import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import { isPlaced } from '@palabre/shared/model'
import type { SessionState, Spotlight } from '@palabre/shared/session'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { boxOfView, readingZoom } from '../../editor/box-in-view.ts'
import type { Editor } from '../../editor/editor.ts'
import type { Peer } from '../../sync/presence.ts'
import { type Place, placeInView } from '../lead/place-in-view.ts'
import { goWhenThere } from '../methods/go-when-there.ts'
import type { Following } from '../presence/following.ts'
import { isBusy, type Seen, sameView, seenBy } from '../presence/seen-by.ts'
import { type Arrival, answerTo, concernsNewcomer } from './answer.ts'

/** What this screen says about being led. */
export type Led =
  | { readonly kind: 'free' }
  /** Was called here; `before` is the way back. */
  | { readonly kind: 'called'; readonly before: Place | undefined; readonly notes?: true }
  /** Was not moved, having something in hand. */
  | { readonly kind: 'offered'; readonly step: boolean; readonly notes?: true }
  | { readonly kind: 'guided' }
  /** The others are shown what this screen shows. */
  | { readonly kind: 'shown' }
  /** Looks elsewhere while the others are guided. */
  | { readonly kind: 'away' }

export interface Leading {
  readonly led: StoreApi<Led>
  /** Goes where everyone was called to. */
  go(): void
  goBack(): void
  lookAway(): void
  dismiss(): void
  destroy(): void
}

export interface LeadingOptions {
  readonly editor: Editor
  readonly me: ParticipantId
  readonly session: StoreApi<{ readonly state: SessionState }>
  readonly peers: StoreApi<readonly Peer[]>
  readonly following: Following
  readonly arrival: Arrival
  /** Notes which call was answered, for after a reload. */
  readonly onAnswered: (at: number) => void
}

const free: Led = { kind: 'free' }
const closeEnough = { maxZoom: readingZoom }

/** Takes this screen to where everyone is called, once for each call, and along while somebody's view is followed. */
export function createLeading(options: LeadingOptions): Leading {
  const { editor, me, session, peers, following } = options
  const led = createStore<Led>(() => free)
  let stopWaiting = () => {}
  let stopLooking = () => {}
  let last: Seen | undefined

  const spotlight = () => session.getState().state.spotlight
  const become = (next: Led) => led.setState(next, true)

  const stopGoing = () => {
    stopWaiting()
    stopLooking()
  }
  const goTo = (call: Spotlight) => {
    following.follow(undefined)
    stopGoing()
    stopWaiting = goWhenThere(editor, call.page, () => {
      if (call.step !== undefined) stopLooking = showFrame(editor, session, call)
      // A view as somebody has it is shown as it is; notes alone need some air around them.
      else editor.showView(call.view && boxOfView(call.view), call.notes === undefined ? { snug: true } : closeEnough)
    })
  }
  const answer = (call: Spotlight, busy: boolean) => {
    options.onAnswered(call.at)
    const next = answerTo(call, { me, busy, page: editor.state.getState().page })
    if (next === 'nothing') return become(call.held ? { kind: 'shown' } : free)
    const about = call.notes === undefined ? {} : ({ notes: true } as const)
    if (next === 'offer') return become({ kind: 'offered', step: call.step !== undefined, ...about })
    if (next === 'guide') return guide(call)
    become(call.step === undefined ? { kind: 'called', before: placeInView(editor), ...about } : free)
    goTo(call)
  }
  const guide = (call: Spotlight) => {
    become({ kind: 'guided' })
    last = call.who === undefined ? undefined : seenBy(peers.getState(), call.who)
    goTo({ ...call, ...(last?.page ? { page: last.page } : {}), ...(last?.view ? { view: last.view } : {}) })
  }
  /** The one who is followed moved; whoever peeked elsewhere or was busy comes along now. */
  const follow = () => {
    const call = spotlight()
    const { kind } = led.getState()
    if (!call?.held || call.who === undefined || (kind !== 'guided' && kind !== 'offered')) return
    const seen = seenBy(peers.getState(), call.who)
    if (!seen || sameView(seen, last) || isBusy(editor)) return
    guide(call)
  }

  const stops = [
    session.subscribe(({ state }, before) => {
      const call = state.spotlight
      if (call?.at === before.state.spotlight?.at) return
      stopGoing()
      if (call) answer(call, isBusy(editor))
      else become(free)
    }),
    peers.subscribe(follow),
    // Whoever has gone on by themselves does not jump to a frame that comes late.
    editor.onOwnMove(() => stopLooking()),
    editor.state.subscribe((now, before) => {
      if (before.editing && !now.editing) follow()
      // Whoever turned to the page of the step themselves needs no way there.
      const offered = led.getState()
      if (now.page !== before.page && offered.kind === 'offered' && offered.step && now.page === spotlight()?.page)
        become(free)
    }),
    following.followed.subscribe((someone) => {
      if (someone !== undefined && led.getState().kind === 'guided') become({ kind: 'away' })
    }),
  ]
  const first = spotlight()
  if (first && concernsNewcomer(first, options.arrival)) {
    answer(first, isBusy(editor))
    const now = led.getState()
    if (now.kind === 'called') become({ ...now, before: undefined })
  }

  return {
    led,
    go() {
      const call = spotlight()
      if (call) answer(call, false)
    },
    goBack() {
      const now = led.getState()
      stopGoing()
      become(free)
      if (now.kind !== 'called' || !now.before) return
      editor.goToPage(now.before.page)
      if (now.before.view) editor.showView(boxOfView(now.before.view), { snug: true })
    },
    lookAway() {
      stopGoing()
      become({ kind: 'away' })
    },
    dismiss: () => become(free),
    destroy() {
      stopGoing()
      for (const stop of stops) stop()
    },
  }
}

/** Looks at the frame that a step names, once it is there. */
function showFrame(
  editor: Editor,
  session: LeadingOptions['session'],
  { step, page }: Pick<Spotlight, 'step' | 'page'>,
): () => void {
  const frame = session.getState().state.plan.find(({ id }) => id === step)?.frame
  if (frame === undefined) return () => {}
  return whenPlaced(editor, frame, page, () => {
    const box = editor.board.boundsOf(frame)
    if (box) editor.showView(box)
  })
}

/** Acts once an item is on a page; returns the way to stop waiting. */
function whenPlaced(editor: Editor, id: ItemId, page: PageId, act: () => void): () => void {
  const isThere = () => {
    const item = editor.board.item(id)
    return item !== undefined && item.page === page && isPlaced(item)
  }
  if (isThere()) {
    act()
    return () => {}
  }
  const stop = editor.board.subscribe(({ items }) => {
    if (!items.has(id) || !isThere()) return
    stop()
    if (editor.state.getState().page === page) act()
  })
  return stop
}
