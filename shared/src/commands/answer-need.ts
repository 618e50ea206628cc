import type { Change } from '../document/index.ts'
import type { ItemId } from '../ids.ts'
import type { Link } from '../model/index.ts'
import { fail, ok } from '../result.ts'
import type { Command } from './command.ts'
import { permit } from './guards.ts'
import { linkItems } from './link-items.ts'

export interface AnswerNeed {
  readonly need: ItemId
  readonly actor: ItemId
  /** Undefined: nothing is said any more. */
  readonly answer: 'meets' | 'could-meet' | undefined
}

/** Says whether an actor meets a need, could meet it, or neither: one link at most is left between the two. */
export const answerNeed: Command<AnswerNeed> = (board, { need, actor, answer }, context) => {
  if (board.items.get(need)?.kind !== 'need') return fail('item_gone', { field: 'need' })
  if (!board.items.has(actor)) return fail('item_gone', { field: 'actor' })
  const said: Link[] = []
  for (const item of board.items.values())
    if (item.kind === 'link' && item.from === actor && item.to === need && isAnswer(item)) said.push(item)
  if (answer === undefined) {
    const permitted = permit(context, 'delete', said)
    return permitted.ok ? ok(said.map(({ id }): Change => ({ op: 'delete-item', id }))) : permitted
  }
  const kept = said.find(({ role }) => role === answer) ?? said[0]
  if (!kept) return linkItems(board, { from: actor, to: need, role: answer }, context)
  const others = said.filter(({ id }) => id !== kept.id)
  const permitted = permit(context, 'edit', [kept])
  if (!permitted.ok) return permitted
  const mayDelete = permit(context, 'delete', others)
  if (!mayDelete.ok) return mayDelete
  const changes = others.map(({ id }): Change => ({ op: 'delete-item', id }))
  if (kept.role !== answer) changes.push({ op: 'edit-item', id: kept.id, fields: { role: answer } })
  return ok(changes)
}

function isAnswer({ role }: Link): boolean {
  return role === 'meets' || role === 'could-meet'
}
