import type { Change } from '@palabre/shared/document'
import { applyChanges, readBoard, ServerEdit } from '@palabre/shared/document'
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import { importTerritoires, type TerritoiresContext } from '@palabre/shared/imports'
import type { Actor, BoardSnapshot, Item, Relation } from '@palabre/shared/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import facts from '../../../fixtures/territoires.json' with { type: 'json' }

function contextWith(more: Partial<TerritoiresContext> = {}): TerritoiresContext {
  let next = 0
  const newId = <Id extends ItemId | PageId>() => `new${String(next++).padStart(9, '0')}` as Id
  return { newId, now: 1_800_000_000_000, author: 'p_importer_' as ParticipantId, ...more }
}

function written(changes: readonly Change[], doc = new Y.Doc()): BoardSnapshot {
  applyChanges(doc, changes, new ServerEdit('import'))
  return readBoard(doc)
}

function imported(json: unknown, more: Partial<TerritoiresContext> = {}) {
  const result = importTerritoires(json, contextWith(more))
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  const board = written(result.value.changes)
  const items = [...board.items.values()]
  const actors = items.filter((item): item is Actor => item.kind === 'actor')
  const relations = items.filter((item): item is Relation => item.kind === 'relation')
  return { ...result.value, board, actors, relations }
}

/** A territory of two actors and one relation, with the fields under test. */
const small = (relation: object = {}, actor: object = {}) => ({
  territories: [
    {
      id: 'ici',
      name: 'Ici',
      actors: [
        { id: 'ici:a', name: 'Épicerie', category: 'association d’aide alimentaire', lead: true },
        { id: 'ici:b', name: 'Mairie', ...actor },
      ],
      relations: [{ id: 'ici:r1', from: 'ici:a', to: 'ici:b', ...relation }],
      extra: { anything: ['goes'] },
    },
  ],
})
const relationOf = (relation: object) => imported(small(relation)).relations[0]

describe.each(facts.territories)('the territory $name', (territory) => {
  const { actors, relations, created, board, warnings } = imported(facts, { territory: territory.id })

  it('has every actor by its exact name', () => {
    expect(actors.map(({ name }) => name).sort()).toEqual(territory.actors.map(({ name }) => name).sort())
    expect(actors.map(({ status }) => status).sort()).toEqual(territory.actors.map(({ kind }) => kind).sort())
    expect(actors.filter(({ thirdParty }) => thirdParty).length).toBe(territory.third_parties.length)
  })

  it('has one relation for every row, between the same two', () => {
    const nameOf = new Map(territory.actors.map(({ id, name }): [string, string] => [id, name]))
    const newName = new Map(actors.map(({ id, name }): [string, string] => [id, name]))
    const pair = (a: string | undefined, b: string | undefined) => `${a} → ${b}`
    expect(relations.map(({ from, to }) => pair(newName.get(from), newName.get(to))).sort()).toEqual(
      territory.relations.map(({ from, to }) => pair(nameOf.get(from), nameOf.get(to))).sort(),
    )
    expect(relations.every(({ validated }) => validated === false)).toBe(true)
    expect(relations.filter(({ type }) => type === 'tension').length).toBe(
      territory.relations.filter((row) => 'tension' in row && row.tension).length,
    )
    expect(created).toEqual({ actor: actors.length, relation: relations.length })
  })

  it('says what it cannot hold yet', () => {
    const rest = territory.needs.length + territory.difficulties.length + territory.commitments.length
    expect(warnings).toEqual(rest > 0 ? [`not_taken_yet: ${territory.name}, ${rest}`] : [])
  })

  it('puts no actor on another', () => {
    expectApart([...board.items.values()])
  })
})

describe('words of the file', () => {
  it.each([
    ['association d’aide alimentaire', 'food-aid'],
    ["association d'aide alimentaire", 'food-aid'],
    ['structure du territoire', 'local-structure'],
    ['pouvoirs publics', 'public-authority'],
    ['habitant.e.s, bénévoles et personnes accueillies', 'inhabitants'],
    ['producteurs et fournisseurs', 'producers'],
    ['travailleurs sociaux', 'social-workers'],
    ['appui à la recherche-action', 'other'],
    [undefined, 'other'],
  ])('category %s is the family %s', (category, family) => {
    expect(imported(small({}, { category })).actors.find(({ name }) => name === 'Mairie')?.family).toBe(family)
  })

  it.each([
    ['effective', 'effective'],
    ['en construction', 'building'],
    ['en projet', 'planned'],
    ['prévue', 'planned'],
    ['demande en cours', 'planned'],
    ['recherchée', 'planned'],
    ['accord de principe', 'agreed'],
    ['contact', 'wished'],
    ['possible', 'wished'],
    ['intérêt réciproque', 'wished'],
    ['difficile', 'difficult'],
    ['limitée', 'difficult'],
    ['non aboutie', 'difficult'],
    ['non formalisée', 'effective'],
    ['jamais vu', undefined],
    [undefined, undefined],
  ])('status %s is the state %s', (status, state) => {
    expect(relationOf({ status })?.state).toBe(state)
  })

  it('keeps direction, level, nature, description and intermediary', () => {
    const relation = relationOf({
      directed: true,
      level: 4,
      type_code: 'structures',
      nature: 'prêt',
      description: 'Un local prêté',
      via: 'ici:b',
      note: 'à vérifier',
    })
    expect(relation).toMatchObject({
      type: 'cooperation',
      direction: 'forward',
      level: 4,
      nature: 'structures · prêt',
      label: 'Un local prêté',
      note: 'via Mairie\nà vérifier',
      validated: false,
    })
    expect(relationOf({ level: null, tension: true })).toMatchObject({ type: 'tension', direction: 'none' })
    expect(relationOf({ level: 9 })?.level).toBeUndefined()
  })

  it('cuts a label that is too long and keeps the whole in the note', () => {
    const description = 'long '.repeat(100)
    expect(relationOf({ description })).toMatchObject({ label: description.slice(0, 200), note: description })
  })

  it('warns of an end that is missing and goes on', () => {
    const result = imported(small({ to: 'ici:nobody' }))
    expect(result.created).toEqual({ actor: 2 })
    expect(result.warnings).toEqual(['dangling: relation ici:r1, ici:nobody'])
  })
})

