import { readImages } from '@palabre/shared/document'
import type { AssetStore } from '../ports/asset-store.ts'
import type { Cancel, Clock } from '../ports/clock.ts'
import type { Rooms } from '../realtime/index.ts'
import { regularly } from '../regularly.ts'

interface SweepDeps {
  readonly assets: AssetStore
  readonly rooms: Pick<Rooms, 'read'>
  readonly clock: Clock
  /** Told of a board that could not be looked at: its pictures stay. */
  readonly onError: (error: unknown) => void
}

const dayMs = 86_400_000
/** A picture that was taken off its page can be brought back for this long. */
const keptUnusedMs = 30 * dayMs

/** Lets go of pictures that no item has shown for thirty days: looks soon after the start, then once a day. */
export function sweepPictures({ assets, rooms, clock, onError }: SweepDeps): Cancel {
  const sweep = async (isOver: () => boolean) => {
    for (const board of await assets.boards()) {
      if (isOver()) return
      try {
        const used = await rooms.read({ kind: 'board', board }, (doc) => readImages(doc).map(({ asset }) => asset))
        await assets.letGo(board, new Set(used), clock.now(), clock.now() - keptUnusedMs)
      } catch (error) {
        onError(error)
      }
    }
  }
  return regularly(clock, { pauseMs: dayMs, run: sweep, onError })
}
