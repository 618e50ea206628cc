import { applyChanges, LocalEdit, readBoard } from '@palabre/shared/document'
import type { BoardId, Epoch, ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'
import type { Role } from '@palabre/shared/policy'
import { closeCodes } from '@palabre/shared/protocol'
import { freshSession, type SessionState, writeSession } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as awarenessProtocol from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type BoardConnection, connectBoard } from '../../../../client/src/sync/connect-board.ts'
import { awarenessFrame } from '../../../helpers/awareness-frame.ts'
import { MemorySyncServer } from '../../../helpers/memory-sync-server.ts'

const me = 'participant-1' as ParticipantId

let server: MemorySyncServer
let connection: BoardConnection | undefined
let stillAdmitted = true

beforeEach(() => {
  vi.useFakeTimers()
  server = new MemorySyncServer()
  stillAdmitted = true
})

afterEach(async () => {
  await connection?.destroy()
  connection = undefined
  vi.useRealTimers()
})

async function connect(role: Role = 'participant', session: SessionState = freshSession): Promise<BoardConnection> {
  setSession(session)
  connection = connectBoard({
    boardId: 'board-00000001' as BoardId,
    participantId: me,
    role,
    epoch: 'epoch-000001' as Epoch,
    session,
    app: new URL('http://palabre.test/'),
    stillAdmitted: async () => stillAdmitted,
    socket: server.socket,
  })
  await server.flush()
  return connection
}

function setSession(change: Partial<SessionState>): void {
  server.change('session', (doc) => writeSession(doc, { ...freshSession, ...change }))
}

function write(board: BoardConnection, id: string, kind: 'sticky' | 'actor' = 'sticky'): void {
  const head = { id: id as ItemId, author: me, at: 1, page: 'carte' as PageId, order: 'a0', geo: [0, 0, 1, 1, 0] }
  const item = (kind === 'sticky' ? { ...head, kind, text: id } : { ...head, kind, name: id }) as unknown as Item
  applyChanges(board.doc, [{ op: 'create-item', item }], new LocalEdit('place-item'))
}

const idsAtServer = () => [...readBoard(server.docs.board as Y.Doc).items.keys()].sort()
const boardFrames = () => server.received.filter(({ kind }) => kind === 'board').map(({ step }) => step)
const status = (board: BoardConnection) => board.state.getState().status

describe('what is told about edits', () => {
  test('saved only once the server has confirmed every frame, the handshake too', async () => {
    server.savesAtOnce = false
    const board = await connect()
    expect(boardFrames()).toEqual(['step2'])
    expect(status(board)).toBe('saving')
    server.saved(1)
    await server.flush()
    expect(status(board)).toBe('saved')

    write(board, 'note-00000001')
    write(board, 'note-00000002')
    await server.flush()
    expect(boardFrames()).toEqual(['step2', 'update', 'update'])
    server.saved(2)
    await server.flush()
    expect(status(board)).toBe('saving')
    server.saved(3)
    await server.flush()
    expect(status(board)).toBe('saved')
  })

  test('a server that stays silent is called slow, never saved', async () => {
    const board = await connect()
    server.savesAtOnce = false
    write(board, 'note-00000001')
    await server.flush()
    expect(board.state.getState()).toEqual({ status: 'saving', slow: false })
    vi.advanceTimersByTime(5_000)
    expect(board.state.getState()).toEqual({ status: 'saving', slow: true })
  })

  test('confirmations of an older connection count for nothing on the next', async () => {
    const board = await connect()
    write(board, 'note-00000001')
    await server.flush()
    server.savesAtOnce = false
    server.close('board', 1006)
    await server.flush()
    write(board, 'note-00000002')
    await vi.advanceTimersByTimeAsync(10_000)
    await server.flush()
    expect(boardFrames().at(-1)).toBe('step2')
    expect(status(board)).toBe('saving')
    server.saved(1)
    await server.flush()
    expect(status(board)).toBe('saved')
    expect(idsAtServer()).toEqual(['note-00000001', 'note-00000002'])
  })

  test('edits made before the server asked travel in the answer, not ahead of it', async () => {
    const board = await connect()
    server.close('board', 1006)
    await server.flush()
    write(board, 'note-00000001')
    expect(board.state.getState()).toEqual({ status: 'offline', unsaved: true, kept: false })
    expect(board.wouldLose()).toBe(true)
    const before = boardFrames().length
    await vi.advanceTimersByTimeAsync(10_000)
    await server.flush()
    expect(boardFrames().slice(before)).toEqual(['step2'])
    expect(status(board)).toBe('saved')
    expect(board.wouldLose()).toBe(false)
  })
})

