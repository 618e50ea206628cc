import {
  applyChanges,
  readBoard,
  readImages,
  readMeta,
  readPages,
  ServerEdit,
  withoutItems,
} from '@palabre/shared/document'
import type { BoardId, PageId } from '@palabre/shared/ids'
import type { Image } from '@palabre/shared/model'
import { mayDo } from '@palabre/shared/policy'
import { type ExportFormat, type ExportVariant, exportFormats, exportQuery } from '@palabre/shared/protocol'
import { closedBallots, readConfirmations, readPeople, readSession } from '@palabre/shared/session'
import { Hono } from 'hono'
import * as Y from 'yjs'
import { wordsIn } from '../../export/dictionary.ts'
import type { AssetStore } from '../../ports/asset-store.ts'
import type { Person } from '../../ports/people-registry.ts'
import type { MinutesDraft } from '../../session/minutes.ts'
import { query } from '../body.ts'
import { callerLanguage, type HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import type { RequirePerson } from '../middleware/person.ts'
import type { Language } from '../words.ts'

/** Taking a board home as a file. */
export function exportRoutes(deps: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  const { rooms, exporter, clock, minutes } = deps
  /** What the minutes would be if they were written now. */
  const draftFor = async (
    person: Person,
    language: Language,
    timeZone: string | undefined,
  ): Promise<MinutesDraft | undefined> => {
    const drafted = await minutes.draft(person, { language, timeZone, words: wordsIn(language) })
    return drafted.ok ? drafted.value : undefined
  }
  return new Hono<HttpEnv>().get('/boards/:id/export/:format', requirePerson('export'), async (c) => {
    const format = c.req.param('format')
    if (!isExportFormat(format)) throw new HttpError('unknown_format', 'format')
    const asked = query(c, exportQuery)
    const { page, view, paper, tiled, table, flavour, lang, timeZone } = asked
    const board = c.get('board')
    const variant = variantFor(c.get('person'), asked.variant)
    const { confirmations, ballots, hidden, names } = await rooms.read({ kind: 'session', board: board.id }, (doc) => ({
      confirmations: readConfirmations(doc),
      names: [...readPeople(doc).values()].map(({ name }) => name),
      ballots: closedBallots(readSession(doc).ballots, { comments: variant !== 'diffusable' }),
      hidden: mayDo(c.get('person').role, 'export-hidden').ok ? [] : readSession(doc).hidden,
    }))
    const language = lang ?? callerLanguage(c)
    const draft =
      flows.has(format) && page === undefined ? await draftFor(c.get('person'), language, timeZone) : undefined
    const { document, title, images } = await rooms.read({ kind: 'board', board: board.id }, (doc) => {
      const shown = withoutItems(doc, hidden)
      return {
        images: readImages(shown).filter((image) => page === undefined || image.page === page),
        document: Y.encodeStateAsUpdate(draft ? withDraft(shown, draft) : shown),
        title: readMeta(doc).title,
      }
    })
    const seen = [...confirmations].filter(([id]) => !hidden.includes(id))
    const pictures = drawn.has(format) ? await picturesFor(deps.assets, board.id, images) : undefined
    const made = await exporter.runExport({
      format,
      document,
      facts: { id: board.id, title, createdAt: board.createdAt, ballots, confirmations: Object.fromEntries(seen) },
      language,
      now: clock.now(),
      ...(timeZone === undefined ? {} : { timeZone }),
      variant,
      ...(variant === 'diffusable' ? { names } : {}),
      ...(page === undefined ? {} : { page: page as PageId }),
      ...(pictures === undefined ? {} : { pictures }),
      ...(view === undefined ? {} : { view }),
      ...(paper === undefined ? {} : { paper }),
      ...(tiled === undefined ? {} : { tiled: tiled === '1' }),
      ...(table === undefined ? {} : { table }),
      ...(flavour === undefined ? {} : { flavour }),
    })
    if (!made.ok) throw new HttpError(made.failure.reason, made.failure.field)
    const { bytes, contentType, filename } = made.value
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${filename}"`,
    })
  })
}

/** The formats that minutes alone are made of. */
const flows: ReadonlySet<ExportFormat> = new Set(['docx', 'odt'])

/** The document itself where it has minutes; else a copy that has, to be exported and thrown away. */
function withDraft(doc: Y.Doc, { changesOn }: MinutesDraft): Y.Doc {
  const changes = readPages(doc).some(({ kind }) => kind === 'minutes') ? undefined : changesOn(readBoard(doc))
  if (!changes?.ok) return doc
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  applyChanges(copy, changes.value, new ServerEdit('session'))
  return copy
}

/** The formats that show pictures, and how many bytes of them are handed to the thread that draws. */
const drawn: ReadonlySet<ExportFormat> = new Set(['svg', 'png', 'pdf'])
const mostPictureBytes = 100_000_000

async function picturesFor(
  assets: AssetStore,
  board: BoardId,
  images: readonly Image[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>()
  let total = 0
  for (const { asset } of images) {
    if (pictures.has(asset)) continue
    const bytes = await assets.read(board, asset)
    if (!bytes) continue
    total += bytes.length
    if (total > mostPictureBytes) break
    pictures.set(asset, bytes)
  }
  return pictures
}

/** Those who drew together take everything unless they ask for less; observers only ever get what may be published. */
function variantFor({ role }: Person, asked: ExportVariant | undefined): ExportVariant {
  const internal = mayDo(role, 'export-internal')
  if (internal.ok) return asked ?? 'interne'
  if (asked === 'interne') throw new HttpError(internal.failure.reason)
  return 'diffusable'
}

function isExportFormat(format: string): format is ExportFormat {
  return (exportFormats as readonly string[]).includes(format)
}
