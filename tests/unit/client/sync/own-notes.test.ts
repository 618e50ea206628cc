import { deleteNote, notesRoot, readNotes, writeNote } from '@palabre/shared/document'
import type { BoardId, Epoch, ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import { closeCodes } from '@palabre/shared/protocol'
import { freshSession, type SessionState, type SilentRound, writeSession } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { type BoardConnection, connectBoard } from '../../../../client/src/sync/connect-board.ts'
import { type OwnNotes, openOwnNotes } from '../../../../client/src/sync/own-notes.ts'
import { MemorySyncServer } from '../../../helpers/memory-sync-server.ts'

const app = new URL('http://palabre.test/')
const boardId = 'board-00000001' as BoardId
const participantId = 'participant-1' as ParticipantId
const where = { round: 'round-0000001', page: 'toile' as PageId }

let server: MemorySyncServer
let notes: OwnNotes | undefined
let shown: readonly string[]
let epochs: readonly string[]

beforeEach(() => {
  vi.useFakeTimers()
  server = new MemorySyncServer()
  shown = []
  epochs = []
})
afterEach(async () => {
  await notes?.destroy()
  vi.useRealTimers()
})

async function open(epoch: (again: boolean) => string | undefined = () => 'epoch-000001'): Promise<OwnNotes> {
  notes = openOwnNotes({
    app,
    boardId,
    participantId,
    role: 'participant',
    epoch: async (again) => {
      const answer = epoch(again)
      if (answer) epochs = [...epochs, answer]
      return answer as Epoch | undefined
    },
    isShown: (_, text) => shown.includes(text),
    socket: server.socket,
  })
  await settle()
  return notes
}

const settle = async () => {
  await vi.advanceTimersByTimeAsync(0)
  await server.flush()
  await vi.advanceTimersByTimeAsync(0)
}
const comeBack = async () => {
  await vi.advanceTimersByTimeAsync(10_000)
  await settle()
}
const atServer = () => readNotes(server.docs.private as Y.Doc).map(({ text }) => text)
const mine = (own: OwnNotes) => own.view.getState().notes.map(({ text }) => text)
const state = (own: OwnNotes) => own.view.getState().state
const idOf = (own: OwnNotes, text: string) => own.view.getState().notes.find((note) => note.text === text)?.id as ItemId
const reveal = () =>
  server.change('private', (doc) => {
    for (const { id } of readNotes(doc)) deleteNote(doc, id)
  })

describe('one’s own notes', () => {
  test('go to the server, and are saved only when it says so', async () => {
    server.savesAtOnce = false
    const own = await open()
    server.saved(1, 'private')
    await settle()
    expect(state(own)).toBe('saved')
    own.add('le bus', where)
    await settle()
    expect(atServer()).toEqual(['le bus'])
    expect(state(own)).toBe('saving')
    server.saved(2, 'private')
    await settle()
    expect(state(own)).toBe('saved')
    expect(server.received.every(({ kind }) => kind === 'private')).toBe(true)
    expect(server.addresses.map(({ pathname }) => pathname)).toEqual([`/sync/private/${boardId}`])
  })

  test('may be changed and withdrawn', async () => {
    const own = await open()
    own.add('le bus', where)
    own.add('le loyer', where)
    own.edit(idOf(own, 'le bus'), 'le bus 23')
    own.remove(idOf(own, 'le loyer'))
    await settle()
    expect(atServer()).toEqual(['le bus 23'])
    expect(mine(own)).toEqual(['le bus 23'])
  })

  test('written without a network are sent on return', async () => {
    const own = await open()
    server.reachable = false
    server.close('private', 1006)
    await settle()
    own.add('le bus', where)
    expect(state(own)).toBe('offline')
    expect(own.wouldLose()).toBe(true)
    server.reachable = true
    await comeBack()
    expect(atServer()).toEqual(['le bus'])
    expect(state(own)).toBe('saved')
    expect(own.wouldLose()).toBe(false)
  })

  test('written before anything was known are sent once it is', async () => {
    let answer: string | undefined
    const own = await open(() => answer)
    own.add('le bus', where)
    await settle()
    expect(state(own)).toBe('opening')
    answer = 'epoch-000001'
    await comeBack()
    expect(atServer()).toEqual(['le bus'])
    expect(state(own)).toBe('saved')
  })

  test('may go into another round, or into none', async () => {
    const own = await open()
    own.add('le bus', where)
    own.putIn(idOf(own, 'le bus'), 'round-0000002')
    expect(own.view.getState().notes[0]?.round).toBe('round-0000002')
    own.keep(idOf(own, 'le bus'))
    await settle()
    expect(readNotes(server.docs.private as Y.Doc)[0]?.round).toBe('kept')
  })
})

describe('a reveal', () => {
  test('takes the notes away, and nothing is asked about them', async () => {
    const own = await open()
    own.add('le bus', where)
    await settle()
    reveal()
    await settle()
    expect(mine(own)).toEqual([])
  })

  test('leaves what was changed meanwhile without a network', async () => {
    const own = await open()
    own.add('le bus', where)
    own.add('le loyer', where)
    await settle()
    server.reachable = false
    server.close('private', 1006)
    await settle()
    own.edit(idOf(own, 'le bus'), 'le bus 23 ne passe plus')
    own.add('la place', where)
    reveal()
    server.reachable = true
    await comeBack()
    expect(mine(own).sort()).toEqual(['la place', 'le bus 23 ne passe plus'])
    expect(atServer().sort()).toEqual(['la place', 'le bus 23 ne passe plus'])
  })

  test('does not give back words that are on the board as they are', async () => {
    server.savesAtOnce = false
    const own = await open()
    own.add('le bus', where)
    await settle()
    shown = ['le bus']
    reveal()
    await settle()
    expect(mine(own)).toEqual([])
  })
})

describe('another life of the document', () => {
  test('gets what the earlier one could not send, and nothing that was taken from it', async () => {
    const own = await open((again) => (again ? 'epoch-000002' : 'epoch-000001'))
    own.add('enregistrée', where)
    await settle()
    server.reachable = false
    server.close('private', 1006)
    await settle()
    own.add('jamais partie', where)
    server.docs.private = new Y.Doc()
    server.docs.private.getMap(notesRoot)
    server.reachable = true
    server.refusesNext(closeCodes.otherEpoch)
    await comeBack()
    await comeBack()
    expect(epochs).toEqual(['epoch-000001', 'epoch-000002'])
    expect(server.addresses.at(-1)?.searchParams.get('epoch')).toBe('epoch-000002')
    expect(mine(own)).toEqual(['jamais partie'])
    expect(atServer()).toEqual(['jamais partie'])
  })
})

describe('on a board', () => {
  let connection: BoardConnection | undefined
  const round: SilentRound = { id: where.round, state: 'open', notes: 0, people: 0, page: where.page }
  const tell = async (silent: SessionState['silent']) => {
    server.change('session', (doc) => writeSession(doc, { ...freshSession, open: true, silent }))
    await vi.waitFor(async () => {
      await server.flush()
      expect(connection?.session.getState().state.silent).toEqual(silent)
    })
  }
  const connect = (silent: SessionState['silent'], role: 'participant' | 'observer' = 'participant') => {
    vi.useRealTimers()
    connection = connectBoard({
      boardId,
      participantId,
      role,
      epoch: 'epoch-000001' as Epoch,
      session: { ...freshSession, open: true, silent },
      app,
      stillAdmitted: async () => true,
      privateEpoch: async () => 'epoch-000001' as Epoch,
      socket: server.socket,
    })
    return connection
  }
  const opened = (board: BoardConnection) =>
    vi.waitFor(async () => {
      await server.flush()
      const own = board.ownNotes.getState()
      if (own?.view.getState().state !== 'saved') throw new Error('not there yet')
      return own
    })
  const closed = (board: BoardConnection) =>
    vi.waitFor(async () => {
      await server.flush()
      expect(board.ownNotes.getState()).toBeUndefined()
    })
  afterEach(() => connection?.destroy())

  test('no socket is held while there is no round', async () => {
    connect(null)
    await server.flush()
    expect(server.addresses.some(({ pathname }) => pathname.includes('private'))).toBe(false)
  })

  test('notes open with a round and go when it is over and none are left', async () => {
    const board = connect(null)
    await tell(round)
    const own = await opened(board)
    own.add('le bus', where)
    await server.flush()
    await tell({ ...round, state: 'revealed' })
    reveal()
    await closed(board)
  })

  test('notes that a round left stay open until their author has said what becomes of them', async () => {
    server.change('private', (doc) =>
      writeNote(doc, 'note-0000000001' as ItemId, { ...where, author: participantId, text: 'tard', at: 1 }),
    )
    const board = connect({ ...round, state: 'revealed' })
    const own = await opened(board)
    expect(mine(own)).toEqual(['tard'])
    own.remove('note-0000000001' as ItemId)
    await closed(board)
    expect(atServer()).toEqual([])
  })

  test('observers have none', async () => {
    const board = connect(round, 'observer')
    await server.flush()
    expect(board.ownNotes.getState()).toBeUndefined()
    expect(server.addresses.some(({ pathname }) => pathname.includes('private'))).toBe(false)
  })
})
