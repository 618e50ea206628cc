import { applyChanges, type Change, readBoard, ServerEdit } from '@palabre/shared/document'
import { isPageId, newId, type PageId, type RandomBytes } from '@palabre/shared/ids'
import {
  type ImportContext,
  type ImportRefusal,
  type ImportResult,
  importPalabre,
  importPalabrePages,
  importTerritoires,
} from '@palabre/shared/imports'
import type { PageKind } from '@palabre/shared/model'
import type { ImportFormat, ImportReply } from '@palabre/shared/protocol'
import { ok, type Result } from '@palabre/shared/result'
import type { AssetStore } from '../ports/asset-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { Person } from '../ports/people-registry.ts'
import type { Rooms } from '../realtime/index.ts'

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
 * Adds what a file holds to a board, in one write: all of it, or on a refusal nothing. A picture that this board does
 * not have keeps its place and its legend; the reply says how many there are.
 */
export async function importIntoBoard(
  deps: ImportDeps,
  person: Person,
  file: { readonly format: ImportFormat; readonly json: unknown; readonly options: ImportOptions },
): Promise<Result<ImportReply, ImportRefusal>> {
  const { rooms, assets, clock, random } = deps
  const pictures: string[] = []
  const imported = await rooms.edit({ kind: 'board', board: person.board }, 'import', (doc) => {
    const context = { newId: () => newId(random), now: clock.now(), author: person.id, board: readBoard(doc) }
    const imported = importers[file.format](file.json, context as ImportContext, file.options)
    if (!imported.ok) return imported
    const { changes, created, warnings } = imported.value
    applyChanges(doc, changes, new ServerEdit('import'))
    pictures.push(...picturesOf(changes))
    return ok({ created, warnings, pages: pagesOf(changes) })
  })
  if (!imported.ok || pictures.length === 0) return imported
  const known = await assets.known(person.board, pictures)
  const missing = pictures.filter((asset) => !known.has(asset)).length
  if (missing === 0) return imported
  return ok({ ...imported.value, warnings: [...imported.value.warnings, `missing_pictures: ${missing}`] })
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
