import type { BoardSnapshot, Item } from '@palabre/shared/model'
import { type BoardDigest, compareDigests, digestOf } from '@palabre/shared/session'
import { describe, expect, it } from 'vitest'
import { actor, snapshotOf } from '../../../helpers/board-world.ts'
import { commitment } from '../../../helpers/commitment-samples.ts'
import { need, needsBoard, statement, tension } from '../../../helpers/needs-world.ts'

const asItIs = (text: string) => text
const digest = (...items: readonly Item[]) => digestOf(needsBoard(...items), asItIs)

describe('a board in short', () => {
  it('has a short name for each item', () => {
    const ccas = actor('CCAS')
    const far = need('n', undefined, { text: `${'très '.repeat(60)}loin\nd’ici` })
    const stakes = tension('t', 'prix juste', 'peu de moyens')
    const short = digest(ccas, far, stakes)
    expect(short[ccas.id]).toMatchObject({ kind: 'actor', label: 'CCAS' })
    expect(short[far.id]?.label).toHaveLength(119)
    expect(short[stakes.id]?.label).toBe('prix juste ↔ peu de moyens')
  })

  it('says the same wherever things lie and in whatever order they were written', () => {
    const said = statement('Je saute des repas', [0, 0, 1, 1, 0], { source: 'lived', column: 'gap' })
    const moved = Object.fromEntries(Object.entries(said).reverse()) as unknown as typeof said
    expect(digest({ ...moved, geo: [9, 9, 9, 9, 9], order: 'a9' })).toEqual(digest(said))
    expect(digest({ ...said, text: 'Je saute un repas' })).not.toEqual(digest(said))
  })

  it('leaves minutes out: they tell of a session', () => {
    const page = { id: 'compte-rendu' as never, kind: 'minutes', order: 'a9' } as const
    const text = { ...statement('x'), kind: 'text', size: 'm', align: 'start', colour: 'black', page: page.id } as const
    const board: BoardSnapshot = snapshotOf(text as unknown as Item)
    expect(Object.keys(digestOf({ ...board, pages: [...board.pages, page] }, asItIs))).toEqual([])
  })
})

describe('two sessions', () => {
  it('tell what was added, changed and taken away, by kind', () => {
    const [kept, edited, gone, added] = ['kept', 'edited', 'gone', 'added'].map((name) => need(name))
    if (!kept || !edited || !gone || !added) throw new Error('four needs')
    const changes = compareDigests(digest(kept, edited, gone), digest(kept, { ...edited, text: 'Un bus' }, added))
    expect(changes.kinds.need).toEqual({
      added: [{ id: added.id, label: 'added' }],
      changed: [{ id: edited.id, label: 'Un bus' }],
      gone: [{ id: gone.id, label: 'gone' }],
      counts: { before: 3, after: 3, added: 1, changed: 1, gone: 1 },
    })
    expect(Object.keys(changes.kinds)).toEqual(['need'])
  })

  it('tell priorities and commitments that moved, and those alone', () => {
    const before = need('jardin', undefined, { priority: 2 })
    const promise = commitment('salle')
    const changes = compareDigests(
      digest(before, promise),
      digest({ ...before, priority: 7 }, { ...promise, state: 'kept' }),
    )
    expect(changes.kinds).toEqual({})
    expect(changes.priorities).toEqual([{ id: before.id, label: 'jardin', before: 2, after: 7 }])
    expect(changes.commitments).toEqual([{ id: promise.id, label: 'salle', before: 'proposed', after: 'kept' }])
  })

  it('count more than they list', () => {
    const many = Array.from({ length: 300 }, (_, index) => need(`need${index}`))
    const { need: needs } = compareDigests({}, digest(...many)).kinds
    expect(needs?.added).toHaveLength(200)
    expect(needs?.counts.added).toBe(300)
  })

  it('are not misled by names that every object has', () => {
    const named = { toString: { kind: 'need', label: 'x', hash: 'y' } } as unknown as BoardDigest
    expect(compareDigests({}, named).kinds.need?.counts.added).toBe(1)
  })
})
