import type { Change } from '../document/index.ts'
import type { ItemId } from '../ids.ts'
import { ok } from '../result.ts'
import type { Command } from './command.ts'
import { permit } from './guards.ts'
import { linkItems } from './link-items.ts'

export interface AnswerPair {
  readonly first: ItemId
  readonly second: ItemId
  /** What the group says passes before the other; undefined takes the answer back. */
  readonly answer: 'first' | 'second' | 'equal' | undefined
}

/** Writes which of two options the group puts before the other: a `preferred-to` link, or one each way for equal. */
export const answerPair: Command<AnswerPair> = (board, { first, second, answer }, context) => {
  const wanted = new Set<string>()
  if (answer === 'first' || answer === 'equal') wanted.add(`${first}:${second}`)
  if (answer === 'second' || answer === 'equal') wanted.add(`${second}:${first}`)
  const changes: Change[] = []
  for (const item of board.items.values()) {
    if (item.kind !== 'link' || item.role !== 'preferred-to') continue
    const isOfPair = (item.from === first && item.to === second) || (item.from === second && item.to === first)
    if (!isOfPair || wanted.delete(`${item.from}:${item.to}`)) continue
    const permitted = permit(context, 'delete', [item])
    if (!permitted.ok) return permitted
    changes.push({ op: 'delete-item', id: item.id })
  }
  for (const key of wanted) {
    const [from, to] = key.split(':') as [ItemId, ItemId]
    const linked = linkItems(board, { from, to, role: 'preferred-to' }, context)
    if (!linked.ok) return linked
    changes.push(...linked.value)
  }
  return ok(changes)
}