describe('where it goes', () => {
  it('makes a page for each territory, named after it', () => {
    const { board } = imported(facts)
    expect(board.pages.map(({ title }) => title)).toEqual(facts.territories.map(({ name }) => name))
  })

  it('fills an empty actor map, and stays clear of what lies on a given page', () => {
    const doc = new Y.Doc()
    const page = { id: 'carte' as PageId, kind: 'actor-map' as const, order: 'a0' }
    const empty = written([{ op: 'create-page', page }], doc)
    const first = importTerritoires(facts, contextWith({ board: empty, territory: 'vauvert' }))
    const filled = written(first.ok ? first.value.changes : [], doc)
    expect(filled.pages.length).toBe(1)
    let next = 0
    const newId = <Id extends ItemId | PageId>() => `other${String(next++).padStart(9, '0')}` as Id
    const more = { newId, board: filled, territory: 'pezenas', page: page.id }
    const second = importTerritoires(facts, contextWith(more))
    const both = written(second.ok ? second.value.changes : [], doc)
    expect(both.pages.length).toBe(1)
    expect(both.items.size).toBe(25 + 26 + 15 + 13)
    expectApart([...both.items.values()])
  })
})

describe('a broken file', () => {
  const actors = [{ id: 'a', name: 'A' }]
  it.each([
    ['nothing', null, 'import_not_a_board', 'territories'],
    ['no territories', { territories: {} }, 'import_not_a_board', 'territories'],
    ['a territory that is a number', { territories: [3] }, 'import_invalid', 'territories.0'],
    ['a territory without id', { territories: [{ actors }] }, 'import_invalid', 'territories.0.id'],
    ['no actors', { territories: [{ id: 'x' }] }, 'import_invalid', 'territories.0.actors'],
    ['too many actors', { territories: [{ id: 'x', actors: Array(1e6) }] }, 'import_too_many', 'territories.0.actors'],
    [
      'an actor without name',
      { territories: [{ id: 'x', actors: [{ id: 'a' }] }] },
      'import_invalid',
      'territories.0.actors.0.name',
    ],
    ['a blank name', small({}, { name: ' ' }), 'import_invalid', 'territories.0.actors.1.name'],
    [
      'a name of 10,000 letters',
      small({}, { name: 'x'.repeat(10_000) }),
      'import_invalid',
      'territories.0.actors.1.name',
    ],
    ['two actors of one id', small({}, { id: 'ici:a' }), 'import_duplicate_id', 'territories.0.actors.1.id'],
    ['a relation without end', small({ to: undefined }), 'import_invalid', 'territories.0.relations.0.to'],
    ['a status that is a list', small({ status: [] }), 'import_invalid', 'territories.0.relations.0.status'],
  ])('is refused whole: %s', (_what, json, reason, field) => {
    expect(importTerritoires(json, contextWith())).toMatchObject({ ok: false, failure: { reason, field } })
  })

  it('is refused when the territory or the page asked for is not there', () => {
    expect(importTerritoires(facts, contextWith({ territory: 'paris' }))).toMatchObject({
      failure: { reason: 'import_unknown_territory', field: 'territory' },
    })
    expect(importTerritoires(facts, contextWith({ page: 'nowhere' as PageId }))).toMatchObject({
      failure: { reason: 'import_invalid', field: 'page' },
    })
  })

  it('never throws, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        importTerritoires({ territories: [{ id: 'x', actors: [a], relations: [b] }] }, contextWith())
        importTerritoires({ territories: [a, b] }, contextWith())
      }),
    )
  })
})

function expectApart(items: readonly Item[]): void {
  const boxes = items.flatMap((item) => (item.kind === 'actor' ? [item.geo] : []))
  for (const [index, [x, y, width, height]] of boxes.entries())
    for (const [ox, oy, otherWidth, otherHeight] of boxes.slice(index + 1))
      expect(x < ox + otherWidth && ox < x + width && y < oy + otherHeight && oy < y + height).toBe(false)
}
