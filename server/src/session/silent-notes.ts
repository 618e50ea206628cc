import { revealNotes } from '@palabre/shared/commands'
import {
  applyChanges,
  type Change,
  deleteNote,
  keptRound,
  markDue,
  type PrivateNote,
  readBoard,
  readNotes,
  ServerEdit,
  writeNote,
} from '@palabre/shared/document'
import { type Box, geoBounds, union } from '@palabre/shared/geometry'
import {
  type BoardId,
  type ItemId,
  newId,
  type PageId,
  type ParticipantId,
  type RandomBytes,
} from '@palabre/shared/ids'
import { type BoardSnapshot, bounds, isPlaced, isWorded } from '@palabre/shared/model'
import { limits } from '@palabre/shared/protocol'
import { fail, ok, type Result } from '@palabre/shared/result'
import { proxyNumber, type SilentRound } from '@palabre/shared/session'
import type { Clock } from '../ports/clock.ts'
import type { PeopleRegistry } from '../ports/people-registry.ts'
import type { Rooms } from '../realtime/index.ts'
import { shuffle } from './shuffle.ts'

/** A note and whose document it lies in. */
export interface HeldNote extends PrivateNote {
  readonly home: ParticipantId
}

type View = NonNullable<SilentRound['view']>

/** Where notes came to lie; no view when all were there already. */
export interface Shown {
  readonly page: PageId
  readonly view?: View
}

export type MoveRefusal = 'unknown_page' | 'items_full'

interface Deps {
  readonly rooms: () => Rooms
  readonly people: PeopleRegistry
  readonly clock: Clock
  readonly random: RandomBytes
}

/** Where notes of people without a device lie, all of them. */
export const proxyHome = 'p_proxy0000000' as ParticipantId
/** More than a person writes by hand in one round; what goes beyond stays with them. */
const mostNotes = 100

