import { boxInView } from '@palabre/client/src/editor/box-in-view.ts'
import { createFollowing } from '@palabre/client/src/panels/presence/following.ts'
import { showRevealed } from '@palabre/client/src/panels/silent/show-revealed.ts'
import { createLeading } from '@palabre/client/src/panels/strip/leading.ts'
import type { Peer } from '@palabre/client/src/sync/presence.ts'
import type { PageId, ParticipantId } from '@palabre/shared/ids'
import { freshSession, type SessionState, type Spotlight } from '@palabre/shared/session'
import { describe, expect, it } from 'vitest'
import { libre, sticky } from '../../../helpers/board-world.ts'
import { person } from '../../../helpers/editor-world.ts'
import { plainStore } from '../../../helpers/plain-store.ts'

const me = 'p_0123456789' as ParticipantId
const ana = 'facilitator-0001' as ParticipantId

function peer(
  view: readonly [number, number, number, number] | undefined,
  page: string,
  cursor?: [number, number],
): Peer {
  return {
    clientId: 7,
    user: { id: ana, name: 'Ana', colour: '#0b63c4', role: 'facilitator' },
    state: { page, ...(view ? { view } : {}), ...(cursor ? { cursor } : {}) },
  }
}

/** A screen of 1200 × 800 on a page with one note, and what others and the session say to it. */
function screen(first: Spotlight | null = null, withPage = true) {
  const here = person(sticky('note', [100, 100, 200, 200, 0]))
  const page = here.state.page
  const other = libre
  const peers = plainStore<readonly Peer[]>([])
  const session = plainStore<{ readonly state: SessionState }>({
    state: { ...freshSession, open: true, spotlight: first },
  })
  const following = createFollowing(here.editor, peers)
  const leading = createLeading({
    editor: here.editor,
    me,
    session,
    peers,
    following,
    arrival: { withPage, answered: undefined },
    onAnswered: () => {},
  })
  return {
    ...here,
    editor: here.editor,
    page,
    other,
    peers,
    following,
    leading,
    kind: () => leading.led.getState().kind,
    pageNow: () => here.editor.state.getState().page,
    view: () => boxInView(here.editor.state.getState())?.map(Math.round),
    call: (spotlight: Spotlight | null) =>
      session.setState({ state: { ...session.getState().state, spotlight } }, true),
  }
}

let at = 1_790_000_000_000
const called = (page: PageId, more: Partial<Spotlight> = {}): Spotlight => {
  at += 1
  return { page, by: ana, at, held: false, ...more }
}

describe('following a person', () => {
  it('fits their view into this screen, and again only when it changes', () => {
    const { peers, following, page, view, editor } = screen()
    peers.setState([peer([0, 0, 600, 400], page)], true)
    following.follow(ana)
    expect(view()).toEqual([0, 0, 600, 400])
    peers.setState([peer([0, 0, 600, 400], page, [10, 10])], true)
    expect(following.followed.getState()).toBe(ana)
    peers.setState([peer([300, 0, 300, 200], page)], true)
    expect(view()).toEqual([300, 0, 300, 200])
    editor.panBy({ x: 40, y: 0 })
    expect(following.followed.getState()).toBeUndefined()
  })

  it('follows to another page, and lets go when they leave', () => {
    const { peers, following, other, pageNow } = screen()
    peers.setState([peer(undefined, other)], true)
    following.follow(ana)
    expect(pageNow()).toBe(other)
    peers.setState([], true)
    expect(following.followed.getState()).toBeUndefined()
  })

  it('looks through their board, never through their screen for the room, which says nothing of itself', () => {
    const { peers, following, page, view } = screen()
    const board = peer([0, 0, 600, 400], page)
    const wall: Peer = { ...board, clientId: 8, state: {} }
    peers.setState([wall, board], true)
    following.follow(ana)
    expect(view()).toEqual([0, 0, 600, 400])
    peers.setState([wall], true)
    expect(following.followed.getState()).toBeUndefined()
  })

  it('believes no view that cannot be shown', () => {
    const { peers, following, page, view } = screen()
    const before = view()
    peers.setState([peer([0, 0, 0, Number.NaN], page)], true)
    following.follow(ana)
    expect(view()).toEqual(before)
  })
})

