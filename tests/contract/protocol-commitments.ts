/** Plays the examples of PROTOCOL.md about commitments: two people, one of whom speaks for an organisation. */
import { applyChanges, LocalEdit } from '@palabre/shared/document'
import type { ItemId, ParticipantId } from '@palabre/shared/ids'
import type { Represents } from '@palabre/shared/protocol'
import { commitment } from '../helpers/commitment-samples.ts'
import type { Device } from '../helpers/http-client.ts'
import { connectStock } from '../helpers/stock-client.ts'

interface Around {
  readonly call: <Reply>(
    name: string,
    device: Device,
    method: string,
    shown: string,
    path: string,
    body?: unknown,
  ) => Promise<Reply>
  readonly at: (rest: string) => string
  readonly boardId: string
  readonly facilitator: Device
  readonly participant: Device
  /** The participant's id, and that of an actor on the board. */
  readonly person: ParticipantId
  readonly actorId: ItemId
}

/** Somebody says that they represent an actor, a facilitator agrees, and the actor's commitment is confirmed. */
export async function playCommitments(around: Around): Promise<void> {
  const { call, at, boardId, facilitator, participant, person, actorId } = around
  const writer = connectStock(facilitator, boardId)
  await writer.synced
  const item = commitment('salle', { what: 'Prêter la salle', subjects: [actorId], author: person })
  applyChanges(writer.doc, [{ op: 'create-item', item }], new LocalEdit('place'))
  const represents = '/api/boards/:id/represents'
  await call<Represents>('represent', participant, 'POST', represents, at('/represents'), { actorId })
  const settled = '/api/boards/:id/participants/:pid/represents'
  const answer = { actorId, valid: true }
  await call('settle-claim', facilitator, 'POST', settled, at(`/participants/${person}/represents`), answer)
  // What a stock client wrote is there once another call about it is answered.
  await present()
  const path = at(`/commitments/${item.id}`)
  await call('confirm', participant, 'POST', '/api/boards/:id/commitments/:itemId/confirm', `${path}/confirm`)
  await call('release', participant, 'POST', '/api/boards/:id/commitments/:itemId/release', `${path}/release`)
  writer.destroy()

  async function present(): Promise<void> {
    for (;;) {
      const file = await facilitator.json<{ items: { id: string }[] }>('GET', at('/export/json'))
      if (file.items.some(({ id }) => id === item.id)) return
    }
  }
}
