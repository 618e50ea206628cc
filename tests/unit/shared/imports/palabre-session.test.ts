import { applyChanges, readBoard, ServerEdit } from '@palabre/shared/document'
import { type BoardFile, exportBoard } from '@palabre/shared/exports'
import type { ItemId } from '@palabre/shared/ids'
import { importPalabre, importPalabrePages } from '@palabre/shared/imports'
import { type BoardSnapshot, type Commitment, type Confirmation, standingOf } from '@palabre/shared/model'
import { type Ballot, closedBallots } from '@palabre/shared/session'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { boardArbitrary } from './board-arbitrary.ts'
import { ballotAbout, confirmationsOf } from './session-arbitrary.ts'
import { confirmation, contextFrom, dots, file, ranking } from './session-samples.ts'

const facts = { id: 'board00000', title: 'Planche', createdAt: 1_700_000_000_000 }

interface Carried {
  readonly board: BoardSnapshot
  readonly ballots: Readonly<Record<string, Ballot>>
}

/** Imports into a fresh board, and reads back what its documents would say. */
function carried(json: unknown, prefix: string): Carried {
  const result = importPalabre(json, contextFrom(prefix))
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  const doc = new Y.Doc()
  applyChanges(doc, result.value.changes, new ServerEdit('import'))
  const { ballots = {}, confirmations = new Map() } = result.value.session ?? {}
  return { board: { ...readBoard(doc), confirmations }, ballots }
}

function filed({ board, ballots }: Carried): BoardFile {
  const file = exportBoard(board, { ...facts, ballots: closedBallots(ballots, { comments: true }) })
  return JSON.parse(JSON.stringify(file)) as BoardFile
}

/** What a file says of votes and confirmations, with ids by their rank among the items, or by when they first appear. */
function essence({ items, session }: BoardFile): unknown {
  const names = new Map(items.map(({ id }, index): [string, string] => [id, `#${index}`]))
  const told = (entry: string) => names.get(entry) ?? entry
  const named = (item: string) => {
    if (item !== 'question' && !names.has(item)) names.set(item, `elsewhere ${names.size}`)
    return told(item)
  }
  const keyed = (record: object) => Object.entries(record).map(([item, value]) => [named(item), value])
  const ballots = Object.values(session.ballots as Readonly<Record<string, Ballot>>).map((ballot) => ({
    ...ballot,
    items: ballot.items.map(named),
    labels: keyed(ballot.labels).sort(),
    results: {
      ...ballot.results,
      items: keyed(ballot.results?.items ?? {}).sort(),
      comments:
        ballot.results?.method === 'consent' &&
        ballot.results.comments.map((each) => ({ ...each, item: told(each.item) })),
    },
  }))
  const confirmations = Object.entries(session.confirmations as Readonly<Record<string, Confirmation>>).map(
    ([id, { text, voices, ...confirmation }]) => {
      const { subjects, with: partners, answers, ...words } = JSON.parse(text)
      const people = [subjects, partners, answers].map((entries: string[]) => entries.map(told).sort())
      const spoken = voices.map((voice) => ({ ...voice, subject: told(voice.subject) }))
      return { id: told(id), ...confirmation, voices: spoken, words, people }
    },
  )
  return { ballots, confirmations }
}

const carriedArbitrary = boardArbitrary.chain((board) =>
  fc.tuple(fc.array(ballotAbout(board), { maxLength: 4 }), confirmationsOf(board)).map(
    ([ballots, confirmations]): Carried => ({
      board: { ...board, confirmations },
      ballots: Object.fromEntries(ballots.map((ballot, index) => [`ballot000${index}`, ballot])),
    }),
  ),
)

