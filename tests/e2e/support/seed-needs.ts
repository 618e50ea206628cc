import { applyChanges, LocalEdit, readBoard } from '@palabre/shared/document'
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import type { Need } from '@palabre/shared/model'
import type { CreatedBoard } from '@palabre/shared/protocol'
import { joinByLink, newDevice } from '../../helpers/http-client.ts'
import { connectStock } from '../../helpers/stock-client.ts'

/** Puts needs on the board's page of needs, from outside, and waits until the server has them. */
export async function seedNeeds(
  origin: string,
  board: CreatedBoard,
  texts: readonly string[],
): Promise<readonly ItemId[]> {
  const device = newDevice(origin)
  const { facilitator } = board.links
  const { participantId } = await joinByLink(device, facilitator.replace(/^http:\/\/[^/]+/, origin), 'Outil')
  const { doc, synced, destroy } = connectStock(device, board.boardId)
  await synced
  const page = readBoard(doc).pages.find(({ kind }) => kind === 'needs')?.id as PageId
  const needs = texts.map((text, index): Need => {
    const id = `need-${index}`.padEnd(12, '0') as ItemId
    const geo = [740, 120 + index * 180, 260, 140, 0] as const
    return { id, kind: 'need', author: participantId as ParticipantId, at: 1, page, order: `a${index}`, geo, text }
  })
  applyChanges(
    doc,
    needs.map((item) => ({ op: 'create-item' as const, item })),
    new LocalEdit('seed'),
  )
  const saved = async () =>
    (await device.json<{ items: unknown[] }>('GET', `/api/boards/${board.boardId}/export/json`)).items.length
  while ((await saved()) < texts.length);
  destroy()
  return needs.map(({ id }) => id)
}
