import type { Change } from '../document/index.ts'
import type { ItemId } from '../ids.ts'
import { ok } from '../result.ts'
import type { Command } from './command.ts'
import { editFields } from './edit-fields.ts'
import { permit } from './guards.ts'
import { linkItems } from './link-items.ts'

export interface ScoreOption {
  readonly option: ItemId
  readonly criterion: ItemId
  /** 0–10; undefined takes the score away. */
  readonly weight: number | undefined
}

/** Writes how well an option does on a criterion, in one `scores` link however many people wrote it before. */
export const scoreOption: Command<ScoreOption> = (board, { option, criterion, weight }, context) => {
  const known = [...board.items.values()]
    .filter((item) => item.kind === 'link')
    .filter(({ role, from, to }) => role === 'scores' && from === option && to === criterion)
  const permitted = permit(context, 'delete', weight === undefined ? known : known.slice(1))
  if (!permitted.ok) return permitted
  const gone = (ids: typeof known): Change[] => ids.map(({ id }) => ({ op: 'delete-item', id }))
  const [first, ...others] = known
  if (weight === undefined) return ok(gone(known))
  if (!first) return linkItems(board, { from: option, to: criterion, role: 'scores', weight }, context)
  const edited = editFields(board, { ids: [first.id], fields: { weight } }, context)
  return edited.ok ? ok([...edited.value, ...gone(others)]) : edited
}
