import type { PageId } from '@palabre/shared/ids'
import { importTerritoires } from '@palabre/shared/imports'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import facts from '../../../fixtures/territoires.json' with { type: 'json' }
import { contextWith, covered, imported, small, written } from './territoires-worlds.ts'

const relationOf = (relation: object) => imported(small(relation)).relations[0]

describe.each(facts.territories)('the territory $name', (territory) => {
  const result = imported(facts, { territory: territory.id })
  const { actors, actions, relations, parts, of, created, warnings, takers } = result
  const nameOf = new Map(territory.actors.map(({ id, name }): [string | undefined, string] => [id, name]))
  const newName = new Map(actors.map(({ id, name }): [string, string] => [id, name]))
  const rows: readonly {
    readonly from: string
    readonly to: string
    readonly via?: string
    readonly group?: string
  }[] = territory.relations
  const groups = [...new Set(rows.flatMap(({ group }) => group ?? []))].map((group) =>
    rows.filter((row) => row.group === group),
  )

  it('has every actor by its exact name', () => {
    expect(actors.map(({ name }) => name).sort()).toEqual(territory.actors.map(({ name }) => name).sort())
    expect(actors.map(({ status }) => status).sort()).toEqual(territory.actors.map(({ kind }) => kind).sort())
    expect(actors.filter(({ thirdParty }) => thirdParty).length).toBe(territory.third_parties.length)
  })

  it('has one relation for every row outside of groups, between the same two', () => {
    const pair = (a: string | undefined, b: string | undefined) => `${a} → ${b}`
    const alone = rows.filter(({ group }) => group === undefined)
    expect(relations.map(({ from, to }) => pair(newName.get(from), newName.get(to))).sort()).toEqual(
      alone.map(({ from, to }) => pair(nameOf.get(from), nameOf.get(to))).sort(),
    )
  })

  it('has one action for every group, in which each of its actors takes part once', () => {
    const whoIn = (all: readonly (string | undefined)[]) => [...new Set(all)].sort()
    expect(actions.map((action) => takers(action).sort())).toEqual(
      groups.map((group) =>
        whoIn(group.flatMap(({ from, to, via }) => [from, to, ...(via ? [via] : [])].map((end) => nameOf.get(end)))),
      ),
    )
  })

  it('has its needs, difficulties, tensions and commitments', () => {
    expect(of('need').map(({ text }) => text)).toEqual(territory.needs.map(({ text }) => text))
    expect(of('statement').map(({ text, column }) => [text, column])).toEqual(
      territory.difficulties.map(({ text }) => [text, 'gap']),
    )
    expect(of('tension').map(({ a, b }) => ({ a, b }))).toEqual(facts.reference.tensions)
    expect(
      of('commitment').map(({ subjects, what, with: others, state }) => ({
        who: subjects.map((id) => newName.get(id)),
        to: others.map((id) => newName.get(id)),
        what,
        state,
      })),
    ).toEqual(
      territory.commitments.map(({ who, to, what }) => ({
        who: who.map((id) => nameOf.get(id)),
        to: to.map((id) => nameOf.get(id)),
        what,
        state: 'proposed',
      })),
    )
  })

  it('counts exactly what it made, warns of nothing, and leaves every reading to be validated', () => {
    const counts = new Map<string, number>()
    for (const { kind } of result.items) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    expect(created).toEqual(Object.fromEntries(counts))
    expect(warnings).toEqual([])
    expect([...relations, ...parts].every(({ validated }) => validated === false)).toBe(true)
  })

  it('puts nothing on anything else', () => {
    expect(covered(result.items)).toEqual([])
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

  it.each([
    ['somebody unknown', { to: 'ici:nobody' }, 'dangling: relation ici:r1, ici:nobody'],
    ['nobody', { to: null }, 'dangling: relation ici:r1, ∅'],
    ['itself', { to: 'ici:a' }, 'to_itself: relation ici:r1, ici:a'],
  ])('warns of a relation to %s and goes on', (_who, relation, warning) => {
    const result = imported(small(relation))
    expect(result.created).toEqual({ actor: 2 })
    expect(result.warnings).toEqual([warning])
  })
})

describe('where it goes', () => {
  const kindsOf = (board: ReturnType<typeof written>) => board.pages.map(({ kind, title }) => [kind, title])

  it('makes the pages it fills: the map is called after its territory, the others by their kind', () => {
    expect(kindsOf(imported(facts, { territory: 'vauvert' }).board)).toEqual([
      ['actor-map', 'Vauvert'],
      ['needs', undefined],
      ['commitments', undefined],
    ])
    expect(kindsOf(imported(small()).board)).toEqual([['actor-map', 'Ici']])
  })

  it('makes pages for each of several territories, named after them, and tells tensions once', () => {
    const { board, created } = imported(facts, { pageName: (kind) => `(${kind})` })
    expect(kindsOf(board)).toEqual([
      ['actor-map', 'Frontignan'],
      ['needs', '(needs) · Frontignan'],
      ['actor-map', 'Vauvert'],
      ['needs', '(needs) · Vauvert'],
      ['commitments', '(commitments) · Vauvert'],
      ['actor-map', 'Pézenas'],
      ['needs', '(needs) · Pézenas'],
      ['actor-map', 'Quartier Celleneuve (Montpellier)'],
      ['needs', '(needs) · Quartier Celleneuve (Montpellier)'],
      ['commitments', '(commitments) · Quartier Celleneuve (Montpellier)'],
    ])
    expect(created.tension).toBe(facts.reference.tensions.length)
    expect(covered([...board.items.values()])).toEqual([])
  })

  it('fills empty pages of each kind, and then stays clear of what lies on a given page', () => {
    const doc = new Y.Doc()
    const kinds = ['actor-map', 'needs', 'commitments'] as const
    const pages = kinds.map((kind, index) => ({ id: kind as string as PageId, kind, order: `a${index + 5}` }))
    const empty = written(
      pages.map((page) => ({ op: 'create-page', page }) as const),
      doc,
    )
    const first = importTerritoires(facts, contextWith({ board: empty, territory: 'vauvert' }))
    const filled = written(first.ok ? first.value.changes : [], doc)
    expect(filled.pages.length).toBe(3)
    for (const page of pages) {
      const more = { board: filled, territory: 'celleneuve', page: page.id }
      const second = importTerritoires(facts, contextWith(more, `on-${page.kind}-`))
      const both = written(second.ok ? second.value.changes : [], cloned(doc))
      expect(both.pages.length).toBe(5)
      // What is new comes after what was there.
      expect(both.pages.slice(0, 3).map(({ id }) => id)).toEqual(kinds)
      expect([...both.items.values()].some((item) => item.page === page.id && !filled.items.has(item.id))).toBe(true)
      expect(covered([...both.items.values()])).toEqual([])
    }
  })

  it('puts a map on a free canvas that was asked for', () => {
    const doc = new Y.Doc()
    const board = written([{ op: 'create-page', page: { id: 'toile' as PageId, kind: 'free', order: 'a0' } }], doc)
    const result = importTerritoires(small(), contextWith({ board, page: 'toile' as PageId }))
    const after = written(result.ok ? result.value.changes : [], doc)
    expect(after.pages.length).toBe(1)
    expect(after.items.size).toBe(3)
  })
})

function cloned(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

describe('a broken file', () => {
  const actors = [{ id: 'a', name: 'A' }]
  it.each([
    ['nothing', null, 'import_not_a_board', 'territories'],
    ['no territories', { territories: {} }, 'import_not_a_board', 'territories'],
    ['a territory that is a number', { territories: [3] }, 'import_invalid', 'territories.0'],
    ['a territory without id', { territories: [{ actors }] }, 'import_invalid', 'territories.0.id'],
    ['actors that are no list', { territories: [{ id: 'x', actors: {} }] }, 'import_invalid', 'territories.0.actors'],
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
