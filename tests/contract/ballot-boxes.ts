import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import type { BallotTerms, Vote } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BallotBox } from '../../server/src/ports/ballot-box.ts'

export interface OpenBox {
  readonly box: BallotBox
  /** Ends this box and opens another on the same data; undefined where nothing outlives it. */
  readonly reopen?: () => Promise<BallotBox>
  /** Every byte kept, as text; undefined where nothing is kept. */
  readonly everything?: () => string
  readonly close: () => Promise<void>
}

const board = 'board00000001' as BoardId
const other = 'board00000002' as BoardId
const [ada, ben, cleo] = ['p_aaaaaaaaaaaa', 'p_bbbbbbbbbbbb', 'p_cccccccccccc'] as ParticipantId[] as [
  ParticipantId,
  ParticipantId,
  ParticipantId,
]
const terms: BallotTerms = {
  question: 'Par quoi commencer ?',
  method: 'dots',
  items: ['jardin', 'bus'],
  dots: 3,
  perItem: 2,
}
const ballot = { id: 'ballot000001', board, terms, labels: { jardin: 'Le jardin' }, openedAt: 5 }
const dots = (jardin: number, bus: number): Vote => ({ method: 'dots', dots: { jardin, bus } })

/** What a secret ballot relies on, whatever keeps it. */
export function ballotBoxContract(name: string, open: () => Promise<OpenBox>): void {
  describe(`${name}: the ballot box`, () => {
    let opened: OpenBox
    let box: BallotBox
    beforeEach(async () => {
      opened = await open()
      box = opened.box
    })
    afterEach(() => opened.close())

    test('knows no ballot at first', async () => {
      expect(await box.find(board, ballot.id)).toBeUndefined()
      expect(await box.openOn(board)).toEqual([])
      expect(await box.cast(ballot.id, ada, dots(1, 1))).toBe('closed')
      expect(await box.close(ballot.id, 9)).toEqual([])
      await box.erase(board)
    })

    test('counts who may vote and who has, and belongs to one board', async () => {
      const made = await box.open(ballot, [ada, ben, 'proxy:1'])
      expect(made).toEqual({ ...ballot, closedAt: undefined, electorate: 3, proxies: 1, turnout: 0 })
      expect(await box.cast(ballot.id, ada, dots(2, 1))).toBe('cast')
      expect(await box.find(board, ballot.id)).toMatchObject({ electorate: 3, turnout: 1 })
      expect(await box.find(other, ballot.id)).toBeUndefined()
      expect((await box.openOn(board)).map(({ id }) => id)).toEqual([ballot.id])
    })

    test('has one voice of each: it can be changed and taken back', async () => {
      await box.open(ballot, [ada])
      await box.cast(ballot.id, ada, dots(2, 0))
      await box.cast(ballot.id, ada, dots(0, 1))
      expect(await box.voice(ballot.id, ada)).toEqual(dots(0, 1))
      expect(await box.find(board, ballot.id)).toMatchObject({ turnout: 1 })
      expect(await box.retract(ballot.id, ada)).toBe('retracted')
      expect(await box.voice(ballot.id, ada)).toBeUndefined()
      expect(await box.find(board, ballot.id)).toMatchObject({ electorate: 1, turnout: 0 })
    })

    test('takes nothing of those who have no voice, until they are let in', async () => {
      await box.open(ballot, [ada])
      expect(await box.cast(ballot.id, cleo, dots(1, 0))).toBe('no-voice')
      expect(await box.retract(ballot.id, cleo)).toBe('no-voice')
      expect(await box.voice(ballot.id, cleo)).toBe('no-voice')
      expect(await box.admit(ballot.id, cleo)).toBe('admitted')
      expect(await box.cast(ballot.id, cleo, dots(1, 0))).toBe('cast')
      expect(await box.admit(ballot.id, cleo)).toBe('admitted')
      expect(await box.voice(ballot.id, cleo)).toEqual(dots(1, 0))
    })

    test('says who has a voice while it is open, the same whoever has used it', async () => {
      await box.open(ballot, [ben, ada, 'proxy:1'])
      expect(await box.voters(ballot.id)).toEqual([ada, ben, 'proxy:1'])
      await box.cast(ballot.id, ben, dots(1, 0))
      await box.admit(ballot.id, cleo)
      expect(await box.voters(ballot.id)).toEqual([ada, ben, cleo, 'proxy:1'])
      await box.close(ballot.id, 9)
      expect(await box.voters(ballot.id)).toBe('closed')
      expect(await box.voters('ballot000009')).toBe('closed')
    })

    test('lets go of the voice of somebody who must leave, where it is not sealed yet', async () => {
      await box.open(ballot, [ada, ben])
      await box.open({ ...ballot, id: 'ballot000002' }, [ada])
      await box.cast(ballot.id, ada, dots(1, 0))
      await box.cast('ballot000002', ada, dots(1, 0))
      await box.close('ballot000002', 8)
      expect(await box.dismiss(board, ada)).toEqual([ballot.id])
      expect(await box.dismiss(other, ben)).toEqual([])
      expect(await box.find(board, ballot.id)).toMatchObject({ electorate: 1, turnout: 0 })
      expect(await box.sealed('ballot000002')).toEqual([dots(1, 0)])
    })

    test('keeps the voice of a place without a device when asked to, and says which places have one', async () => {
      await box.open(ballot, [ada, 'proxy:1', 'proxy:2', 'proxy:10'])
      await box.cast(ballot.id, ada, dots(1, 0))
      expect(await box.cast(ballot.id, 'proxy:10', dots(2, 0), 'keep')).toBe('cast')
      expect(await box.cast(ballot.id, 'proxy:2', dots(2, 0), 'keep')).toBe('cast')
      expect(await box.taken(ballot.id)).toEqual([2, 10])
      expect(await box.cast(ballot.id, 'proxy:2', dots(0, 1), 'keep')).toBe('taken')
      expect(await box.cast(ballot.id, 'proxy:3', dots(0, 1), 'keep')).toBe('no-voice')
      expect(await box.voice(ballot.id, 'proxy:2')).toEqual(dots(2, 0))
      expect(await box.cast(ballot.id, 'proxy:2', dots(0, 1))).toBe('cast')
      await box.close(ballot.id, 9)
      expect(await box.taken(ballot.id)).toBe('closed')
      expect(await box.cast(ballot.id, 'proxy:2', dots(0, 1), 'keep')).toBe('closed')
    })

    test('has as many places without a device as are set, on open ballots of the board alone', async () => {
      const closed = { ...ballot, id: 'ballot000002' }
      const elsewhere = { ...ballot, id: 'ballot000003', board: other }
      for (const each of [ballot, closed, elsewhere]) await box.open(each, [ada, 'proxy:1', 'proxy:2'])
      await box.cast(closed.id, 'proxy:2', dots(1, 0))
      await box.close(closed.id, 6)
      expect(await box.setPlaces(board, 12)).toBe('set')
      expect(await box.find(board, ballot.id)).toMatchObject({ electorate: 13, proxies: 12 })
      await box.cast(ballot.id, 'proxy:3', dots(1, 0))
      expect(await box.setPlaces(board, 2)).toBe('taken')
      expect(await box.find(board, ballot.id)).toMatchObject({ proxies: 12, turnout: 1 })
      expect(await box.setPlaces(board, 3)).toBe('set')
      expect(await box.find(board, ballot.id)).toMatchObject({ electorate: 4, proxies: 3, turnout: 1 })
      expect(await box.find(board, closed.id)).toMatchObject({ proxies: 2 })
      expect(await box.find(other, elsewhere.id)).toMatchObject({ proxies: 2 })
    })

    test('forgets an open ballot in which nobody has said anything', async () => {
      await box.open(ballot, [ada, 'proxy:1'])
      await box.cast(ballot.id, 'proxy:1', dots(1, 0))
      expect(await box.cancel(ballot.id)).toBe('taken')
      await box.retract(ballot.id, 'proxy:1')
      expect(await box.cancel(ballot.id)).toBe('cancelled')
      expect(await box.find(board, ballot.id)).toBeUndefined()
      expect(await box.cancel(ballot.id)).toBe('closed')
    })

    test('closes once: later voices change nothing, and it can be counted again', async () => {
      await box.open(ballot, [ada, ben, cleo])
      await box.cast(ballot.id, ben, dots(2, 1))
      await box.cast(ballot.id, ada, dots(0, 2))
      const sealed = await box.close(ballot.id, 70)
      expect(sealed).toEqual([dots(0, 2), dots(2, 1)])
      expect(await box.cast(ballot.id, ada, dots(1, 1))).toBe('closed')
      expect(await box.retract(ballot.id, ben)).toBe('closed')
      expect(await box.admit(ballot.id, cleo)).toBe('closed')
      expect(await box.voice(ballot.id, ben)).toBe('closed')
      expect(await box.close(ballot.id, 99)).toEqual(sealed)
      expect(await box.sealed(ballot.id)).toEqual(sealed)
      expect(await box.find(board, ballot.id)).toMatchObject({ closedAt: 70, electorate: 3, turnout: 2 })
      expect(await box.openOn(board)).toEqual([])
    })

    test('lies sealed in the order of the votes, whoever came first', async () => {
      for (const [index, order] of [
        [ada, ben, cleo],
        [cleo, ada, ben],
      ].entries()) {
        const id = `ballot-of-${index}`
        await box.open({ ...ballot, id }, [ada, ben, cleo])
        for (const voter of order) await box.cast(id, voter, voter === ada ? dots(2, 1) : dots(0, 1))
      }
      expect(await box.close('ballot-of-0', 1)).toEqual(await box.close('ballot-of-1', 1))
    })

    test('takes what was asked and said with the board', async () => {
      await box.open(ballot, [ada])
      await box.open({ ...ballot, id: 'ballot000002', board: other }, [ada])
      await box.erase(board)
      expect(await box.find(board, ballot.id)).toBeUndefined()
      expect(await box.find(other, 'ballot000002')).toBeDefined()
    })

    test('outlives the process, and keeps no trace of who voted what once it is closed', async ({ skip }) => {
      if (!opened.reopen || !opened.everything) return skip()
      await box.open(ballot, [ada, ben])
      await box.cast(ballot.id, ada, dots(2, 1))
      box = await opened.reopen()
      expect(await box.voice(ballot.id, ada)).toEqual(dots(2, 1))
      await box.close(ballot.id, 7)
      box = await opened.reopen()
      expect(await box.sealed(ballot.id)).toEqual([dots(2, 1)])
      expect(opened.everything()).toContain('jardin')
      expect(opened.everything()).not.toContain(ada)
    })
  })
}
