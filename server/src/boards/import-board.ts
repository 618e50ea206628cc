import { applyChanges, type Change, readBoard, ServerEdit } from '@palabre/shared/document'
import { type BoardId, isPageId, newId, type PageId, type RandomBytes } from '@palabre/shared/ids'
import {
  type ImportContext,
  type ImportRefusal,
  type ImportResult,
  importPalabre,
  importPalabrePages,
  importTerritoires,
} from '@palabre/shared/imports'
import type { PageKind } from '@palabre/shared/model'
import { mayDo } from '@palabre/shared/policy'
import type { ImportFormat, ImportReply } from '@palabre/shared/protocol'
import { ok, type Result } from '@palabre/shared/result'
import { readSession } from '@palabre/shared/session'
import type { AssetStore } from '../ports/asset-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { Person } from '../ports/people-registry.ts'
import type { Rooms } from '../realtime/index.ts'
import { countsOf, writeFromFile } from '../session/from-file.ts'

export interface ImportOptions {
  readonly territory?: string | undefined
  readonly page?: string | undefined
  /** What pages that are made are called, where they have no name of their own. */
  readonly pageName?: ((kind: PageKind) => string) | undefined
  /** `new`: pages of their own, nothing said of the board. */
  readonly pages?: 'new' | undefined
}

type Importer = (json: unknown, context: ImportContext, options: ImportOptions) => ImportResult

const importers: Readonly<Record<ImportFormat, Importer>> = {
  palabre: (json, context, { pages }) =>
    pages === 'new' ? importPalabrePages(json, context) : importPalabre(json, context),
  territoires: (json, context, { territory, page, pageName }) =>
    importTerritoires(json, {
      ...context,
      ...(territory === undefined ? {} : { territory }),
      ...(isPageId(page) ? { page } : {}),
      ...(pageName ? { pageName } : {}),
    }),
}

interface ImportDeps {
  readonly rooms: Rooms
  readonly assets: AssetStore
  readonly clock: Clock
  readonly random: RandomBytes
}

/**
 * Adds what a file holds to a board, in one write: all of it, or on a refusal nothing. Then the session document gets the
 * ballots and confirmations that a facilitator's file has; from anybody else they stay out, and the reply says so. A
 * picture that this board does not have keeps its place and its legend; the reply says how many there are.
 */
export async function importIntoBoard(
  deps: ImportDeps,
  person: Person,
  file: { readonly format: ImportFormat; readonly json: unknown; readonly options: ImportOptions },
): Promise<Result<ImportReply, ImportRefusal>> {
  const { rooms, assets, clock, random } = deps
  const sessionDocument = { kind: 'session', board: person.board } as const
  const ballots = await rooms.read(sessionDocument, (doc) => readSession(doc).ballots)
  const asked = { reason: 'import', by: person.id } as const
  const imported = await rooms.edit({ kind: 'board', board: person.board }, asked, (doc) => {
    const context = { newId: () => newId(random), now: clock.now(), author: person.id, board: readBoard(doc), ballots }
    const imported = importers[file.format](file.json, context as ImportContext, file.options)
    if (imported.ok) applyChanges(doc, imported.value.changes, new ServerEdit('import'))
    return imported
  })
  if (!imported.ok) return imported
  const { changes, created, session } = imported.value
  const warnings = [...imported.value.warnings]
  const counts = session && countsOf(session)
  const mayBring = mayDo(person.role, 'import-session').ok
  if (session && counts && mayBring) await writeFromFile(rooms, person, session)
  if (counts && !mayBring) warnings.push(`facilitators_bring_votes: ${counts.ballots + counts.confirmations}`)
  const missing = await missingPictures(assets, person.board, picturesOf(changes))
  if (missing > 0) warnings.push(`missing_pictures: ${missing}`)
  return ok({ created, warnings, pages: pagesOf(changes), ...(counts && mayBring ? { session: counts } : {}) })
}

/** How many of these pictures the server does not have for this board. */
async function missingPictures(assets: AssetStore, board: BoardId, pictures: readonly string[]): Promise<number> {
  if (pictures.length === 0) return 0
  const known = await assets.known(board, pictures)
  return pictures.filter((asset) => !known.has(asset)).length
}

function picturesOf(changes: readonly Change[]): string[] {
  return changes.flatMap((change) =>
    change.op === 'create-item' && change.item.kind === 'image' ? [change.item.asset] : [],
  )
}

/** The pages that are added or that something goes to, each once, in the order of the changes. */
function pagesOf(changes: readonly Change[]): readonly PageId[] {
  const pages = new Set<PageId>()
  for (const change of changes) {
    if (change.op === 'create-page') pages.add(change.page.id)
    if (change.op === 'create-item') pages.add(change.item.page)
  }
  return [...pages]
}
