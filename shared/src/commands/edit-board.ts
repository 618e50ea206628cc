import { type BoardMeta, metaFields, parse } from '../model/index.ts'
import { allow } from '../policy/index.ts'
import { fail, ok } from '../result.ts'
import type { Command } from './command.ts'

/** What is true of the whole board: its title, families of actors, mandate, sheets, who is missing. Absent keys stay as they are. */
export type EditBoard = Partial<BoardMeta>

export const editBoard: Command<EditBoard> = (_board, fields, { who, rules }) => {
  const permitted = allow(who.role, rules, 'edit-meta')
  if (!permitted.ok) return permitted
  const edits: Record<string, unknown> = {}
  for (const key of ['title', 'families', 'mandate', 'layers', 'missing'] as const) {
    if (fields[key] === undefined) continue
    const parsed = parse<unknown>(metaFields[key], fields[key])
    if (!parsed.ok) return fail('invalid_field', { field: key, detail: parsed.failure.detail ?? '' })
    edits[key] = parsed.value
  }
  const codes = (fields.families ?? []).map(({ code }) => code)
  const twice = codes.find((code, index) => codes.indexOf(code) !== index)
  if (twice !== undefined) return fail('family_twice', { field: 'families', detail: twice })
  return ok(Object.keys(edits).length > 0 ? [{ op: 'edit-meta', fields: edits as Partial<BoardMeta> }] : [])
}
