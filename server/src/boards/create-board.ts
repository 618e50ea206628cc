import { applyChanges, type Change, ServerEdit } from '@palabre/shared/document'
import { type BoardId, newId, type ParticipantId, type RandomBytes } from '@palabre/shared/ids'
import { type ImportContext, importPalabre } from '@palabre/shared/imports'
import { fail, ok, type Result } from '@palabre/shared/result'
import { boardOf, type TemplateLanguage } from '@palabre/shared/templates'
import { withFreshJoinCode } from '../access/spoken-code.ts'
import type { BoardRegistry } from '../ports/board-registry.ts'
import type { Clock } from '../ports/clock.ts'
import type { Rooms } from '../realtime/index.ts'
import type { BoardSessions } from '../session/board-sessions.ts'
import type { TemplateShelf } from './template-shelf.ts'

/** Author of what a template put on a board: nobody in particular. */
const serverAuthor = 'palabre' as ParticipantId

interface CreateBoardDeps {
  readonly boards: BoardRegistry
  readonly rooms: Rooms
  readonly sessions: BoardSessions
  readonly templates: TemplateShelf
  readonly clock: Clock
  readonly random: RandomBytes
}

/** What somebody asked for. */
interface Wanted {
  readonly title: string
  readonly template: string
  readonly language: TemplateLanguage
  /** Filled in, where the template has an example. */
  readonly example?: boolean | undefined
}

export interface NewBoard {
  readonly id: BoardId
  readonly joinCode: string
}

/**
 * Creates a board from a template and opens its first session. It is registered last: should the server stop half way,
 * there is no board rather than half a board.
 */
export async function createBoard(
  deps: CreateBoardDeps,
  wanted: Wanted,
): Promise<Result<NewBoard, 'unknown_template'>> {
  const { boards, rooms, sessions, clock, random } = deps
  const changes = await seedChanges(deps, wanted)
  if (!changes) return fail('unknown_template', { field: 'template' })
  const id = newId<BoardId>(random)
  await rooms.edit({ kind: 'board', board: id }, 'seed', (doc) => applyChanges(doc, changes, new ServerEdit('seed')))
  await sessions.change(id, { do: 'open' }, serverAuthor)
  const joinCode = await withFreshJoinCode(random, (code) =>
    boards.create({ id, createdAt: clock.now(), joinCode: code }),
  )
  return ok({ id, joinCode })
}

/** What to write on a new board; undefined for an unknown template. Its pages keep the short ids of the template. */
async function seedChanges(
  { templates, clock, random }: CreateBoardDeps,
  { title, template: id, language, example = false }: Wanted,
): Promise<readonly Change[] | undefined> {
  const template = await templates.find(id)
  if (!template) return undefined
  const file = boardOf(template, language, { example })
  const board = { meta: { title: '', families: [] }, pages: file.pages, items: new Map() }
  const context = { newId: () => newId(random), now: clock.now(), author: serverAuthor, board }
  const imported = importPalabre(file, context as ImportContext)
  if (!imported.ok) throw new Error(`template ${id}: ${JSON.stringify(imported.failure)}`)
  return [
    ...file.pages.map((page): Change => ({ op: 'create-page', page })),
    ...imported.value.changes,
    { op: 'edit-meta', fields: { title } },
  ]
}
