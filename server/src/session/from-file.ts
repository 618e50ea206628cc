import type { ImportedSession } from '@palabre/shared/imports'
import type { ImportReply } from '@palabre/shared/protocol'
import { readSession, writeConfirmation, writeSession } from '@palabre/shared/session'
import type { Person } from '../ports/people-registry.ts'
import type { Rooms } from '../realtime/index.ts'
import { sha256 } from './commitments.ts'

/** How many ballots and confirmations a file brings; undefined for none. */
export function countsOf({ ballots, confirmations }: ImportedSession): ImportReply['session'] {
  const counts = { ballots: Object.keys(ballots).length, confirmations: confirmations.size }
  return counts.ballots + counts.confirmations > 0 ? counts : undefined
}

/**
 * Adds what a file brought to the session document, beside what was voted and said here. A crash before this leaves the
 * items of the file without it, which claims nothing. It is taken back with the rest of what they did. A hash is made anew where there is one: ids in its text are others.
 */
export function writeFromFile(
  rooms: Rooms,
  { board, id: by }: Pick<Person, 'board' | 'id'>,
  { ballots, confirmations }: ImportedSession,
): Promise<void> {
  return rooms.edit({ kind: 'session', board }, { reason: 'import', by }, (doc) => {
    const state = readSession(doc)
    writeSession(doc, { ...state, ballots: { ...state.ballots, ...ballots } })
    for (const [id, confirmation] of confirmations) {
      const hash = confirmation.hash && sha256(confirmation.text)
      writeConfirmation(doc, id, { ...confirmation, hash })
    }
  })
}
