import type { BoardId } from '@palabre/shared/ids'
import type { BoardDigest } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MeetingRecord, MeetingRecords } from '../../server/src/ports/meeting-records.ts'

export interface OpenRecords {
  readonly records: MeetingRecords
  /** Ends these and opens others on the same data; undefined where nothing outlives them. */
  readonly reopen?: () => Promise<MeetingRecords>
  readonly close: () => Promise<void>
}

const board = 'board00000001' as BoardId
const other = 'board00000002' as BoardId
const attendance = { people: 7, facilitators: 1, participants: 6, observers: 0, proxies: 2 }
const digest: BoardDigest = { besoin000001: { kind: 'need', label: 'Un jardin', hash: 'abc', priority: 3 } }
const meeting = (id: string, closedAt: number, more: Partial<MeetingRecord> = {}): MeetingRecord => ({
  id,
  board,
  openedAt: closedAt - 100,
  closedAt,
  attendance,
  belongings: [{ label: 'CCAS', people: 5 }],
  steps: [],
  ballots: ['ballot000001'],
  ...more,
})

/** What records of sessions rely on, whatever keeps them. */
export function meetingRecordsContract(name: string, open: () => Promise<OpenRecords>): void {
  describe(`${name}: records of sessions`, () => {
    let opened: OpenRecords
    let records: MeetingRecords
    beforeEach(async () => {
      opened = await open()
      records = opened.records
    })
    afterEach(() => opened.close())

    test('know of no session at first', async () => {
      expect(await records.ofBoard(board)).toEqual([])
      expect(await records.stepsOf(board, 5)).toEqual([])
      expect(await records.digest(board, 'meeting00001')).toBeUndefined()
      await records.erase(board)
    })

    test('keep the steps of the session under way, each session its own', async () => {
      await records.addStep(board, 5, { title: 'Accueil', at: 6 })
      await records.addStep(board, 5, { title: 'Tour de parole', at: 9 })
      await records.addStep(board, 900, { title: 'Une autre fois', at: 901 })
      await records.addStep(other, 5, { title: 'Ailleurs', at: 6 })
      expect(await records.stepsOf(board, 5)).toEqual([
        { title: 'Accueil', at: 6 },
        { title: 'Tour de parole', at: 9 },
      ])
      if (opened.reopen) records = await opened.reopen()
      expect(await records.stepsOf(board, 5)).toHaveLength(2)
      expect(await records.stepsOf(other, 5)).toEqual([{ title: 'Ailleurs', at: 6 }])
    })

    test('keep what a session was, the last one first, with the board in short', async () => {
      await records.addStep(board, 100, { title: 'Accueil', at: 101 })
      await records.add(meeting('meeting00001', 200, { steps: [{ title: 'Accueil', at: 101 }] }), digest, 9)
      await records.add(meeting('meeting00002', 500), {}, 9)
      if (opened.reopen) records = await opened.reopen()
      expect((await records.ofBoard(board)).map(({ id }) => id)).toEqual(['meeting00002', 'meeting00001'])
      expect((await records.ofBoard(board))[1]).toEqual(
        meeting('meeting00001', 200, { steps: [{ title: 'Accueil', at: 101 }] }),
      )
      expect(await records.digest(board, 'meeting00001')).toEqual(digest)
      expect(await records.digest(other, 'meeting00001')).toBeUndefined()
      expect(await records.stepsOf(board, 100)).toEqual([])
    })

    test('let the oldest go when there are too many', async () => {
      for (const at of [100, 300, 200]) await records.add(meeting(`meeting00${at}`, at), digest, 2)
      expect((await records.ofBoard(board)).map(({ closedAt }) => closedAt)).toEqual([300, 200])
      expect(await records.digest(board, 'meeting00100')).toBeUndefined()
    })

    test('are forgotten with their board, and no other', async () => {
      await records.add(meeting('meeting00001', 200), digest, 9)
      await records.add(meeting('meeting00002', 200, { board: other }), digest, 9)
      await records.addStep(board, 300, { title: 'Accueil', at: 301 })
      await records.erase(board)
      expect(await records.ofBoard(board)).toEqual([])
      expect(await records.stepsOf(board, 300)).toEqual([])
      expect(await records.digest(board, 'meeting00001')).toBeUndefined()
      expect(await records.ofBoard(other)).toHaveLength(1)
    })
  })
}
