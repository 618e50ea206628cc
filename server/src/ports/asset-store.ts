import type { BoardId } from '@palabre/shared/ids'

/** A picture as the server keeps it: always WebP, made by the server itself. */
export interface StoredPicture {
  /** `asset` of an image item: 10–64 of `[A-Za-z0-9_-]`. */
  readonly id: string
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** How much a board may keep. */
export interface PictureRoom {
  readonly pictures: number
  readonly bytes: number
}

/** The pictures of boards. Whole or not at all: what is found can be read. */
export interface AssetStore {
  /**
   * Keeps a picture of a board; `at` in epoch ms. One that is there already stays as it is, and counts as used from
   * `at` on. `full`: the board has no `room` for it, and nothing was kept.
   */
  keep(board: BoardId, picture: StoredPicture, at: number, room: PictureRoom): Promise<'kept' | 'full'>
  /** Its bytes; undefined when this board has no such picture. */
  read(board: BoardId, id: string): Promise<Uint8Array | undefined>
  /** Those of these ids that this board has. */
  known(board: BoardId, ids: Iterable<string>): Promise<ReadonlySet<string>>
  /** The boards that have pictures. */
  boards(): Promise<readonly BoardId[]>
  /**
   * Notes which pictures of a board are in use `at` this moment (epoch ms), and takes away those that nobody has used
   * since `before`. Gives how many went.
   */
  letGo(board: BoardId, used: ReadonlySet<string>, at: number, before: number): Promise<number>
  /** Forgets every picture of a board, for an erasure. Nothing happens when there is none. */
  erase(board: BoardId): Promise<void>
}
