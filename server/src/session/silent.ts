import { deleteNote, readBoard, textOfNote, writeNote } from '@palabre/shared/document'
import {
  type BoardId,
  type ItemId,
  newId,
  type PageId,
  type ParticipantId,
  type RandomBytes,
} from '@palabre/shared/ids'
import type { StatementColumn } from '@palabre/shared/model'
import { allow, type Role, rulesFor } from '@palabre/shared/policy'
import { limits } from '@palabre/shared/protocol'
import { fail, ok, type Result } from '@palabre/shared/result'
import {
  isUnderWay,
  proxyId,
  type RevealWay,
  readSession,
  rulesOfSession,
  type SessionState,
  type SilentRound,
} from '@palabre/shared/session'
import type { Clock } from '../ports/clock.ts'
import type { DocumentRef } from '../ports/document-ref.ts'
import type { PeopleRegistry } from '../ports/people-registry.ts'
import { KeyedLock, type Rooms } from '../realtime/index.ts'
import type { BoardSessions } from './board-sessions.ts'
import { latestOnly } from './latest-only.ts'
import { createNoteCounter, type NoteCounts } from './note-counter.ts'
import { shuffle } from './shuffle.ts'
import {
  createSilentNotes,
  groupBy,
  type HeldNote,
  type MoveRefusal,
  proxyHome,
  type Shown,
  viewOfBoth,
} from './silent-notes.ts'

export type SilentRefusal =
  | MoveRefusal
  | 'unknown_silent'
  | 'silent_open'
  | 'silent_closed'
  | 'text_too_long'
  | 'proxy_undeclared'
  | 'frozen'
  | 'look_only'

/** Where a round's notes will go, and whether their authors are promised not to be named. */
export interface SilentWish {
  readonly page: PageId
  readonly column?: StatementColumn | undefined
  readonly anonymous?: boolean | undefined
}

/** How a facilitator reveals; `ifPeople` and `rest` are about turns. */
export type RevealWish = RevealWay & { readonly ifPeople?: number | undefined; readonly rest?: boolean }

export interface ProxyNote {
  /** The n-th of the people without a device. */
  readonly person: number
  /** None: takes back the note of `noteId`. */
  readonly text?: string | undefined
  readonly noteId?: ItemId | undefined
}

/** Writing in silence: the notes lie in their authors' private documents, and only their number is told. */
export interface Silent {
  open(board: BoardId, wish: SilentWish): Promise<Result<string, SilentRefusal>>
  /**
   * Brings the notes to the board, and everybody to them; the next author's, when they come in turns. Again, it goes on
   * where it was; `begins` only when it did not go on.
   */
  reveal(
    board: BoardId,
    id: string,
    wish: RevealWish,
    by: ParticipantId,
  ): Promise<Result<{ readonly round: SilentRound; readonly begins: boolean }, SilentRefusal>>
  /** Brings one author's notes to the board because they want to: those named, or all of the round. */
  revealMine(
    board: BoardId,
    id: string,
    author: { readonly id: ParticipantId; readonly role: Role },
    wish: { readonly anonymous: boolean; readonly notes?: readonly ItemId[] | undefined },
  ): Promise<Result<SilentRound, SilentRefusal>>
  /** Ends a round without showing what is not shown yet: that stays its authors'. Again, it changes nothing. */
  close(board: BoardId, id: string): Promise<Result<SilentRound, SilentRefusal>>
  /** The step of an open round is left: one that nobody has written in ends with it, others wait to be shown. */
  leave(board: BoardId): Promise<void>
  /** Goes on with a round that was closed, with what its authors still have of it. */
  reopen(board: BoardId, id: string): Promise<Result<SilentRound, SilentRefusal>>
  /** Writes, changes or takes back a note for somebody who has no device; says its id. */
  addNote(board: BoardId, note: ProxyNote): Promise<Result<string, SilentRefusal>>
  /** Counts again for a session whose round is open: the server may have ended before it could. */
  catchUp(board: BoardId, state: SessionState): void
  /** A document was written to: counts again when it is somebody's notes. */
  written(ref: DocumentRef): void
  /** Somebody was removed from the board, or let back in: counts again without or with them. */
  peopleChanged(board: BoardId): void
}

