import { isPageId, type PageId } from '@palabre/shared/ids'
import { openRules, type Role, rulesFor } from '@palabre/shared/policy'
import { isSilentNow, rulesOfSession, type SessionState } from '@palabre/shared/session'
import i18next from 'i18next'
import { createAnnouncer } from '../../a11y/announcer.ts'
import type { Notice } from '../../components/index.ts'
import type { EditorClock } from '../../editor/clock.ts'
import { createEditor } from '../../editor/create-editor.ts'
import type { Editor } from '../../editor/editor.ts'
import { createPageItems } from '../../panels/page-items.ts'
import { createFollowing } from '../../panels/presence/following.ts'
import { projectorMode } from '../../panels/projector/projector-mode.ts'
import type { PanelServices } from '../../panels/services.ts'
import { openSheet } from '../../panels/silent/sheet-open.ts'
import { createTakeHome } from '../../panels/take-home/take-home.ts'
import { createBoardStore } from '../../store/yjs-board-store.ts'
import { createServerClock, type ServerClock } from '../../sync/clock.ts'
import { type BoardConnection, connectBoard } from '../../sync/connect-board.ts'
import { api } from '../api.ts'
import { appUrl } from '../base-path.ts'
import { otherKnownBoards } from '../known-boards.ts'
import { devicePeople } from './device-people.ts'
import type { BoardStart } from './open-board.ts'
import { publishView } from './publish-view.ts'
import { sayRefusals } from './say-refusals.ts'
import { shownPeers } from './shown-peers.ts'

/** Clocks of cheap phones drift by some seconds a day. */
const measureEveryMs = 600_000

/** A board, alive in this tab: everything its screen is made of. */
export interface BoardParts {
  readonly connection: BoardConnection
  readonly editor: Editor
  readonly services: PanelServices
  destroy(): Promise<void>
}

/** Connects, reads what there is, and puts the parts together. Resolves once there is something to show. */
export async function openParts(start: BoardStart, cancelled: () => boolean): Promise<BoardParts | undefined> {
  const { boardId, participantId, name, colour, role } = start
  const connection = connectTo(start)
  const clock = createServerClock(async () => {
    const reply = await api.time()
    if (!reply.ok) throw new Error(reply.failure.reason)
    return reply.value
  })
  const stopMeasuring = keepMeasuring(clock)
  await connection.ready
  if (cancelled()) {
    stopMeasuring()
    await connection.destroy()
    return undefined
  }
  const board = createBoardStore(connection.doc)
  const editor = createEditor({
    doc: connection.doc,
    board,
    who: { id: participantId, role },
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    clock: browserClock(clock),
    page: pageInAddress(),
    rules: start.session ? rulesFor(rulesOfSession(start.session), participantId) : openRules,
    broadcast: (frame) => connection.sendEphemeral(frame),
    reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  })
  const others = shownPeers(connection.presence.peers, connection.session, role === 'facilitator')
  const drawn = shownPeers(connection.presence.peers, connection.session)
  const following = createFollowing(editor, others.peers)
  const announcer = createAnnouncer()
  const stops = wire(connection, editor, start)
  return {
    connection,
    editor,
    services: {
      boardId,
      me: { id: participantId, name, colour, role },
      announcer,
      clock,
      visit: { last: start.lastVisit ?? null, began: clock.now() },
      peers: others.peers,
      drawnPeers: drawn.peers,
      device: devicePeople(start),
      following,
      takeHome: createTakeHome({ app: appUrl(), boardId, participantId, language: () => i18next.language }),
      pageItems: createPageItems(board),
      pictures: {
        address: (asset = '') =>
          new URL(`api/boards/${boardId}/assets${asset && `/${asset}`}?as=${participantId}`, appUrl()).href,
      },
      session: connection.session,
      ownNotes: connection.ownNotes,
      otherBoards: {
        list: () => otherKnownBoards(boardId),
        read: (other) => api.board(other.boardId, other.participantId),
      },
      frames: {
        send: (frame) => connection.sendEphemeral(frame),
        listen: (listener) => connection.onEphemeral(listener),
      },
      post: (path, body) => api.post(boardId, participantId, path, body),
      ask: (method, path, body) => api.ask(boardId, participantId, method, path, body),
    },
    async destroy() {
      for (const stop of stops) stop()
      stopMeasuring()
      following.destroy()
      others.stop()
      drawn.stop()
      editor.destroy()
      board.destroy()
      await connection.destroy()
    },
  }
}