describe('what may not be written now', () => {
  test('edits wait under a freeze and go when it ends, as one frame', async () => {
    const board = await connect()
    setSession({ frozen: true })
    await server.flush()
    write(board, 'note-00000001')
    write(board, 'note-00000002')
    await server.flush()
    expect(status(board)).toBe('held')
    expect(idsAtServer()).toEqual([])
    const before = boardFrames().length
    setSession({ frozen: false })
    await server.flush()
    expect(boardFrames().slice(before)).toEqual(['update'])
    expect(status(board)).toBe('saved')
    expect(idsAtServer()).toEqual(['note-00000001', 'note-00000002'])
  })

  test('facilitators write under a freeze', async () => {
    const board = await connect('facilitator', { ...freshSession, frozen: true })
    write(board, 'note-00000001')
    await server.flush()
    expect(status(board)).toBe('saved')
    expect(idsAtServer()).toEqual(['note-00000001'])
  })

  test('where only notes are added, a note goes and an actor waits', async () => {
    const board = await connect()
    setSession({ rights: 'stickies' })
    await server.flush()
    write(board, 'note-00000001')
    await server.flush()
    expect(idsAtServer()).toEqual(['note-00000001'])
    write(board, 'actor-0000001', 'actor')
    await server.flush()
    expect(status(board)).toBe('held')
    setSession({ rights: 'all' })
    await server.flush()
    expect(idsAtServer()).toEqual(['actor-0000001', 'note-00000001'])
  })

  /** Loses the network, does something meanwhile, and comes back to a session where only notes are added. */
  async function backToNotesOnly(board: BoardConnection, meanwhile: () => void): Promise<void> {
    server.reachable = false
    server.close('board', 1006)
    server.close('session', 1006)
    await server.flush()
    meanwhile()
    expect(status(board)).toBe('offline')
    setSession({ rights: 'stickies' })
    server.reachable = true
    await vi.advanceTimersByTimeAsync(20_000)
    await server.flush()
  }

  test('where only notes are added, a note written offline goes on return, and so does the next', async () => {
    const board = await connect()
    await backToNotesOnly(board, () => write(board, 'note-00000001'))
    expect(status(board)).toBe('saved')
    write(board, 'note-00000002')
    await server.flush()
    expect(idsAtServer()).toEqual(['note-00000001', 'note-00000002'])
  })

  test('where only notes are added, what else was done offline waits, also what was only deleted', async () => {
    const board = await connect()
    write(board, 'actor-0000001', 'actor')
    await server.flush()
    await backToNotesOnly(board, () => {
      applyChanges(board.doc, [{ op: 'delete-item', id: 'actor-0000001' as ItemId }], new LocalEdit('delete'))
    })
    expect(status(board)).toBe('held')
    expect(idsAtServer()).toEqual(['actor-0000001'])
    setSession({ rights: 'all' })
    await server.flush()
    expect(status(board)).toBe('saved')
    expect(idsAtServer()).toEqual([])
  })

  test('edits made offline wait for a freeze that came meanwhile, and reach the server after it', async () => {
    const board = await connect()
    server.reachable = false
    server.close('board', 1006)
    server.close('session', 1006)
    await server.flush()
    write(board, 'note-00000001')
    server.asks.board = false
    setSession({ frozen: true })
    server.reachable = true
    await vi.advanceTimersByTimeAsync(20_000)
    await server.flush()
    expect(status(board)).toBe('held')
    server.asks.board = true
    setSession({ frozen: false })
    await server.flush()
    await vi.advanceTimersByTimeAsync(1_000)
    await server.flush()
    expect(idsAtServer()).toEqual(['note-00000001'])
    expect(status(board)).toBe('saved')
  })

  test('an observer is told that all is well without being asked for anything', async () => {
    server.asks.board = false
    const board = await connect('observer')
    expect(status(board)).toBe('saved')
    expect(boardFrames()).toEqual([])
  })
})

