import type { ItemId } from '@palabre/shared/ids'
import type { BoardInfo, CreatedBoard } from '@palabre/shared/protocol'
import type * as Y from 'yjs'
import { createBoard, type Device, joinByLink, newDevice } from '../../helpers/http-client.ts'
import { sampleItems, writeItems } from '../../helpers/sample-items.ts'
import { connectStock } from '../../helpers/stock-client.ts'

/** A board on which so many items are on disk, and the device that made it. */
export async function fullBoard(
  url: string,
  count: number,
): Promise<{ readonly board: CreatedBoard; readonly device: Device }> {
  const device = newDevice(url)
  const board = await createBoard(device, 'Grande planche')
  const { participantId } = await joinByLink(device, board.links.facilitator)
  const { pages } = await device.json<BoardInfo>('GET', `/api/boards/${board.boardId}`)
  const page = pages[0]?.id
  if (!page) throw new Error('the board has no page')
  const items = sampleItems(count, { page, author: participantId })
  const writer = connectStock(device, board.boardId)
  const reader = connectStock(device, board.boardId)
  await Promise.all([writer.synced, reader.synced])
  const last = items.at(-1)
  const arrived = last ? hasItem(reader.doc, last.id) : Promise.resolve()
  writeItems(writer.doc, items)
  // What another client has was on disk before it was sent.
  await arrived
  writer.destroy()
  reader.destroy()
  return { board, device }
}

function hasItem(doc: Y.Doc, id: ItemId): Promise<void> {
  const items = doc.getMap('items')
  return new Promise((resolve) => {
    const look = () => {
      if (!items.has(id)) return
      items.unobserve(look)
      resolve()
    }
    items.observe(look)
    look()
  })
}