function connectTo({ boardId, participantId, role, epoch, epochs, session }: BoardStart): BoardConnection {
  return connectBoard({
    app: appUrl(),
    boardId,
    participantId,
    role,
    epoch,
    ...(epochs ? { sessionEpoch: epochs.session } : {}),
    ...(session ? { session } : {}),
    privateEpoch: async (again) => {
      if (epochs && !again) return epochs.private
      const reply = await api.board(boardId, participantId)
      return reply.ok ? reply.value.epochs.private : undefined
    },
    stillAdmitted: async () => {
      const reply = await api.board(boardId, participantId)
      return reply.ok && reply.value.role === role
    },
  })
}

/** Ties the editor to the connection, both ways. */
function wire(connection: BoardConnection, editor: Editor, { role, participantId }: BoardStart): (() => void)[] {
  const { presence, session } = connection
  /** A screen for the room looks on: what is on it is nobody's view, least of all the one that leads. */
  const works = () => !projectorMode.getState().on
  const publish = () => {
    const { page, selection } = editor.state.getState()
    if (works()) presence.publish({ page, selection: [...selection] })
    else presence.publish({ page: undefined, view: undefined, cursor: undefined, selection: [] })
  }
  /** Facilitators see faintly what they keep from view, except where the room looks on. */
  const keepHidden = () => editor.setHidden(session.getState().state.hidden, role === 'facilitator' && works())
  publish()
  const leads = () => {
    const { spotlight } = session.getState().state
    return spotlight?.held === true && spotlight.who === participantId
  }
  keepHidden()
  return [
    session.subscribe(({ state }, before) => {
      if (state.hidden !== before.state.hidden) keepHidden()
    }),
    projectorMode.subscribe(keepHidden),
    projectorMode.subscribe(publish),
    publishView(editor, presence, leads, works),
    sayRefusals(editor, (reason) => refusalNotice(reason, role, session.getState().state)),
    connection.onEphemeral((frame) => editor.receive(frame)),
    session.subscribe(({ state }) => {
      editor.setAccess(role, rulesFor(rulesOfSession(state), participantId))
      if (state.settings.hideCursors) presence.publish({ cursor: undefined })
    }),
    editor.state.subscribe((now, before) => {
      if (now.page !== before.page) writePageToAddress(now.page)
      if (now.page !== before.page || now.selection !== before.selection) publish()
    }),
  ]
}

/** Why something was not done; while all write in silence, the way to where one writes. */
function refusalNotice(reason: string, role: Role, state: SessionState): Notice {
  const writes = role === 'participant' && isSilentNow(state) && state.silent?.state === 'open'
  if (reason !== 'look_only' || !writes) return { text: refusalWords(reason), kind: 'attention' }
  const { id } = state.silent
  return {
    text: i18next.t('session.limit.writing'),
    action: { label: i18next.t('session.write'), run: () => openSheet(id) },
  }
}

/** Why a command was refused, in the language on screen; also for reasons that only a newer version knows. */
function refusalWords(reason: string): string {
  const key = `errors.${reason}`
  return i18next.t((i18next.exists(key) ? key : 'errors.refused') as 'errors.refused')
}

/** Measures the server's clock now, every few minutes, and when the page or the network comes back. */
function keepMeasuring(clock: ServerClock): () => void {
  const measure = () => void clock.measure()
  const measureWhenSeen = () => {
    if (document.visibilityState === 'visible') measure()
  }
  measure()
  const timer = setInterval(measure, measureEveryMs)
  addEventListener('online', measure)
  document.addEventListener('visibilitychange', measureWhenSeen)
  return () => {
    clearInterval(timer)
    removeEventListener('online', measure)
    document.removeEventListener('visibilitychange', measureWhenSeen)
  }
}

/** The browser's clock for the editor: what is made is dated by the server's. */
function browserClock(server: ServerClock): EditorClock {
  return {
    now: () => Math.round(server.now()),
    nextFrame(callback) {
      const frame = requestAnimationFrame(callback)
      return () => cancelAnimationFrame(frame)
    },
    after(delayMs, callback) {
      const timer = setTimeout(callback, delayMs)
      return () => clearTimeout(timer)
    },
  }
}

/** The page one was on, so that reloading comes back to it. */
function pageInAddress(): PageId | undefined {
  const page = new URLSearchParams(location.search).get('page')
  return isPageId(page) ? page : undefined
}

function writePageToAddress(page: PageId): void {
  const url = new URL(location.href)
  url.searchParams.set('page', page)
  history.replaceState(history.state, '', url)
}
