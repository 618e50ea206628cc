import { applyChanges, ServerEdit } from '@palabre/shared/document'
import type { BoardId, ItemId, PageId } from '@palabre/shared/ids'
import type { Image } from '@palabre/shared/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createMemoryAssetStore } from '../../../../server/src/adapters/memory-asset-store.ts'
import { sweepPictures } from '../../../../server/src/assets/sweep.ts'
import { createManualClock } from '../../../helpers/realtime/manual-clock.ts'

const board = 'board00000001' as BoardId
const day = 86_400_000
const room = { pictures: 9, bytes: 1_000 }
const shown: Image = {
  id: 'image-0001' as ItemId,
  kind: 'image',
  author: 'somebody-01' as Image['author'],
  at: 0,
  page: 'toile' as PageId,
  order: 'a0',
  geo: [0, 0, 320, 240, 0],
  asset: 'shown-picture',
}

test('pictures go thirty days after their last item, those on a page stay', async () => {
  const clock = createManualClock()
  const assets = createMemoryAssetStore()
  const doc = new Y.Doc()
  const rooms = { read: async <T>(_: unknown, reader: (doc: Y.Doc) => T) => reader(doc) }
  applyChanges(doc, [{ op: 'create-item', item: shown }], new ServerEdit('import'))
  for (const id of ['shown-picture', 'never-placed-1'])
    await assets.keep(board, { id, width: 1, height: 1, data: Uint8Array.of(1) }, clock.now(), room)

  const stop = sweepPictures({ assets, rooms, clock, onError: (error) => expect.unreachable(String(error)) })
  const afterDays = async (days: number) => {
    for (let passed = 0; passed < days; passed++) {
      clock.advance(day)
      await settled()
    }
    return [...(await assets.known(board, ['shown-picture', 'never-placed-1']))]
  }
  /** The sweep under way has looked at every board. */
  const settled = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))))

  expect(await afterDays(29)).toEqual(['shown-picture', 'never-placed-1'])
  expect(await afterDays(3)).toEqual(['shown-picture'])
  applyChanges(doc, [{ op: 'delete-item', id: shown.id }], new ServerEdit('import'))
  expect(await afterDays(29)).toEqual(['shown-picture'])
  expect(await afterDays(3)).toEqual([])
  stop()
})
