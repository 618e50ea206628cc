import type { ParticipantId } from '@palabre/shared/ids'
import { type Confirmation, commitmentText } from '@palabre/shared/model'
import { type BoardChanges, isNewVisit, meetingToTellFrom, type NewsSources, newsSince } from '@palabre/shared/session'
import { describe, expect, it } from 'vitest'
import { actor, me } from '../../../helpers/board-world.ts'
import { commitment } from '../../../helpers/commitment-samples.ts'
import { need, needsBoard, statement } from '../../../helpers/needs-world.ts'

const since = 1_790_000_001_000
const later = { at: since + 5, author: 'p_someoneelse' as ParticipantId }
const nothing: NewsSources = {
  board: needsBoard(),
  ballots: {},
  confirmations: new Map(),
  represents: [],
  me,
  since,
  until: since + 1_000,
  hidden: [],
}

describe('what happened since somebody was there', () => {
  it('is nothing where nothing happened', () => {
    expect(newsSince({ ...nothing, board: needsBoard(need('ancien'), actor('CCAS')) }).count).toBe(0)
  })

  it('is what others placed since, in the order of the thread', () => {
    const placed = [
      { ...actor('CCAS'), ...later },
      { ...statement('Je saute des repas'), ...later },
      { ...statement('Je marche loin'), ...later, at: since + 9 },
      { ...need('mien'), at: since + 5 },
      need('ancien'),
    ]
    const news = newsSince({ ...nothing, board: needsBoard(...placed) })
    expect(news.added.map(([kind, items]) => [kind, items.length])).toEqual([
      ['statement', 2],
      ['actor', 1],
    ])
    expect(news.added[0]?.[1][0]).toMatchObject({ text: 'Je marche loin' })
    expect(news.count).toBe(3)
  })

  it('is nothing that happens while they are here, nor what is kept from their view', () => {
    const secret = { ...need('caché'), ...later }
    const board = needsBoard(secret, { ...need('en direct'), ...later, at: since + 2_000 })
    expect(newsSince({ ...nothing, board, hidden: [secret.id] }).count).toBe(0)
  })

  it('is what became of one’s own words', () => {
    const gathered = { ...need('besoin'), ...later }
    const mine = statement('Je saute des repas', undefined, { need: gathered.id })
    const news = newsSince({ ...nothing, board: needsBoard(gathered, mine) })
    expect(news.grouped).toEqual([{ statement: mine, need: gathered }])
  })

  it('is commitments that others confirmed, one’s own first, and ballots that were closed; none of a file', () => {
    const theirs = commitment('leur')
    const mine = commitment('mien', { subjects: [me] })
    const confirmed = (of: typeof mine, at: number): Confirmation => ({
      by: later.author,
      name: 'Ana',
      at,
      hash: '',
      text: commitmentText(of),
      voices: [],
    })
    const carried = commitment('d’un fichier')
    const confirmations = new Map([
      [carried.id, { ...confirmed(carried, since + 30), fromFile: true as const }],
      [theirs.id, confirmed(theirs, since + 20)],
      [mine.id, confirmed(mine, since + 10)],
    ])
    const ballot = {
      question: 'Par quoi commencer ?',
      method: 'consent',
      items: [],
      dots: 1,
      perItem: 1,
      labels: {},
      state: 'closed',
      electorate: 3,
      proxies: 0,
      turnout: 2,
      openedAt: 1,
      closedAt: since + 1,
    } as const
    const ballots = {
      nouveau: ballot,
      ancien: { ...ballot, closedAt: since - 1 },
      fichier: { ...ballot, fromFile: true as const },
    }
    const news = newsSince({ ...nothing, board: needsBoard(theirs, mine, carried), confirmations, ballots })
    expect(news.commitments.map(({ commitment: { what }, mine: own }) => [what, own])).toEqual([
      ['mien', true],
      ['leur', false],
    ])
    expect(news.ballots).toEqual(['nouveau'])
  })

  it('is what was reworded and taken away since a session, and what arrived after it', () => {
    const at = since - 500
    const reworded = need('mangé chaud')
    const late = { ...statement('Écrit sans réseau'), author: later.author, at: at - 100 }
    const back = need('revenu')
    const secret = need('caché')
    const named = ({ id }: { id: string }, label: string) => ({ id: id as typeof secret.id, label })
    const kind = { added: [], changed: [], gone: [] }
    const counts = { before: 3, after: 3, added: 0, changed: 0, gone: 0 }
    const changes: BoardChanges = {
      kinds: {
        statement: {
          ...kind,
          added: [named(late, 'Écrit sans réseau')],
          gone: [named({ id: 's_retiree' }, 'Je marche loin')],
          counts: { ...counts, added: 1, gone: 1 },
        },
        need: {
          ...kind,
          changed: [named(reworded, 'manger chaud'), named(secret, 'caché')],
          gone: [named(back, 'revenu')],
          counts: { ...counts, changed: 2, gone: 1 },
        },
      },
      priorities: [],
      commitments: [],
    }
    const board = needsBoard(reworded, late, back, secret)
    const news = newsSince({ ...nothing, board, hidden: [secret.id], moved: { at, changes } })
    expect(news.changed).toEqual([{ kind: 'need', items: [named(reworded, 'manger chaud')], count: 1 }])
    expect(news.gone).toMatchObject([{ kind: 'statement', items: [{ label: 'Je marche loin' }], count: 1 }])
    expect(news.added).toEqual([['statement', [late]]])
    expect([news.movedSince, news.count]).toEqual([at, 3])
    expect(newsSince({ ...nothing, board, moved: undefined }).count).toBe(0)
  })

  it('is no commitment that oneself confirmed or let go', () => {
    const [confirmed, kept] = [commitment('dit par moi', { subjects: [me] }), commitment('tenu', { subjects: [me] })]
    const word = { by: me, name: 'Moi', at: since - 10, hash: '', text: commitmentText(confirmed), voices: [] }
    const moved = [
      { id: confirmed.id, label: '', before: 'proposed', after: 'confirmed' },
      { id: kept.id, label: '', before: 'confirmed', after: 'kept' },
    ] as const
    const news = newsSince({
      ...nothing,
      board: needsBoard(confirmed, kept),
      confirmations: new Map([confirmed, kept].map(({ id }) => [id, word])),
      moved: { at: since - 500, changes: { kinds: {}, priorities: [], commitments: moved } },
    })
    expect(news.changed).toMatchObject([{ kind: 'commitment', items: [{ id: kept.id }], count: 1 }])
  })

  it('is told from the last session closed by the time of the visit, else from the first one after', () => {
    const meetings = [{ closedAt: 30 }, { closedAt: 20 }, { closedAt: 10 }]
    expect(meetingToTellFrom(meetings, 25)).toEqual({ closedAt: 20 })
    expect(meetingToTellFrom(meetings, 5)).toEqual({ closedAt: 10 })
    expect(meetingToTellFrom([], 5)).toBeUndefined()
  })
})

describe('another visit', () => {
  it('begins after an hour, or after a session that was closed meanwhile', () => {
    expect(isNewVisit(0, 3_599_999, undefined)).toBe(false)
    expect(isNewVisit(0, 3_600_000, undefined)).toBe(true)
    expect(isNewVisit(1_000, 5_000, 2_000)).toBe(true)
    expect(isNewVisit(3_000, 5_000, 2_000)).toBe(false)
  })
})
