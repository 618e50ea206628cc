/** Files that were never seen: whatever a tool writes around the facts, the board holds exactly the facts. */
import { importTerritoires } from '@palabre/shared/imports'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contextWith, covered, imported, small } from './territoires-worlds.ts'

const grouped = (...rows: object[]) => ({
  territories: [
    {
      id: 'ici',
      actors: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id.toUpperCase() })),
      relations: rows.map((row, index) => ({ id: `r${index}`, from: 'a', group: 'g', ...row })),
    },
  ],
})
const actionOf = (...rows: object[]) => {
  const { actions, takers, parts, relations, warnings } = imported(grouped(...rows))
  const [action] = actions
  if (!action || actions.length > 1 || relations.length > 0) throw new Error('not one action')
  return { ...action, takers: takers(action), parts, warnings }
}

describe('relations of a group', () => {
  it('are one action by their shared description, with each actor once', () => {
    const action = actionOf({ to: 'b', description: 'Goûter' }, { to: 'c', via: 'd', description: 'Goûter' })
    expect(action).toMatchObject({ name: 'Goûter', takers: ['A', 'B', 'C', 'D'], warnings: [] })
    expect(action.parts.every(({ label, validated }) => label === undefined && validated === false)).toBe(true)
  })

  it('are an action also when there is one alone', () => {
    expect(actionOf({ to: 'b', description: 'Goûter' })).toMatchObject({ name: 'Goûter', takers: ['A', 'B'] })
  })

  it('named differently: what most say, and each keeps its own words', () => {
    const action = actionOf(
      { to: 'b', description: 'Aide' },
      { to: 'c', description: 'Goûter' },
      { to: 'd', description: 'Goûter' },
    )
    expect(action.name).toBe('Goûter')
    expect(action.parts.map(({ label }) => label)).toEqual(['Aide', 'Aide', undefined, undefined])
  })

  it('without a word: their nature, then the name of the group', () => {
    expect(actionOf({ to: 'b', nature: 'prêt' }).name).toBe('prêt')
    expect(actionOf({ to: 'b', description: ' ', nature: null }).name).toBe('g')
  })

  it('keep their readings, what is directed and what is tense', () => {
    const action = actionOf(
      { to: 'b', status: 'effective', level: 3, directed: true, type_code: 'structures', nature: 'prêt' },
      { to: 'c', status: 'effective', tension: true, note: 'à revoir' },
    )
    expect(action).toMatchObject({ state: 'effective', note: 'structures · prêt\nA → B\nA ↔ C (tension)\nà revoir' })
    const alike = { nature: 'prêt', type_code: 'structures', description: 'Goûter' }
    const shared = actionOf({ to: 'b', ...alike }, { to: 'c', ...alike })
    expect(shared.note).toBe('structures · prêt')
    expect(shared.parts.every(({ nature }) => nature === undefined)).toBe(true)
    expect(action.parts.map(({ direction, level }) => [direction, level])).toEqual([
      ['forward', 3],
      ['none', 3],
      ['none', undefined],
    ])
    expect(actionOf({ to: 'b', status: 'effective' }, { to: 'c', status: 'en projet' }).state).toBeUndefined()
  })

  it('whose ends are missing warn, and the others take part', () => {
    expect(actionOf({ to: 'nobody' }, { to: 'b', via: ['x', 'c'] })).toMatchObject({
      takers: ['A', 'B', 'C'],
      warnings: ['dangling: relation r0, nobody', 'dangling: relation r1, x'],
    })
    expect(actionOf({ from: 'a', to: 'a' }).takers).toEqual(['A'])
  })

  it('with a description of many words: the beginning is the name, the note has it whole', () => {
    const description = 'long '.repeat(100).trim()
    expect(actionOf({ to: 'b', description })).toMatchObject({ name: description.slice(0, 200), note: description })
  })
})

describe('commitments', () => {
  const commitmentOf = (filed: object) => {
    const { of, board, warnings } = imported(small({}, {}, { commitments: [filed] }))
    const [commitment] = of('commitment')
    if (!commitment) throw new Error('no commitment')
    const names = (people: readonly string[]) =>
      people.map((id) => {
        const actor = board.items.get(id as never)
        return actor?.kind === 'actor' ? `<${actor.name}>` : id
      })
    return { ...commitment, who: names(commitment.subjects), to: names(commitment.with), warnings }
  }

  it('name actors by their new ids and others as they are, each once', () => {
    const who = ['ici:b', 'ici:b', 'Une habitante', 'Associations', null]
    const commitment = commitmentOf({ who, to: 'ici:a', what: 'Prêter' })
    expect(commitment).toMatchObject({
      who: ['<Mairie>', 'Une habitante', 'Associations'],
      to: ['<Épicerie>'],
      what: 'Prêter',
      state: 'proposed',
      warnings: [],
    })
    expect(Object.values(commitment.names ?? {}).sort()).toEqual(['Associations', 'Mairie', 'Épicerie'].sort())
  })

  it('need nobody, nothing and no date', () => {
    expect(commitmentOf({ who: null, due: null })).toMatchObject({ who: [], to: [], what: '', state: 'proposed' })
    expect(commitmentOf({ who: 'ici:a', due: '2027-03-01' })).toMatchObject({ due: '2027-03-01' })
    const vague = commitmentOf({ who: 'ici:a', due: 'au printemps' })
    expect(vague.due).toBeUndefined()
    expect(vague.warnings).toEqual(['no_date: au printemps'])
  })

  it.each([
    ['accord de principe', false, 'contribute', 'agreed'],
    ['engagement énoncé', false, 'contribute', 'stated'],
    ['volonté énoncée', true, 'take-part', 'stated'],
    ['rendez-vous prévu', true, 'take-part', 'reciprocal'],
    ['adhésion', false, 'take-part', undefined],
    ['don', false, 'contribute', 'gift'],
    ['convention de mise à disposition', false, 'contribute', 'convention'],
    ['réception de colis', false, 'receive', undefined],
    ['jamais vu', false, undefined, undefined],
    [null, false, undefined, undefined],
  ])('of kind %s (reciprocal: %s) are %s and %s', (kind, reciprocal, part, form) => {
    const commitment = commitmentOf({ who: ['ici:a'], kind, reciprocal })
    expect([commitment.part, commitment.form]).toEqual([part, form])
  })
})

