import type { BoardId, ItemId, ParticipantId } from '@palabre/shared/ids'
import { dropConfirmations, readConfirmations, readSession, writeSession } from '@palabre/shared/session'
import type { Rooms } from '../realtime/index.ts'

interface Whose {
  readonly participant: ParticipantId
  /** Epoch ms. */
  readonly since: number
}

/**
 * Takes back what one person wrote on a board since a moment, and nothing of what others did. What a file that they
 * imported tells of votes and confirmations goes with its items; what people have said here since then stays.
 */
export async function takeBackFrom(rooms: Rooms, board: BoardId, whose: Whose): ReturnType<Rooms['takeBack']> {
  const taken = await rooms.takeBack(board, whose)
  const ref = { kind: 'session', board } as const
  const brought = await rooms.changesOf(ref, whose, (doc) => [
    ...Object.keys(readSession(doc).ballots),
    ...readConfirmations(doc).keys(),
  ])
  const ids = new Set(brought.changes.flatMap(({ before, after }) => after.filter((id) => !before.includes(id))))
  if (ids.size > 0)
    await rooms.edit(ref, 'repair', (doc) => {
      const state = readSession(doc)
      const kept = Object.entries(state.ballots).filter(([id, { fromFile }]) => !(fromFile && ids.has(id)))
      writeSession(doc, { ...state, ballots: Object.fromEntries(kept) })
      const filed = [...readConfirmations(doc)].filter(([id, { fromFile }]) => fromFile && ids.has(id))
      dropConfirmations(
        doc,
        filed.map(([id]): ItemId => id),
      )
    })
  return { ...taken, complete: taken.complete && brought.complete }
}
