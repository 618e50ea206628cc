import type { Change } from '../document/index.ts'
import type { ItemId } from '../ids.ts'
import { type BoardSnapshot, itemKinds, type Link, type Need } from '../model/index.ts'
import { fail, ok } from '../result.ts'
import type { Command } from './command.ts'
import { permit } from './guards.ts'
import { clearTop, standingOn } from './needs-layout.ts'
import { needOver } from './new-need.ts'
import { needIn, statementsToEdit } from './statement-edits.ts'

export interface SplitNeed {
  readonly need: ItemId
  /** Its statements that form the new need: at least one. */
  readonly statements: Iterable<ItemId>
  /** Its links that go over to the new need; the others stay. */
  readonly links?: Iterable<ItemId>
  readonly text?: string
  /** Of the new need; chosen by the caller when it needs to know it beforehand. */
  readonly id?: ItemId
}

const aside = 60

/** Makes a need of its own of some statements of another, beside it. */
export const splitNeed: Command<SplitNeed> = (board, { need: needId, links = [], text, id, ...args }, context) => {
  const need = needIn(board, needId)
  if (!need) return fail('item_gone', { field: 'need' })
  const asked = statementsToEdit(board, args.statements, context)
  if (!asked.ok) return asked
  const leaving = asked.value.filter((statement) => statement.need === need.id)
  if (leaving.length === 0) return fail('no_statements')
  const moved = linksOf(board, need, new Set(links))
  const permitted = permit(context, 'edit', moved)
  if (!permitted.ok) return permitted
  const { size } = itemKinds.need
  const [x, y, width] = need.geo
  const right = x + width + aside
  const top = clearTop(right, y, size, standingOn(board, need.page, new Set(leaving.map((each) => each.id))))
  const made = needOver(board, { page: need.page, geo: [right, top, ...size, 0], text, id }, leaving, context)
  if (!made.ok) return made
  const [created] = made.value
  const fresh = created.op === 'create-item' ? created.item.id : need.id
  const relinked = moved.map((link): Change => {
    const fields = { ...(link.from === need.id ? { from: fresh } : {}), ...(link.to === need.id ? { to: fresh } : {}) }
    return { op: 'edit-item', id: link.id, fields }
  })
  return ok([...made.value, ...relinked])
}

function linksOf(board: BoardSnapshot, need: Need, chosen: ReadonlySet<ItemId>): Link[] {
  return [...chosen].flatMap((id) => {
    const link = board.items.get(id)
    return link?.kind === 'link' && (link.from === need.id || link.to === need.id) ? [link] : []
  })
}