describe('a file with little in it', () => {
  it('of an empty territory adds nothing, not even a page', () => {
    for (const territory of [{ id: 'x' }, { id: 'x', actors: null, relations: [], needs: null, commitments: [] }]) {
      const { created, warnings, changes } = imported({ territories: [territory] })
      expect({ created, warnings, changes }).toEqual({ created: {}, warnings: [], changes: [] })
    }
  })

  it('takes plain texts for needs, and warns of blank rows', () => {
    const { of, warnings } = imported({ territories: [{ id: 'x', needs: ['Se nourrir', { text: null }] }] })
    expect(of('need').map(({ text }) => text)).toEqual(['Se nourrir'])
    expect(warnings).toEqual(['blank_row: need, x'])
  })

  it('takes numbers for ids, and names for actors without one', () => {
    const actors = [{ id: 1, name: 'A' }, { name: 'B' }]
    const { relations, warnings } = imported({
      territories: [
        { id: 7, actors, relations: [{ from: 1, to: 'B', level: '2' }], third_parties: ['B', { actor: 1 }] },
      ],
    })
    expect(relations.map(({ level }) => level)).toEqual([2])
    expect(warnings).toEqual([])
    expect(importTerritoires({ territories: [{ id: 7 }] }, contextWith({ territory: '7' })).ok).toBe(true)
  })
})

/** A file with everything that §5 names, extra fields everywhere, and ends that may be missing. */
const filed = fc.integer({ min: 0, max: 12 }).chain((count) => {
  const end = fc.oneof(
    { weight: 8, arbitrary: fc.nat({ max: Math.max(0, count - 1) }).map((n) => `t:${n}`) },
    { weight: 1, arbitrary: fc.constantFrom<string | null>('t:gone', null) },
  )
  const extra = { more: fc.jsonValue(), level_label: fc.option(fc.string()) }
  const words = fc.string({ minLength: 1, maxLength: 300 }).filter((text) => text.trim() !== '')
  const actor = fc.record({
    name: words.map((name) => name.slice(0, 80).trim() || 'x'),
    category: fc.option(fc.constantFrom('pouvoirs publics', 'jamais vu', 'habitant.e.s'), { nil: undefined }),
    lead: fc.boolean(),
    ...extra,
  })
  const row = fc.record(
    {
      from: end,
      to: end,
      via: fc.option(end),
      group: fc.option(fc.constantFrom('g1', 'g2', 'g3')),
      description: fc.option(words.map((text) => text.slice(0, 250))),
      status: fc.constantFrom('effective', 'en projet', 'jamais vu', null),
      level: fc.constantFrom(null, 1, 5, 9),
      directed: fc.boolean(),
      tension: fc.boolean(),
      ...extra,
    },
    { requiredKeys: ['from', 'to'] },
  )
  const text = fc.record({ text: words, ...extra })
  const commitment = fc.record({
    who: fc.oneof(end, fc.array(end)),
    to: fc.array(end),
    what: words,
    kind: fc.option(words.map((kind) => kind.slice(0, 100))),
    ...extra,
  })
  return fc.record({
    actors: fc.array(actor, { minLength: count, maxLength: count }),
    relations: fc.array(row, { maxLength: 30 }),
    needs: fc.array(text, { maxLength: 12 }),
    difficulties: fc.array(text, { maxLength: 12 }),
    commitments: fc.array(commitment, { maxLength: 12 }),
    tensions: fc.array(fc.record({ a: words, b: words, ...extra }), { maxLength: 8 }),
  })
})

describe('any file of this form', () => {
  it('becomes what it says, no more and no less, and nothing lies on anything', () => {
    fc.assert(
      fc.property(filed, ({ actors: people, tensions, ...territory }) => {
        const actors = people.map((actor, index) => ({ ...actor, id: `t:${index}` }))
        const isThere = (id: string | null | undefined) => actors.some((actor) => actor.id === id)
        const file = { territories: [{ id: 't', name: 'T', actors, ...territory }], reference: { tensions } }
        const result = imported(file)
        const rows = territory.relations
        const groups = new Set(rows.flatMap(({ group }) => group ?? []))
        const alone = rows.filter((row) => !row.group && isThere(row.from) && isThere(row.to) && row.from !== row.to)
        const takers = [...groups].flatMap((group) => [
          ...new Set(
            rows.flatMap((row) => (row.group === group ? [row.from, row.to, row.via].filter((id) => isThere(id)) : [])),
          ),
        ])
        expect([result.actors, result.actions, result.relations, result.parts].map((list) => list.length)).toEqual([
          actors.length,
          groups.size,
          alone.length,
          takers.length,
        ])
        for (const [kind, list] of [
          ['need', territory.needs],
          ['statement', territory.difficulties],
          ['tension', tensions],
          ['commitment', territory.commitments],
        ] as const)
          expect(result.of(kind).length).toBe(list.length)
        expect(Object.values(result.created).reduce((sum, count) => sum + count, 0)).toBe(result.items.length)
        expect(covered(result.items)).toEqual([])
      }),
    )
  })
})
