import { type HiddenNote, revealNotes } from '@palabre/shared/commands'
import { applyChanges, readBoard, readItem, ServerEdit } from '@palabre/shared/document'
import {
  type BoardId,
  type ItemId,
  newId,
  type PageId,
  type ParticipantId,
  type RandomBytes,
} from '@palabre/shared/ids'
import type { StatementColumn } from '@palabre/shared/model'
import { limits } from '@palabre/shared/protocol'
import { fail, ok, type Result } from '@palabre/shared/result'
import { type RevealWay, readSession, type SessionState, type SilentRound, writeSession } from '@palabre/shared/session'
import * as Y from 'yjs'
import type { Clock } from '../ports/clock.ts'
import type { DocumentRef } from '../ports/document-ref.ts'
import type { PeopleRegistry } from '../ports/people-registry.ts'
import type { Rooms } from '../realtime/index.ts'
import { latestOnly } from './latest-only.ts'
import { shuffle } from './shuffle.ts'

export type SilentRefusal = 'unknown_silent' | 'silent_open' | 'silent_closed' | 'unknown_page' | 'text_too_long'

/** Writing in silence: the notes lie in their authors' private documents, and only their number is told. */
export interface Silent {
  open(
    board: BoardId,
    where: { page: PageId; column?: StatementColumn | undefined },
  ): Promise<Result<string, SilentRefusal>>
  /** Brings the notes to the board; the next author's, when they come in turns. Again, it goes on where it was. */
  reveal(board: BoardId, id: string, way: RevealWay): Promise<Result<SilentRound, SilentRefusal>>
  /** Brings one author's notes to the board because they want to. */
  revealMine(
    board: BoardId,
    id: string,
    author: ParticipantId,
    anonymous: boolean,
  ): Promise<Result<SilentRound, SilentRefusal>>
  /** Writes a note for somebody who has no device. */
  addNote(board: BoardId, text: string): Promise<Result<void, SilentRefusal>>
  /** Counts again for a session whose round is open: the server may have ended before it could. */
  catchUp(board: BoardId, state: SessionState): void
  /** A document was written to: counts again when it is somebody's notes. */
  written(ref: DocumentRef): void
}

interface Deps {
  readonly rooms: () => Rooms
  readonly people: PeopleRegistry
  readonly clock: Clock
  readonly random: RandomBytes
  /** How long what is on its way is waited for before a reveal, ms; by default as after a freeze. */
  readonly graceMs?: number
  /** Told when notes could not be counted. */
  readonly onError: (error: unknown) => void
}

/** Writes what people without a device say. */
const proxyAuthor = 'p_proxy0000000' as ParticipantId
const notesRoot = 'notes'
/** Counts follow typing, but not every letter. */
const countAfterMs = 250
const longestNote = 2_000

