/** Panels in a real browser, around one person's editor on a real document. */
import '@palabre/client/src/styles/tokens.css'
import '@palabre/client/src/styles/base.css'
import { createAnnouncer } from '@palabre/client/src/a11y/announcer.ts'
import { LiveRegions } from '@palabre/client/src/a11y/live-regions.tsx'
import { NoticeArea } from '@palabre/client/src/components/index.ts'
import { createPageItems } from '@palabre/client/src/panels/page-items.ts'
import { createFollowing } from '@palabre/client/src/panels/presence/following.ts'
import { type PanelServices, ServicesProvider } from '@palabre/client/src/panels/services.ts'
import type { TakeHome } from '@palabre/client/src/panels/take-home/take-home.ts'
import { EditorProvider } from '@palabre/client/src/panels/use-editor.ts'
import type { Peer } from '@palabre/client/src/sync/presence.ts'
import type { SessionView } from '@palabre/client/src/sync/session-view.ts'
import fr from '@palabre/shared/i18n/fr.json'
import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import { fail } from '@palabre/shared/result'
import { freshSession } from '@palabre/shared/session'
import i18next from 'i18next'
import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import type { Person } from './editor-world.ts'
import { plainStore } from './plain-store.ts'

export interface Stage {
  readonly services: PanelServices
  /** Who else has the board open from now on. */
  meet(peers: readonly Peer[]): void
  /** What the polite live region says now. */
  said(): string
  leave(): void
}

const noTakeHome: TakeHome = {
  exportUrl: () => '#',
  posterUrl: () => '#',
  postImport: () => Promise.reject(new TypeError('network')),
  app: new URL('http://localhost/'),
}

/** Shows an element as the board screen would, in French, with services of its own where `given`; `leave` takes it away. */
export async function onStage(
  { editor }: Person,
  element: ReactElement,
  given: Partial<PanelServices> = {},
): Promise<Stage> {
  if (!i18next.isInitialized)
    await i18next.use(initReactI18next).init({
      lng: 'fr',
      resources: { fr: { translation: fr } },
      interpolation: { escapeValue: false },
      returnNull: false,
    })
  const peers: PanelServices['peers'] = plainStore<readonly Peer[]>([])
  const following = createFollowing(editor, peers)
  const services: PanelServices = {
    boardId: 'board00001' as BoardId,
    me: { id: 'p_0123456789' as ParticipantId, name: 'Camille', colour: '#0055aa', role: 'participant' },
    announcer: createAnnouncer(),
    clock: { now: () => Date.now() },
    visit: { last: null, began: 0 },
    peers,
    drawnPeers: peers,
    device: { others: () => [], add: () => Promise.resolve(fail('offline')), switchTo: () => undefined },
    following,
    takeHome: noTakeHome,
    pageItems: createPageItems(editor.board),
    pictures: { address: (asset = '') => `about:blank#${asset}` },
    session: plainStore<SessionView>({
      state: freshSession,
      people: new Map(),
      confirmations: new Map(),
      represents: [],
    }),
    ownNotes: plainStore<undefined>(undefined),
    otherBoards: { list: () => [], read: () => Promise.resolve(fail('offline')) },
    frames: { send: () => undefined, listen: () => () => undefined },
    post: () => Promise.resolve(fail('offline')),
    ask: () => Promise.resolve(fail('offline')),
    ...given,
  }
  const place = document.createElement('div')
  place.style.height = '100dvh'
  document.body.append(place)
  const root = createRoot(place)
  flushSync(() =>
    root.render(
      <EditorProvider value={editor}>
        <ServicesProvider value={services}>
          <NoticeArea>
            <LiveRegions announcer={services.announcer} />
            {element}
          </NoticeArea>
        </ServicesProvider>
      </EditorProvider>,
    ),
  )
  return {
    services,
    meet: (open) => peers.setState(open, true),
    said: () => document.querySelector('[data-announcer=polite]')?.textContent ?? '',
    leave() {
      root.unmount()
      place.remove()
      following.destroy()
    },
  }
}
