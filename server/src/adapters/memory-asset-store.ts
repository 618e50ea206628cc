import type { BoardId } from '@palabre/shared/ids'
import type { AssetStore, StoredPicture } from '../ports/asset-store.ts'

interface Kept {
  readonly picture: StoredPicture
  /** Epoch ms from which nobody is known to use it. */
  unusedSince: number | undefined
}

/** Pictures in memory: for tests and for trying things out. */
export function createMemoryAssetStore(): AssetStore {
  const boards = new Map<BoardId, Map<string, Kept>>()
  const of = (board: BoardId) => boards.get(board) ?? new Map<string, Kept>()
  return {
    async keep(board, picture, at, room) {
      const kept = of(board)
      const known = kept.get(picture.id)
      if (known) {
        known.unusedSince = at
        return 'kept'
      }
      const bytes = [...kept.values()].reduce((sum, { picture: { data } }) => sum + data.length, picture.data.length)
      if (kept.size + 1 > room.pictures || bytes > room.bytes) return 'full'
      kept.set(picture.id, { picture: { ...picture, data: picture.data.slice() }, unusedSince: at })
      boards.set(board, kept)
      return 'kept'
    },
    async read(board, id) {
      return of(board).get(id)?.picture.data
    },
    async known(board, ids) {
      const kept = of(board)
      return new Set([...ids].filter((id) => kept.has(id)))
    },
    async boards() {
      return [...boards.keys()]
    },
    async letGo(board, used, at, before) {
      const kept = of(board)
      const gone = [...kept].filter(([id, { unusedSince }]) => !used.has(id) && (unusedSince ?? at) < before)
      for (const [id] of gone) kept.delete(id)
      for (const [id, entry] of kept) entry.unusedSince = used.has(id) ? undefined : (entry.unusedSince ?? at)
      if (kept.size === 0) boards.delete(board)
      return gone.length
    },
    async erase(board) {
      boards.delete(board)
    },
  }
}