export function createSilent({ rooms, people, clock, random, onError, graceMs = limits.freezeGraceMs }: Deps): Silent {
  const counts = new Map<BoardId, Map<ParticipantId, number>>()
  const dirty = new Map<BoardId, Set<ParticipantId>>()
  const pause = (ms: number) => new Promise<void>((resolve) => clock.after(ms, resolve))
  const privateOf = (board: BoardId, participant: ParticipantId) => ({ kind: 'private', board, participant }) as const

  const notesOf = (board: BoardId, author: ParticipantId) =>
    rooms().read(privateOf(board, author), (doc) => readNotes(doc, author))
  const authorsOf = async (board: BoardId): Promise<readonly ParticipantId[]> => [
    ...(await people.ofBoard(board)).filter(({ removedAt }) => removedAt === undefined).map(({ id }) => id),
    proxyAuthor,
  ]
  const roundOf = async (board: BoardId) => (await rooms().read({ kind: 'session', board }, readSession)).silent
  const editRound = (board: BoardId, change: (round: SilentRound) => SilentRound) =>
    rooms().edit({ kind: 'session', board }, 'session', (doc) => {
      const state = readSession(doc)
      if (!state.silent) return undefined
      const silent = change(state.silent)
      writeSession(doc, { ...state, silent } satisfies SessionState)
      return silent
    })

  const count = latestOnly(async (key) => {
    const board = key as BoardId
    await pause(countAfterMs)
    if ((await roundOf(board))?.state !== 'open') return
    const { notes, people: writers } = await countNotes(board)
    await editRound(board, (round) => (round.state === 'open' ? { ...round, notes, people: writers } : round))
  })

  /** How many notes of how many people there are: of those who wrote since, or of all at first. */
  async function countNotes(board: BoardId): Promise<{ notes: number; people: number }> {
    const known = counts.get(board) ?? new Map<ParticipantId, number>()
    const changed = counts.has(board) ? [...(dirty.get(board) ?? [])] : await authorsOf(board)
    dirty.delete(board)
    for (const author of changed) known.set(author, (await notesOf(board, author)).length)
    counts.set(board, known)
    const written = [...known.values()].filter((notes) => notes > 0)
    return { notes: written.reduce((all, notes) => all + notes, 0), people: written.length }
  }

  /** Moves notes to the board, in one step; what was moved before a crash is not moved again. */
  async function move(
    board: BoardId,
    round: SilentRound,
    notes: readonly HiddenNote[],
    anonymous: boolean,
  ): Promise<void> {
    const shuffled = shuffle(notes, random)
    await rooms().edit({ kind: 'board', board }, 'session', (doc) => {
      const snapshot = readBoard(doc)
      const missing = shuffled.filter(({ id }) => !snapshot.items.has(id))
      // The page may have been deleted meanwhile; the notes are not.
      const page = snapshot.pages.find(({ id }) => id === round.page)?.id ?? snapshot.pages[0]?.id ?? round.page
      const changes = revealNotes(snapshot, missing, { ...round, page, anonymous, now: clock.now() })
      applyChanges(doc, changes, new ServerEdit('session'))
    })
    for (const author of new Set(notes.map((note) => note.author))) {
      const own = notes.filter((note) => note.author === author)
      await rooms().edit(privateOf(board, author), 'session', (doc) => {
        for (const { id } of own) doc.getMap(notesRoot).delete(id)
      })
    }
  }

  async function hiddenNotes(board: BoardId): Promise<readonly HiddenNote[]> {
    const notes: HiddenNote[] = []
    for (const author of await authorsOf(board)) notes.push(...(await notesOf(board, author)))
    return notes
  }

  const countsOf = (notes: readonly HiddenNote[]) => ({
    notes: notes.length,
    people: new Set(notes.map(({ author }) => author)).size,
  })

  return {
    async open(board, { page, column }) {
      const kind = await rooms().read(
        { kind: 'board', board },
        (doc) => readBoard(doc).pages.find(({ id }) => id === page)?.kind,
      )
      if (!kind) return fail('unknown_page', { field: 'page' })
      counts.delete(board)
      const { notes, people: writers } = await countNotes(board)
      const id = newId<ItemId>(random)
      const where = { page, ...(column === undefined ? {} : { column }) }
      return rooms().edit({ kind: 'session', board }, 'session', (doc) => {
        const state = readSession(doc)
        if (state.silent && state.silent.state !== 'revealed') return fail('silent_open')
        writeSession(doc, { ...state, silent: { id, state: 'open', notes, people: writers, ...where } })
        return ok(id)
      })
    },
    async reveal(board, id, way) {
      const before = await roundOf(board)
      if (before?.id !== id) return fail('unknown_silent')
      if (before.state === 'revealed') return ok(before)
      const round =
        (await editRound(board, (now) => ({ ...now, state: 'revealing', reveal: now.reveal ?? way }))) ?? before
      const { order, anonymous } = round.reveal ?? way
      // What was written before anybody could know is still on its way.
      if (before.state === 'open') await pause(graceMs)
      const hidden = await hiddenNotes(board)
      const next = order === 'together' ? hidden : ofOneAuthor(hidden, random)
      await move(board, round, next, anonymous)
      const left = hidden.filter((note) => !next.includes(note))
      const state = left.length > 0 ? 'revealing' : 'revealed'
      const after = await editRound(board, (now) => ({ ...now, state, ...countsOf(left) }))
      return after ? ok(after) : fail('unknown_silent')
    },
    async revealMine(board, id, author, anonymous) {
      const round = await roundOf(board)
      if (round?.id !== id) return fail('unknown_silent')
      await move(board, round, await notesOf(board, author), anonymous)
      const left = countsOf(await hiddenNotes(board))
      const after = await editRound(board, (now) => ({ ...now, ...left }))
      return after ? ok(after) : fail('unknown_silent')
    },
    async addNote(board, text) {
      const round = await roundOf(board)
      if (round?.state !== 'open') return fail('silent_closed')
      if (text.length > longestNote) return fail('text_too_long', { field: 'text' })
      await rooms().edit(privateOf(board, proxyAuthor), 'session', (doc) => {
        const note = new Y.Map<unknown>()
        note.set('base', { kind: 'sticky', author: proxyAuthor, at: clock.now() })
        note.set('page', round.page)
        note.set('order', 'a0')
        note.set('geo', [0, 0, 180, 180, 0])
        note.set('text', new Y.Text(text))
        doc.getMap(notesRoot).set(newId(random), note)
      })
      return ok(undefined)
    },
    catchUp(board, state) {
      if (state.silent?.state === 'open') count(board).catch(onError)
    },
    written({ kind, board, participant }) {
      if (kind !== 'private' || !participant) return
      const changed = dirty.get(board) ?? new Set()
      dirty.set(board, changed.add(participant))
      count(board).catch(onError)
    },
  }
}

/** What somebody has written and nobody has seen; a note without words is none. */
function readNotes(doc: Y.Doc, author: ParticipantId): HiddenNote[] {
  const notes: HiddenNote[] = []
  doc.getMap(notesRoot).forEach((map, id) => {
    const note = map instanceof Y.Map ? readItem(id as ItemId, map) : undefined
    if (note?.kind === 'sticky' && note.text.trim())
      notes.push({ id: note.id, author, text: note.text, colour: note.colour })
  })
  return notes
}

function ofOneAuthor(notes: readonly HiddenNote[], random: RandomBytes): readonly HiddenNote[] {
  const [first] = shuffle([...new Set(notes.map(({ author }) => author))], random)
  return notes.filter(({ author }) => author === first)
}