interface Deps {
  readonly rooms: () => Rooms
  /** Changes the session, whose rules follow from the round. */
  readonly amend: BoardSessions['amend']
  readonly people: PeopleRegistry
  readonly clock: Clock
  readonly random: RandomBytes
  /** How long what is on its way is waited for before a reveal, ms; by default as after a freeze. */
  readonly graceMs?: number
  /** Told when notes could not be counted. */
  readonly onError: (error: unknown) => void
}

/** Counts follow typing, but not every letter. */
const countAfterMs = 250
const longestNote = 2_000

export function createSilent(deps: Deps): Silent {
  const { rooms, amend, clock, random, onError, graceMs = limits.freezeGraceMs } = deps
  const held = createSilentNotes(deps)
  /** What two hands ask of one round happens one after the other. */
  const lock = new KeyedLock()
  const pause = (ms: number) => new Promise<void>((resolve) => clock.after(ms, resolve))
  const sessionOf = (board: BoardId) => rooms().read({ kind: 'session', board }, readSession)
  const roundOf = async (board: BoardId) => (await sessionOf(board)).silent
  const counter = createNoteCounter(held)

  /** Writes the round as `change` makes it of what it is now; undefined when there is none. */
  const editRound = async (board: BoardId, change: (round: SilentRound) => SilentRound) => {
    let silent: SilentRound | undefined
    await amend(board, (state) => {
      silent = state.silent ? change(state.silent) : undefined
      return silent ? { ...state, silent } : state
    })
    return silent
  }

  const count = latestOnly(async (key) => {
    const board = key as BoardId
    await pause(countAfterMs)
    const before = await roundOf(board)
    if (before?.state !== 'open') return
    const counts = await counter.count(board, before.id)
    await editRound(board, (round) =>
      round.state === 'open' && round.id === before.id ? withCounts(round, counts) : round,
    )
  })

  /** Does something with the round of this id, when it is the one there is. */
  const withRound = <Value = SilentRound>(
    board: BoardId,
    id: string,
    work: (round: SilentRound) => Promise<Result<Value, SilentRefusal>>,
  ): Promise<Result<Value, SilentRefusal>> =>
    lock.run(board, async () => {
      const round = await roundOf(board)
      return round?.id === id ? work(round) : fail('unknown_silent')
    })

  const told = (round: SilentRound | undefined): Result<SilentRound, SilentRefusal> =>
    round ? ok(round) : fail('unknown_silent')

  /** Waits for what was written before anybody could know, and settles which notes the reveal takes along. */
  async function gathered(board: BoardId, before: SilentRound, way: RevealWay): Promise<SilentRound> {
    if (before.gathered) return before
    const reveal = { order: way.order, anonymous: before.anonymous ?? way.anonymous }
    const round =
      (await editRound(board, (now) => ({ ...now, state: 'revealing', reveal: now.reveal ?? reveal }))) ?? before
    if (before.state === 'open') await pause(graceMs)
    const counts = countsOf(await held.gather(board, round.id))
    const aside = await held.aside(board, round.id)
    return (await editRound(board, (now) => ({ ...withCounts(now, { ...counts, aside }), gathered: true }))) ?? round
  }

  return {
    open: (board, wish) =>
      lock.run(board, async () => {
        const page = await rooms().read({ kind: 'board', board }, (doc) =>
          readBoard(doc).pages.find(({ id }) => id === wish.page),
        )
        if (!page) return fail('unknown_page', { field: 'page' })
        const id = newId<ItemId>(random)
        counter.forget(board)
        const counts = await counter.count(board, id)
        const column = wish.column === undefined ? {} : { column: wish.column }
        const promise = wish.anonymous ? ({ anonymous: true } as const) : {}
        const round: SilentRound = { id, state: 'open', notes: 0, people: 0, page: page.id, ...column, ...promise }
        let opened: Result<string, SilentRefusal> = ok(id)
        await amend(board, (state) => {
          if (isUnderWay(state.silent)) {
            opened = fail('silent_open')
            return state
          }
          const instruction = state.plan[state.step]?.instruction
          const question = instruction === undefined ? {} : { question: instruction }
          return { ...state, silent: { ...withCounts(round, counts), ...question } }
        })
        return opened
      }),
    reveal: (board, id, wish, by) =>
      withRound(board, id, async (before) => {
        if (before.state === 'revealed') return ok({ round: before, begins: false })
        if (before.state === 'closed') return fail('silent_closed')
        const begins = !before.gathered
        if (!begins && wish.ifPeople !== undefined && wish.ifPeople !== before.people)
          return ok({ round: before, begins })
        if (!(await held.hasPage(board))) return fail('unknown_page', { field: 'page' })
        const round = await gathered(board, before, wish)
        const { order, anonymous } = round.reveal ?? wish
        const due = await held.due(board, id)
        const next = order === 'together' || wish.rest ? due : ofOneAuthor(due, random)
        const moved = await held.move(board, next, { ...round, anonymous })
        if (!moved.ok) return moved
        const counts = countsOf(due.filter((note) => !next.includes(note)))
        const turn = order === 'turns' && !anonymous && !wish.rest ? next[0]?.author : undefined
        let shown: SilentRound | undefined
        await amend(board, (state) => {
          if (!state.silent) return state
          const { gathered: _gathered, ...rest } = asShown(withCounts(state.silent, counts), moved.value, state, turn)
          shown = counts.notes > 0 ? { ...rest, gathered: true } : { ...rest, state: 'revealed' }
          return { ...state, silent: shown, ...callTo(moved.value, state, { id, by, at: clock.now() }) }
        })
        return shown ? ok({ round: shown, begins }) : fail('unknown_silent')
      }),
    revealMine: (board, id, author, { anonymous, notes }) =>
      withRound(board, id, async (round) => {
        const denial = denialFor(await sessionOf(board), author)
        if (denial) return fail(denial)
        const wish = { anonymous: anonymous || round.anonymous === true }
        const all = await held.read(board, author.id)
        const own = notes ? all.filter((note) => notes.includes(note.id)) : await held.ofHome(board, id, author.id)
        // What was written for an earlier round goes where that one wanted it.
        for (const [page, together] of groupBy(own, (note) => (isOf(round, note) ? round.page : note.page))) {
          const where = page === round.page ? { ...round, ...wish } : { page, ...wish }
          const moved = await held.move(board, together, where)
          if (!moved.ok) return moved
          if (page === round.page) await amend(board, (state) => withOwnShown(state, moved.value))
        }
        if (!isUnderWay(round)) return told((await roundOf(board)) ?? undefined)
        const left = await (round.gathered ? held.due(board, id) : held.ofRound(board, id))
        counter.forget(board)
        return told(await editRound(board, (now) => withCounts(now, countsOf(left))))
      }),
    close: (board, id) =>
      withRound(board, id, async (before) => {
        if (before.state === 'revealed' || before.state === 'closed') return ok(before)
        return told(await editRound(board, ({ gathered: _gathered, ...round }) => ({ ...round, state: 'closed' })))
      }),
    leave: (board) =>
      lock.run(board, async () => {
        const round = await roundOf(board)
        if (round?.state !== 'open' || (await held.ofRound(board, round.id)).length > 0) return
        await editRound(board, (now) => ({ ...now, state: 'closed' }))
      }),
    reopen: (board, id) =>
      withRound(board, id, async (before) => {
        if (before.state === 'open') return ok(before)
        if (before.state !== 'closed') return fail(before.state === 'revealing' ? 'silent_open' : 'silent_closed')
        counter.forget(board)
        const counts = await counter.count(board, id)
        // How it was revealed up to the stop binds what is left: nobody is named who was not to be.
        const promise = before.reveal?.anonymous ? ({ anonymous: true } as const) : {}
        return told(
          await editRound(board, ({ reveal: _reveal, turn: _turn, ...round }) => ({
            ...withCounts(round, counts),
            ...promise,
            state: 'open',
          })),
        )
      }),
    async addNote(board, { person, text, noteId }) {
      const { silent: round, proxies } = await sessionOf(board)
      if (round?.state !== 'open') return fail('silent_closed')
      if (person > proxies) return fail('proxy_undeclared', { field: 'person' })
      if (text && text.length > longestNote) return fail('text_too_long', { field: 'text' })
      const id = noteId ?? newId<ItemId>(random)
      await held.edit(board, proxyHome, (doc) => {
        const words = textOfNote(doc, id)
        if (text === undefined) deleteNote(doc, id)
        else if (words) {
          words.delete(0, words.length)
          words.insert(0, text)
        } else
          writeNote(doc, id, {
            author: proxyId(person),
            text,
            page: round.page,
            round: round.id,
            at: clock.now(),
          })
      })
      return ok(id)
    },
    catchUp(board, state) {
      if (state.silent?.state === 'open') count(board).catch(onError)
    },
    written({ kind, board, participant }) {
      if (kind !== 'private' || !participant) return
      counter.changed(board, participant)
      count(board).catch(onError)
    },
    peopleChanged(board) {
      counter.forget(board)
      count(board).catch(onError)
    },
  }
}