/** The private documents of a board: read for one round, and emptied onto the board when it is revealed. */
export function createSilentNotes({ rooms, people, clock, random }: Deps) {
  const documentOf = (board: BoardId, participant: ParticipantId) => ({ kind: 'private', board, participant }) as const
  const edit = (board: BoardId, home: ParticipantId, write: Parameters<Rooms['edit']>[2]) =>
    rooms().edit(documentOf(board, home), 'session', write)

  /** All that lies in one document. What a note says of its author is not believed: it is whose document it lies in. */
  const read = (board: BoardId, home: ParticipantId): Promise<HeldNote[]> =>
    rooms().read(documentOf(board, home), (doc) =>
      readNotes(doc).map((note) => ({ ...note, home, author: home === proxyHome ? note.author : home })),
    )

  /** Those of one document that were written for a round, as many as a person's reveal takes. */
  const ofHome = async (board: BoardId, round: string, home: ParticipantId): Promise<readonly HeldNote[]> => {
    const notes = (await read(board, home)).filter((note) => isFor(note, round))
    return home === proxyHome ? notes : notes.slice(0, mostNotes)
  }

  /** Whose documents count, and whose are set aside because they were removed from the board. */
  const homes = async (board: BoardId) => {
    const all = await people.ofBoard(board)
    const idsOf = (removed: boolean) =>
      all.filter(({ removedAt }) => (removedAt !== undefined) === removed).map(({ id }) => id)
    return { writers: [...idsOf(false), proxyHome], removed: idsOf(true) }
  }

  const ofRound = async (board: BoardId, round: string): Promise<readonly HeldNote[]> => {
    const { writers } = await homes(board)
    return (await Promise.all(writers.map((home) => ofHome(board, round, home)))).flat()
  }

  /** Takes what lies on the board now out of its document. What changed in the last instant is kept as a note of its own. */
  const forget = async (board: BoardId, notes: readonly HeldNote[]): Promise<void> => {
    const byHome = groupBy(notes, ({ home }) => home)
    const each = [...byHome].map(([home, own]) =>
      edit(board, home, (doc) => {
        const now = new Map(readNotes(doc).map((note) => [note.id, note]))
        for (const { id, text, author } of own) {
          const last = now.get(id)
          deleteNote(doc, id)
          if (!last || last.text === text) continue
          const { page, round } = last
          writeNote(doc, newId<ItemId>(random), {
            author,
            text: last.text,
            page,
            round: round ?? keptRound,
            at: clock.now(),
          })
        }
      }),
    )
    await Promise.all(each)
  }

  return {
    homes,
    isProxy: (author: ParticipantId): boolean => proxyNumber(author) !== undefined,
    read,
    ofHome,
    ofRound,
    edit,
    /** Notes of a round whose authors were removed from the board. */
    async aside(board: BoardId, round: string): Promise<number> {
      const { removed } = await homes(board)
      const notes = await Promise.all(removed.map((home) => ofHome(board, round, home)))
      return notes.flat().length
    },
    /** Says in each document which notes the reveal that begins now takes along; what comes later stays private. */
    async gather(board: BoardId, round: string): Promise<readonly HeldNote[]> {
      const notes = await ofRound(board, round)
      const byHome = groupBy(notes, ({ home }) => home)
      const each = [...byHome].map(([home, own]) =>
        edit(board, home, (doc) => {
          for (const { id } of own) markDue(doc, id, round)
        }),
      )
      await Promise.all(each)
      return notes
    },
    /** Those of a round that were gathered and are not shown yet. What a crash left behind after showing it, goes now. */
    async due(board: BoardId, round: string): Promise<readonly HeldNote[]> {
      const notes = (await ofRound(board, round)).filter((note) => note.due === round)
      const shown = await rooms().read({ kind: 'board', board }, (doc) => {
        const snapshot = readBoard(doc)
        return new Set(notes.filter((note) => isThere(note, snapshot)))
      })
      await forget(board, [...shown])
      return notes.filter((note) => !shown.has(note))
    },
    hasPage: (board: BoardId): Promise<boolean> =>
      rooms().read({ kind: 'board', board }, (doc) => readBoard(doc).pages.length > 0),
    /**
     * Moves notes to the board, in one step, and says where they lie now: where the round's page was deleted, on another.
     * What was moved before a crash is not moved again.
     */
    async move(
      board: BoardId,
      notes: readonly HeldNote[],
      {
        page,
        column,
        view,
        anonymous,
      }: Pick<SilentRound, 'page' | 'column' | 'view'> & { readonly anonymous: boolean },
    ): Promise<Result<Shown, MoveRefusal>> {
      const several = new Set(notes.map(({ author }) => author)).size > 1
      const inOrder = anonymous || several ? shuffle(notes, random) : notes
      const moved = await rooms().edit({ kind: 'board', board }, 'session', (doc) => {
        const snapshot = readBoard(doc)
        const there = pageFor(snapshot, page)
        if (there === undefined) return fail('unknown_page')
        const missing = inOrder.flatMap((note) => asMissing(note, snapshot, random))
        if (snapshot.items.size + missing.length > limits.boardItems) return fail('items_full')
        const block = there === page ? view : undefined
        const changes = revealNotes(snapshot, missing, { page: there, column, anonymous, block, now: clock.now() })
        applyChanges(doc, changes, new ServerEdit('session'))
        const made = union(changes.flatMap((change) => boxOf(change)))
        return ok({ page: there, ...(made ? { view: viewOf(made) } : {}) })
      })
      if (moved.ok) await forget(board, notes)
      return moved
    },
  }
}

function boxOf(change: Change): readonly Box[] {
  return change.op === 'create-item' && isPlaced(change.item) ? [geoBounds(change.item.geo)] : []
}

function viewOf({ minX, minY, maxX, maxY }: Box): View {
  return [minX, minY, maxX - minX, maxY - minY]
}

/** A view of both. */
export function viewOfBoth(a: View | undefined, b: View | undefined): View | undefined {
  if (!a || !b) return a ?? b
  const [left, top] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])]
  return [left, top, Math.max(a[0] + a[2], b[0] + b[2]) - left, Math.max(a[1] + a[3], b[1] + b[3]) - top]
}

export type SilentNotes = ReturnType<typeof createSilentNotes>

/** A note that says no round (a client that knows of none) is for whichever is open. */
function isFor({ round, text }: PrivateNote, id: string): boolean {
  return (round === undefined || round === id) && text.length <= bounds.textLength
}

/** The page asked for; where it was deleted meanwhile, a free one, or the first. The notes are not deleted with it. */
function pageFor({ pages }: BoardSnapshot, wanted: PageId): PageId | undefined {
  const page = pages.find(({ id }) => id === wanted) ?? pages.find(({ kind }) => kind === 'free') ?? pages[0]
  return page?.id
}

/** A note as the board lacks it: not at all when it was moved already, under another id when something else has its own. */
function asMissing(note: HeldNote, snapshot: BoardSnapshot, random: RandomBytes): readonly HeldNote[] {
  if (!snapshot.items.has(note.id)) return [note]
  return isThere(note, snapshot) ? [] : [{ ...note, id: newId<ItemId>(random) }]
}

function isThere({ id, text }: HeldNote, { items }: BoardSnapshot): boolean {
  const item = items.get(id)
  return item !== undefined && isWorded(item) && item.text === text
}

export function groupBy<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
