import type { ItemId, PageId, ParticipantId } from '../ids.ts'
import { importPalabre } from '../imports/index.ts'
import { parse } from '../model/index.ts'
import { templateBounds, templateFile } from '../protocol/index.ts'
import { type Failure, fail, ok, type Result } from '../result.ts'
import type { Template, TemplateLanguage } from './template.ts'
import { boardOf } from './template-sheet.ts'

/** Why a file is no template; told to the host, in the log. */
export type TemplateRefusal =
  | 'template_too_large'
  | 'template_not_json'
  | 'template_too_deep'
  | 'template_hostile_key'
  | 'template_invalid'
  | 'template_dangling'

const languages: readonly TemplateLanguage[] = ['fr', 'en']

/** Reads the text of a template file; nothing in it is trusted. */
export function readTemplate(text: string): Result<Template, TemplateRefusal> {
  if (text.length > templateBounds.bytes)
    return fail('template_too_large', { detail: `${text.length} > ${templateBounds.bytes}` })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return fail('template_not_json')
  }
  return checkTemplate(json)
}

/** The template that a JSON value is: bounded, known keys alone, and its boards valid in both languages. */
export function checkTemplate(json: unknown): Result<Template, TemplateRefusal> {
  const shape = checkNesting(json)
  if (!shape.ok) return shape
  const parsed = parse(templateFile, json)
  if (!parsed.ok) return invalid(parsed.failure)
  const template = parsed.value
  for (const language of languages)
    for (const example of template.example ? [false, true] : [false]) {
      const board = checkBoard(boardOf(template, language, { example }))
      if (!board.ok) return board
    }
  return ok(template)
}

/** Whether a board would come onto a new one whole. */
function checkBoard(board: unknown): Result<undefined, TemplateRefusal> {
  let next = 0
  const newId = <Id extends ItemId | PageId>() => `checking-${String(next++).padStart(9, '0')}` as Id
  const imported = importPalabre(board, { newId, now: 0, author: 'template' as ParticipantId })
  if (!imported.ok) return invalid(imported.failure)
  const [warning] = imported.value.warnings
  return warning === undefined ? ok(undefined) : fail('template_dangling', { detail: warning })
}

/** Without recursion: a hostile file is deeper than the stack. */
function checkNesting(json: unknown): Result<undefined, TemplateRefusal> {
  const open: [value: unknown, depth: number][] = [[json, 0]]
  for (let seen = 0; open.length > 0; seen++) {
    if (seen + open.length > templateBounds.values)
      return fail('template_too_large', { detail: `more than ${templateBounds.values} values` })
    const [value, depth] = open.pop() as [unknown, number]
    if (value === null || typeof value !== 'object') continue
    if (depth >= templateBounds.depth) return fail('template_too_deep', { detail: `deeper than ${depth}` })
    for (const [key, part] of Object.entries(value)) {
      if (!Array.isArray(value) && key in Object.prototype)
        return fail('template_hostile_key', { field: key.slice(0, 64) })
      open.push([part, depth + 1])
    }
  }
  return ok(undefined)
}

function invalid({ field = '', detail }: Failure): Result<never, TemplateRefusal> {
  return fail('template_invalid', { field, ...(detail === undefined ? {} : { detail }) })
}