function countsOf(notes: readonly HeldNote[]): NoteCounts {
  return { notes: notes.length, people: new Set(notes.map(({ author }) => author)).size }
}

/** The round with other counts; nothing set aside is not mentioned. */
function withCounts(
  { aside: before, ...round }: SilentRound,
  { notes, people, aside = before }: NoteCounts,
): SilentRound {
  return { ...round, notes, people, ...(aside ? { aside } : {}) }
}

/** The round after some of its notes came to lie somewhere, in the step that the session stands at. */
function asShown(
  { turn: _before, shownIn: _earlier, ...round }: SilentRound,
  { page, view }: Shown,
  { plan, step }: SessionState,
  turn: ParticipantId | undefined,
): SilentRound {
  const all = page === round.page ? viewOfBoth(round.view, view) : view
  const phase = plan[step]
  return {
    ...round,
    page,
    ...(all ? { view: all } : {}),
    ...(phase ? { shownIn: phase.id } : {}),
    ...(turn ? { turn } : {}),
  }
}

/** Somebody showed their own: the block that the others will join has begun, or grew. */
function withOwnShown(state: SessionState, { page, view }: Shown): SessionState {
  const { silent } = state
  const all = viewOfBoth(silent?.view, view)
  return silent && all && page === silent.page ? { ...state, silent: { ...silent, view: all } } : state
}

