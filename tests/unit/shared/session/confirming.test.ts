import type { ItemId, ParticipantId } from '@palabre/shared/ids'
import { commitmentText } from '@palabre/shared/model'
import { claimed, confirmed, type Representation, released } from '@palabre/shared/session'
import { describe, expect, it } from 'vitest'
import { itemId } from '../../../helpers/board-world.ts'
import { commitment } from '../../../helpers/commitment-samples.ts'

const samira = { id: 'p_samira0000' as ParticipantId, name: 'Samira' }
const lou = { id: 'p_lou0000000' as ParticipantId, name: 'Lou' }
const ccas = itemId('ccas')
const speaksFor = (state: Representation['state'], actor: ItemId = ccas): Representation[] => [
  { participant: lou.id, actor, state, at: 1 },
]
const base = { before: undefined, representations: [], now: 5, hash: (text: string) => `#${text.length}` }
const promise = commitment('Prêter la salle', { subjects: [samira.id, ccas] })

describe('who may confirm', () => {
  it('the person who commits', () => {
    const said = confirmed({ ...base, commitment: promise, by: samira })
    expect(said).toMatchObject({ ok: true, value: { by: samira.id, name: 'Samira', at: 5 } })
  })

  it.each([
    ['claimed', false],
    ['refused', false],
    ['valid', true],
  ] as const)('who says to speak for the organisation: %s', (state, may) => {
    const said = confirmed({ ...base, commitment: promise, by: lou, representations: speaksFor(state) })
    expect(said.ok).toBe(may)
    if (!said.ok) expect(said.failure.reason).toBe('not_yours')
  })

  it('not somebody of the same name, nor for another organisation', () => {
    const named = commitment('Par son nom', { subjects: ['Lou'] })
    expect(confirmed({ ...base, commitment: named, by: lou })).toMatchObject({ failure: { reason: 'not_yours' } })
    const other = speaksFor('valid', itemId('mairie'))
    expect(confirmed({ ...base, commitment: promise, by: lou, representations: other }).ok).toBe(false)
  })

  it('nobody while nobody has taken it', () => {
    const open = commitment('À prendre')
    expect(confirmed({ ...base, commitment: open, by: lou })).toMatchObject({ failure: { reason: 'no_subject' } })
  })
})

describe('saying yes', () => {
  const first = confirmed({ ...base, commitment: promise, by: samira })
  const before = first.ok ? first.value : undefined

  it('twice is said once', () => {
    const again = confirmed({ ...base, commitment: promise, by: samira, before, now: 9 })
    expect(again.ok && again.value).toBe(before)
  })

  it('together adds a voice to the same confirmation', () => {
    const both = confirmed({
      ...base,
      commitment: promise,
      by: lou,
      representations: speaksFor('valid'),
      before,
      now: 9,
    })
    expect(both).toMatchObject({
      value: { by: samira.id, at: 5, voices: [{ by: samira.id }, { by: lou.id, subject: ccas, at: 9 }] },
    })
  })

  it('to other words begins anew', () => {
    const now = confirmed({ ...base, commitment: { ...promise, what: 'Prêter la cave' }, by: samira, before, now: 9 })
    expect(now).toMatchObject({ value: { at: 9, voices: [{ by: samira.id }] } })
  })

  it('to words that one has not seen is refused', () => {
    const said = confirmed({ ...base, commitment: promise, by: samira, seen: 'autre chose' })
    expect(said).toMatchObject({ failure: { reason: 'commitment_changed' } })
  })

  it('can be taken back, and given again', () => {
    const taken = released({ ...base, commitment: promise, by: samira, before, now: 9 })
    expect(taken).toMatchObject({ value: { released: true, at: 9, by: samira.id } })
    const given = taken.ok && confirmed({ ...base, commitment: promise, by: samira, before: taken.value, now: 12 })
    expect(given).toMatchObject({ value: { at: 12 } })
    expect(given).not.toHaveProperty('value.released')
  })
})

describe('what a file said', () => {
  const voices = [samira.id, ccas].map((subject) => ({ by: samira.id, name: 'Samira', subject, at: 1 }))
  const text = commitmentText(promise)
  const before = { by: samira.id, name: 'Samira', at: 1, hash: '#', text, voices, fromFile: true as const }

  it('is no word of the person it names: theirs is recorded, and the others’ are asked for', () => {
    const said = confirmed({ ...base, commitment: promise, by: samira, before, now: 9 })
    expect(said).toMatchObject({ value: { at: 9, voices: [{ by: samira.id, subject: samira.id, at: 9 }] } })
    expect(said.ok && said.value.voices).toHaveLength(1)
    expect(said).not.toHaveProperty('value.fromFile')
  })

  it('lets nobody else confirm or release', () => {
    for (const word of [confirmed, released])
      expect(word({ ...base, commitment: promise, by: lou, before })).toMatchObject({
        failure: { reason: 'not_yours' },
      })
  })

  it('is released here even where the file says released', () => {
    const taken = { ...before, voices: [], released: true as const }
    const said = released({ ...base, commitment: promise, by: samira, before: taken, now: 9 })
    expect(said).toMatchObject({ value: { released: true, at: 9 } })
    expect(said).not.toHaveProperty('value.fromFile')
  })
})

describe('speaking for an actor', () => {
  const claim = { participant: lou.id, actor: ccas, trusted: false, now: 3 }

  it('waits for a facilitator, unless one says it', () => {
    expect(claimed([], claim)).toMatchObject({ value: { state: 'claimed' } })
    expect(claimed([], { ...claim, trusted: true })).toMatchObject({ value: { state: 'valid' } })
  })

  it('stays valid when it is said again, and may be asked again after a no', () => {
    expect(claimed(speaksFor('valid'), claim)).toMatchObject({ value: { state: 'valid', at: 1 } })
    expect(claimed(speaksFor('refused'), claim)).toMatchObject({ value: { state: 'claimed', at: 3 } })
  })

  it('has a bound', () => {
    const many = Array.from({ length: 40 }, (_, index) => speaksFor('claimed', itemId(`acteur${index}`))).flat()
    expect(claimed(many, claim)).toMatchObject({ failure: { reason: 'too_many_claims' } })
  })
})
