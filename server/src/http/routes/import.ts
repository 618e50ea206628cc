import { allow, rulesFor } from '@palabre/shared/policy'
import { type ImportFormat, type ImportReply, importFormats, importQuery } from '@palabre/shared/protocol'
import { Hono } from 'hono'
import { importIntoBoard } from '../../boards/import-board.ts'
import { query } from '../body.ts'
import { callerLanguage, type HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import type { RequirePerson } from '../middleware/person.ts'
import { pageNamesIn } from '../words.ts'

/** Adding the content of a file to a board, under the same rules as drawing it. */
export function importRoutes(deps: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  return new Hono<HttpEnv>().post('/boards/:id/import', requirePerson('import'), async (c) => {
    const { format, ...options } = query(c, importQuery)
    if (!isImportFormat(format)) throw new HttpError('unknown_format', 'format')
    const person = c.get('person')
    await deps.sessions.prepare(person.board)
    const allowed = allow(person.role, rulesFor(deps.sessions.rulesOf(person.board), person.id), 'edit-pages')
    if (!allowed.ok) throw new HttpError(allowed.failure.reason as 'frozen')
    const json = jsonFile(await c.req.arrayBuffer())
    const pageName = pageNamesIn(callerLanguage(c))
    const imported = await importIntoBoard(deps, person, { format, json, options: { ...options, pageName } })
    if (!imported.ok) throw new HttpError(imported.failure.reason, imported.failure.field)
    return c.json(imported.value satisfies ImportReply)
  })
}

function isImportFormat(format: string): format is ImportFormat {
  return (importFormats as readonly string[]).includes(format)
}

/** A file of JSON in UTF-8, with or without a byte order mark. */
function jsonFile(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new HttpError('import_not_a_board')
  }
}