/** Calls everybody to what was just shown, unless they are being held somewhere. */
function callTo(
  { page, view }: Shown,
  { open, spotlight }: SessionState,
  { id, ...call }: { readonly id: string; readonly by: ParticipantId; readonly at: number },
): Partial<SessionState> {
  if (!view || !open || spotlight?.held) return {}
  return { spotlight: { page, view, ...call, held: false, notes: id } }
}

function isOf(round: SilentRound, note: HeldNote): boolean {
  return note.round === undefined || note.round === round.id
}

/**
 * Showing one's own notes writes on the board, as anybody may then: not while frozen, nor with the right to look only.
 * That the group writes in silence keeps nobody from it: they want to be read.
 */
function denialFor(
  state: SessionState,
  { id, role }: { readonly id: ParticipantId; readonly role: Role },
): 'frozen' | 'look_only' | undefined {
  const allowed = allow(role, rulesFor(rulesOfSession({ ...state, silent: null }), id), 'create', { kind: 'sticky' })
  if (allowed.ok) return undefined
  return allowed.failure.reason === 'frozen' ? 'frozen' : 'look_only'
}

function ofOneAuthor(notes: readonly HeldNote[], random: RandomBytes): readonly HeldNote[] {
  const [first] = shuffle([...new Set(notes.map(({ author }) => author))], random)
  return notes.filter(({ author }) => author === first)
}
