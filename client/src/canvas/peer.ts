import type { PresenceState, PresenceUser } from '@palabre/shared/protocol'

/** Another open page of the board, as the canvas shows it: whose it is, where they are, what they have selected. */
export interface Peer {
  readonly clientId: number
  readonly user: PresenceUser
  readonly state: PresenceState
}