describe('a summons', () => {
  it('leads there once, and back again', () => {
    const { call, other, page, pageNow, kind, leading, view, editor } = screen()
    editor.panBy({ x: -50, y: -20 })
    const before = view()
    call(called(other, { view: [0, 0, 600, 400] }))
    expect([pageNow(), view(), kind()]).toEqual([other, [0, 0, 600, 400], 'called'])
    leading.goBack()
    expect([pageNow(), view(), kind()]).toEqual([page, before, 'free'])
  })

  it('comes no closer to a single note that was shown than it takes to read it', () => {
    const { call, other, editor } = screen()
    const zoom = () => editor.state.getState().camera.zoom
    call(called(other, { view: [0, 0, 200, 120], notes: 'round-0001' }))
    expect(zoom()).toBe(1)
    editor.setViewport(1000, 700)
    expect(zoom()).toBe(1)
    showRevealed(editor, {
      id: 'round-0001',
      state: 'revealed',
      notes: 0,
      people: 0,
      page: other,
      view: [0, 0, 200, 120],
    })
    expect(zoom()).toBe(1)
    call(called(other, { view: [0, 0, 4000, 2400], notes: 'round-0001' }))
    expect(zoom()).toBeLessThan(0.3)
  })

  it('waits for a page that is not there yet', () => {
    const { call, kind, pageNow, page } = screen()
    call(called('pas-encore' as PageId))
    expect([kind(), pageNow()]).toEqual(['called', page])
  })

  it('offers the way to whoever types', () => {
    const { call, other, page, pageNow, kind, leading, editor } = screen()
    const [note] = editor.board.snapshot().items.keys()
    editor.startEditing(note)
    call(called(other))
    expect([kind(), pageNow()]).toEqual(['offered', page])
    leading.go()
    expect([kind(), pageNow()]).toEqual(['called', other])
  })

  it('is over for who comes later with a page of their own, and leads who comes without', () => {
    const late = screen(called(libre))
    expect(late.kind()).toBe('free')
    const fresh = screen(called(libre), false)
    expect(fresh.leading.led.getState()).toEqual({ kind: 'called', before: undefined })
  })
})

describe('a step', () => {
  it('leads everyone without a word, also the one who pressed', () => {
    const { call, other, pageNow, kind } = screen()
    call(called(other, { by: me, step: 'draw' }))
    expect([pageNow(), kind()]).toEqual([other, 'free'])
  })

  it('is offered to whoever types elsewhere, until they turn to its page themselves', () => {
    const { call, other, page, kind, editor } = screen()
    const [note] = editor.board.snapshot().items.keys()
    editor.startEditing(note)
    call(called(page, { step: 'here' }))
    expect(kind()).toBe('free')
    call(called(other, { step: 'draw' }))
    expect(kind()).toBe('offered')
    editor.goToPage(other)
    expect(kind()).toBe('free')
  })
})

describe('a guide', () => {
  it('is followed as they move; a look around lasts until they move on', () => {
    const { call, peers, page, view, editor, kind } = screen()
    peers.setState([peer([0, 0, 600, 400], page)], true)
    call(called(page, { held: true, who: ana, view: [0, 0, 1, 1] }))
    expect([view(), kind()]).toEqual([[0, 0, 600, 400], 'guided'])
    editor.panBy({ x: 100, y: 0 })
    const peek = view()
    peers.setState([peer([0, 0, 600, 400], page, [5, 5])], true)
    expect([view(), kind()]).toEqual([peek, 'guided'])
    peers.setState([peer([60, 0, 600, 400], page)], true)
    expect(view()).toEqual([60, 0, 600, 400])
  })

  it('is left, and followed again', () => {
    const { call, peers, page, view, leading, kind } = screen()
    call(called(page, { held: true, who: ana, view: [0, 0, 600, 400] }))
    leading.lookAway()
    peers.setState([peer([900, 0, 600, 400], page)], true)
    expect([view(), kind()]).toEqual([[0, 0, 600, 400], 'away'])
    leading.go()
    expect([view(), kind()]).toEqual([[900, 0, 600, 400], 'guided'])
    call(null)
    expect(kind()).toBe('free')
  })

  it('lets the one whose view is shown move freely', () => {
    const { call, page, kind, view } = screen()
    const before = view()
    call(called(page, { held: true, who: me, view: [0, 0, 10, 10] }))
    expect([view(), kind()]).toEqual([before, 'shown'])
  })
})

describe('a board that freezes in the middle of a gesture', () => {
  it('lets the stroke be finished, and no other begin', () => {
    const { editor } = screen()
    const one = person()
    one.editor.setTool('pen', { locked: true })
    one.press([10, 10]).moveTo([60, 60])
    one.editor.setAccess('participant', { rights: 'all', frozen: true, locked: new Set() })
    one.moveTo([120, 80]).release()
    expect(one.kinds()).toBe('ink')
    expect(one.state.rules.frozen).toBe(true)
    editor.destroy()
  })
})