describe('votes and confirmations of a board file', () => {
  it('come back the same but for ids, marked as being from a file', () => {
    fc.assert(
      fc.property(carriedArbitrary, (before) => {
        const first = filed(before)
        const here = carried(first, 'i')
        const second = filed(here)
        expect(essence(second)).toEqual(essence(first))
        expect(essence(filed(carried(second, 'j')))).toEqual(essence(first))
        for (const ballot of Object.values(here.ballots)) expect(ballot.fromFile).toBe(true)
        for (const said of here.board.confirmations?.values() ?? []) expect(said.fromFile).toBe(true)
        expect(JSON.stringify(second)).not.toContain('fromFile')
      }),
      { numRuns: 150 },
    )
  })

  it('leave every commitment where it stood', () => {
    fc.assert(
      fc.property(carriedArbitrary, (before) => {
        const standings = ({ items, confirmations }: BoardSnapshot) =>
          [...items.values()]
            .filter((item): item is Commitment => item.kind === 'commitment')
            .sort((a, b) => (a.id < b.id ? -1 : 1))
            .map((commitment) => standingOf(commitment, confirmations?.get(commitment.id)))
        expect(standings(carried(filed(before), 'i').board)).toEqual(standings(before.board))
      }),
      { numRuns: 100 },
    )
  })

  it('share no id with the file, also where an item did not come along', () => {
    fc.assert(
      fc.property(carriedArbitrary, (before) => {
        const first = filed(before)
        const { board, ballots } = carried(first, 'i')
        for (const [id, ballot] of Object.entries(ballots)) {
          expect(Object.keys(first.session.ballots)).not.toContain(id)
          for (const item of ballot.items) expect(item).toMatch(/^i\d{9}$/)
          const kept = ballot.items.filter((item) => board.items.has(item as ItemId))
          const told = kept.length + ballot.items.filter((item) => ballot.labels[item]?.startsWith('« gone')).length
          expect(told).toBe(ballot.items.length)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('what cannot come along', () => {
  const of = (json: unknown) => importPalabre(json, contextFrom('i'))

  it('is told: a ballot that is open, a confirmation of nothing that is promised', () => {
    const session = {
      ballots: { ballot0001: { ...dots, state: 'open', closedAt: undefined, results: undefined }, ballot0002: dots },
      confirmations: { absent0001: confirmation, besoin0001: confirmation, promesse01: confirmation },
    }
    const result = of(file(session))
    expect(result.ok && result.value.warnings).toEqual([
      `open_ballot: ${dots.question}`,
      'no_commitment: absent0001',
      'no_commitment: besoin0001',
    ])
    expect(result.ok && Object.values(result.value.session?.ballots ?? {})).toMatchObject([{ state: 'closed' }])
    expect(result.ok && result.value.session?.confirmations.size).toBe(1)
  })

  it('keeps its label and its sums under one id of its own', () => {
    const session = { ballots: { ballot0001: dots, ballot0002: ranking } }
    const { ballots, board } = carried(file(session), 'i')
    const [first, second] = Object.values(ballots)
    const [here, gone] = first?.items ?? []
    expect(board.items.has(here as ItemId)).toBe(true)
    expect(board.items.has(gone as ItemId)).toBe(false)
    expect(second?.items).toEqual(first?.items)
    expect(first?.labels).toEqual({ [here as string]: 'Manger', [gone as string]: 'Se loger' })
    expect(first?.results?.items).toEqual({
      [here as string]: { dots: 4, voters: 2 },
      [gone as string]: { dots: 1, voters: 1 },
    })
  })

  it('is everything where only pages are asked for', () => {
    const session = { ballots: { ballot0001: dots }, confirmations: { promesse01: confirmation } }
    const result = importPalabrePages(file(session), contextFrom('i'))
    expect(result).toMatchObject({ ok: true, value: { warnings: [] } })
    expect(result.ok && result.value).not.toHaveProperty('session')
  })

  it('is nothing where the file has no session', () => {
    for (const session of [undefined, null, {}, { ballots: null, confirmations: null, mandate: null }])
      expect(of(file(session))).toMatchObject({ ok: true, value: { warnings: [] } })
  })
})
