/** Frame types on the WebSocket: the first varint of a frame. 0 and 1 are y-websocket's own. */
export const frameTypes = {
  sync: 0,
  awareness: 1,
  /** y-websocket's question for the whole awareness; answered with a type 1 frame. */
  queryAwareness: 3,
  /**
   * Server → client, only with `ack=1`: varint n, the first n document frames of this connection are on disk. Document
   * frames are what carries edits, a SyncStep2 or an update of the client; its SyncStep1 does not count.
   */
  saved: 100,
  /** Both ways, only with `ack=1`: a string of JSON that is relayed and kept nowhere. */
  ephemeral: 101,
} as const

/** The second varint of a sync frame. */
export const syncSteps = { step1: 0, step2: 1, update: 2 } as const

/** The kinds of document behind `/sync/<kind>/<boardId>`. */
export const documentKinds = ['board', 'session', 'private'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Awareness as people write it; the server adds `user`. */
export interface PresenceState {
  readonly cursor?: readonly [x: number, y: number]
  readonly page?: string
  /** What of the page is on screen, in page units: others may follow it. */
  readonly view?: readonly [x: number, y: number, width: number, height: number]
  readonly selection?: readonly string[]
  readonly caret?: unknown
  readonly held?: unknown
}

/** What the server stamps on every presence. */
export interface PresenceUser {
  readonly id: string
  readonly name: string
  /** `#rrggbb` */
  readonly colour: string
  readonly role: string
}

/** What people may say without a word; nothing else is relayed. */
export const reactions = ['👍', '❤️', '🤔', '👏', '🐢'] as const
export type Reaction = (typeof reactions)[number]

/**
 * What may travel in an ephemeral frame, by `kind`; the server adds `from`, the sender's participant id, except to a
 * reaction: how many is told, never who.
 */
export type Ephemeral =
  /** Live geometry of items being dragged or resized; committed on drop. */
  | {
      readonly kind: 'drag'
      readonly page: string
      readonly items: readonly (readonly [id: string, geo: readonly number[]])[]
      /** Adds to what this person's frames have shown so far, where one frame cannot hold it all. */
      readonly more?: boolean
    }
  /** Points added to a stroke being drawn: `[x, y, pressure]` in page units. */
  | {
      readonly kind: 'stroke'
      readonly page: string
      readonly id: string
      readonly colour: string
      readonly width: number
      readonly points: readonly (readonly number[])[]
      readonly done?: boolean
    }
  | { readonly kind: 'laser'; readonly page: string; readonly at: readonly [number, number] }
  | { readonly kind: 'reaction'; readonly emoji: Reaction }
export type EphemeralFrom =
  | (Exclude<Ephemeral, { kind: 'reaction' }> & { readonly from: string })
  | (Extract<Ephemeral, { kind: 'reaction' }> & { readonly from?: string })
