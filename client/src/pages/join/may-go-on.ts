import type { JoinPreview } from '@palabre/shared/protocol'
import { type KnownBoard, knownPeople } from '../known-boards.ts'

export type MayGoOn = Pick<KnownBoard, 'participantId' | 'name' | 'colour'>

/**
 * Who may go on as themselves where a way in leads, latest visit first: those whom this device remembers, and those whom
 * it forgot when they were removed and who were let back in. A return key brings back whose it is.
 */
export function mayGoOn({ boardId, role, person, known = [] }: JoinPreview): readonly MayGoOn[] {
  if (person) return []
  const remembered = knownPeople(boardId).filter((each) => each.role === role)
  const isRemembered = new Set(remembered.map(({ participantId }) => participantId))
  return [...remembered, ...known.filter(({ participantId }) => !isRemembered.has(participantId))]
}