describe('closes', () => {
  test.each([
    [closeCodes.noPerson, { status: 'refused', reason: 'no_person' }],
    [closeCodes.noBoard, { status: 'refused', reason: 'no_board' }],
    [closeCodes.otherEpoch, { status: 'replaced', code: closeCodes.otherEpoch }],
    [closeCodes.foreignClientId, { status: 'replaced', code: closeCodes.foreignClientId }],
    [closeCodes.refusedBySchema, { status: 'replaced', code: closeCodes.refusedBySchema }],
  ])('%i is for good', async (code, state) => {
    const board = await connect()
    server.close('board', code)
    await server.flush()
    const connections = server.addresses.length
    await vi.advanceTimersByTimeAsync(60_000)
    await server.flush()
    expect(board.state.getState()).toEqual(state)
    expect(server.addresses.length).toBe(connections)
  })

  test('4403 of a person who was removed is for good', async () => {
    const board = await connect()
    stillAdmitted = false
    server.close('board', closeCodes.role)
    await server.flush()
    expect(board.state.getState()).toEqual({ status: 'refused', reason: 'role' })
  })

  test('4403 of a person who is still admitted only means: not now', async () => {
    const board = await connect()
    server.close('board', closeCodes.role)
    await server.flush()
    expect(status(board)).toBe('offline')
    await vi.advanceTimersByTimeAsync(5_000)
    await server.flush()
    expect(status(board)).toBe('saved')
  })

  test('1013 is tried again, later', async () => {
    const board = await connect()
    server.close('board', closeCodes.tryAgainLater)
    await server.flush()
    expect(status(board)).toBe('offline')
    await vi.advanceTimersByTimeAsync(40_000)
    await server.flush()
    expect(status(board)).toBe('saved')
  })
})

describe('presence and ephemeral frames', () => {
  test('the address says who, which life of the document, and that confirmations are understood', async () => {
    await connect()
    const [address] = server.addresses.filter(({ pathname }) => pathname.startsWith('/sync/board/'))
    expect(address?.pathname).toBe('/sync/board/board-00000001')
    expect(Object.fromEntries(address?.searchParams ?? [])).toEqual({ as: me, epoch: 'epoch-000001', ack: '1' })
  })

  test("others' presences are read and never sent back", async () => {
    const board = await connect()
    board.presence.publish({ cursor: [1, 2], page: 'carte' })
    await vi.advanceTimersByTimeAsync(100)
    await server.flush()
    const sent = server.presences.length
    expect(sent).toBeGreaterThan(0)

    const other = new awarenessProtocol.Awareness(new Y.Doc())
    const user = { id: 'participant-2', name: 'Amina', colour: '#0072b2', role: 'participant' }
    other.setLocalState({ cursor: [5, 6], user })
    server.broadcast('board', awarenessFrame(other))
    await server.flush()
    expect(board.presence.peers.getState()).toEqual([{ clientId: other.clientID, user, state: { cursor: [5, 6] } }])
    expect(server.presences.length).toBe(sent)
    other.destroy()
  })

  test('after a loss the others are seen again at once, though they have not moved', async () => {
    const board = await connect()
    const other = new awarenessProtocol.Awareness(new Y.Doc())
    other.setLocalState({ user: { id: 'participant-2', name: 'Amina', colour: '#0072b2', role: 'participant' } })
    server.broadcast('board', awarenessFrame(other))
    await server.flush()
    expect(board.presence.peers.getState().length).toBe(1)
    server.close('board', 1006)
    await server.flush()
    expect(board.presence.peers.getState()).toEqual([])
    await vi.advanceTimersByTimeAsync(6_000)
    await server.flush()
    server.broadcast('board', awarenessFrame(other))
    await server.flush()
    expect(board.presence.peers.getState().length).toBe(1)
    other.destroy()
  })

  test('many moves of a pointer travel as few', async () => {
    const board = await connect()
    await vi.advanceTimersByTimeAsync(100)
    await server.flush()
    const before = server.presences.length
    for (let x = 0; x < 100; x++) {
      board.presence.publish({ cursor: [x, 0] })
      await vi.advanceTimersByTimeAsync(5)
    }
    await server.flush()
    expect(server.presences.length - before).toBeLessThanOrEqual(9)
  })

  test('ephemeral frames go out, except an observer’s and those that are too long', async () => {
    const board = await connect()
    board.sendEphemeral({ kind: 'laser', page: 'carte', at: [1, 2] })
    board.sendEphemeral({ kind: 'laser', page: 'x'.repeat(20_000), at: [1, 1] })
    await server.flush()
    expect(server.ephemerals.map((text) => JSON.parse(text))).toEqual([{ kind: 'laser', page: 'carte', at: [1, 2] }])
  })
})
