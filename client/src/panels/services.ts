import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import type { Role } from '@palabre/shared/policy'
import type { BoardInfo, Ephemeral, EphemeralFrom, Joined } from '@palabre/shared/protocol'
import { createContext, useContext } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Announcer } from '../a11y/announcer.ts'
import type { Method, Reply } from '../sync/api.ts'
import type { ServerClock } from '../sync/clock.ts'
import type { OwnNotes } from '../sync/own-notes.ts'
import type { Peer } from '../sync/presence.ts'
import type { SessionView } from '../sync/session-view.ts'
import type { PageItemsSource } from './page-items.ts'
import type { Following } from './presence/following.ts'
import type { TakeHome } from './take-home/take-home.ts'

/** The person at this screen, as the server knows them. */
export interface Me {
  readonly id: ParticipantId
  readonly name: string
  /** `#rrggbb` */
  readonly colour: string
  readonly role: Role
}

/** Another board that this device has been on. */
export interface OtherBoard {
  readonly boardId: BoardId
  readonly participantId: ParticipantId
  readonly title: string
}

/** The people whom this device stands for on this board. */
export interface Device {
  /** All but the one at this screen, latest visit first. */
  readonly others: () => readonly Pick<Me, 'id' | 'name' | 'colour'>[]
  /** Lets somebody else come in on this device. */
  readonly add: (body: { readonly name?: string; readonly belonging?: string }) => Promise<Reply<Joined>>
  /** Gives somebody else of this device the screen. */
  readonly switchTo: (id: ParticipantId) => void
}

/** Everything panels need beside the editor. */
export interface PanelServices {
  readonly boardId: BoardId
  readonly me: Me
  readonly announcer: Announcer
  /** The server's time, whatever this device's clock says. */
  readonly clock: Pick<ServerClock, 'now'>
  /** When this person was last here, and when they came now; server's time, epoch ms. Null on the first visit. */
  readonly visit: { readonly last: number | null; readonly began: number }
  /** Everyone else's open pages, as this person may read of them. */
  readonly peers: StoreApi<readonly Peer[]>
  /** The same for the canvas, which may be projected: names that are hidden are hidden there from everyone. */
  readonly drawnPeers: StoreApi<readonly Peer[]>
  readonly device: Device
  readonly following: Following
  readonly takeHome: TakeHome
  readonly pageItems: PageItemsSource
  /** Where the server takes pictures of this board, and shows the one of an asset. */
  readonly pictures: { readonly address: (asset?: string) => string }
  /** The session as it stands: who was admitted, what was confirmed. */
  readonly session: StoreApi<SessionView>
  /** What this person wrote in silence; undefined while there is nothing to write and nothing left. */
  readonly ownNotes: StoreApi<OwnNotes | undefined>
  /** The other boards of this device, latest visit first, and what the server tells of one. */
  readonly otherBoards: {
    readonly list: () => readonly OtherBoard[]
    readonly read: (board: OtherBoard) => Promise<Reply<BoardInfo>>
  }
  /** What is shown to others for a moment and kept nowhere; `listen` returns the way to stop. */
  readonly frames: {
    send(frame: Ephemeral): void
    listen(listener: (frame: EphemeralFrom) => void): () => void
  }
  /** Asks the server for something about this board, as this person; `path` is what follows the board's address. */
  readonly post: <Value>(path: string, body: unknown) => Promise<Reply<Value>>
  /** The same for calls that read, put in place or take away. */
  readonly ask: <Value>(method: Method, path: string, body?: unknown) => Promise<Reply<Value>>
}

const ServicesContext = createContext<PanelServices | undefined>(undefined)

/** Gives the services to every panel below it. */
export const ServicesProvider = ServicesContext.Provider

/** What panels need beside the editor; throws outside a `ServicesProvider`. */
export function useServices(): PanelServices {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('useServices needs a ServicesProvider above it')
  return services
}
