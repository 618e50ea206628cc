import type { ParticipantId } from '@palabre/shared/ids'
import type { Confirmations } from '@palabre/shared/model'
import type { Representation, SessionPerson, SessionState } from '@palabre/shared/session'

/** A board's session as its document tells it. */
export interface SessionView {
  readonly state: SessionState
  /** Everyone admitted to the board, present or not. */
  readonly people: ReadonlyMap<ParticipantId, SessionPerson>
  /** Commitments that were confirmed; the same map while nobody said anything. */
  readonly confirmations: Confirmations
  /** Who says they speak for which actor; the same list while nobody said anything. */
  readonly represents: readonly Representation[]
}
