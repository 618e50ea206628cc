import { applyChanges, readBoard, ServerEdit } from '@palabre/shared/document'
import { isPageId, newId, type RandomBytes } from '@palabre/shared/ids'
import {
  type ImportContext,
  type ImportRefusal,
  type ImportResult,
  importPalabre,
  importTerritoires,
} from '@palabre/shared/imports'
import type { ImportFormat, ImportReply } from '@palabre/shared/protocol'
import { ok, type Result } from '@palabre/shared/result'
import type { Clock } from '../ports/clock.ts'
import type { Person } from '../ports/people-registry.ts'
import type { Rooms } from '../realtime/index.ts'

export interface ImportOptions {
  readonly territory?: string | undefined
  readonly page?: string | undefined
}

type Importer = (json: unknown, context: ImportContext, options: ImportOptions) => ImportResult

const importers: Readonly<Record<ImportFormat, Importer>> = {
  palabre: (json, context) => importPalabre(json, context),
  territoires: (json, context, { territory, page }) =>
    importTerritoires(json, {
      ...context,
      ...(territory === undefined ? {} : { territory }),
      ...(isPageId(page) ? { page } : {}),
    }),
}

/** Adds what a file holds to a board, in one write: all of it, or on a refusal nothing. */
export function importIntoBoard(
  deps: { readonly rooms: Rooms; readonly clock: Clock; readonly random: RandomBytes },
  person: Person,
  file: { readonly format: ImportFormat; readonly json: unknown; readonly options: ImportOptions },
): Promise<Result<ImportReply, ImportRefusal>> {
  const { rooms, clock, random } = deps
  return rooms.edit({ kind: 'board', board: person.board }, 'import', (doc) => {
    const context = { newId: () => newId(random), now: clock.now(), author: person.id, board: readBoard(doc) }
    const imported = importers[file.format](file.json, context as ImportContext, file.options)
    if (!imported.ok) return imported
    const { changes, created, warnings } = imported.value
    applyChanges(doc, changes, new ServerEdit('import'))
    return ok({ created, warnings })
  })
}
