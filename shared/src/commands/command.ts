import type { Change } from '../document/index.ts'
import type { ItemId, ParticipantId } from '../ids.ts'
import type { BoardSnapshot, Layer } from '../model/index.ts'
import type { BoardRules, Role } from '../policy/index.ts'
import type { Result } from '../result.ts'

/** Who acts, when, under which rules; randomness and clock come from outside. */
export interface CommandContext {
  readonly who: { readonly id: ParticipantId; readonly role: Role }
  readonly rules: BoardRules
  /** Epoch ms. */
  readonly now: number
  readonly newId: () => ItemId
  /** The sheets of the board: what lies on a frozen one is left as it is. Absent: none is frozen for this writer. */
  readonly sheets?: readonly Layer[] | undefined
  /** The sheet on which new items are laid; absent: the page itself. */
  readonly sheet?: string | undefined
}

/** A verb of the board: reads a snapshot, asks the policy, and says what to write, or why not. */
export type Command<Args> = (
  board: BoardSnapshot,
  args: Args,
  context: CommandContext,
) => Result<readonly Change[], string>
