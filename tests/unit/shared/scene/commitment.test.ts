import fr from '@palabre/shared/i18n/fr.json' with { type: 'json' }
import type { ParticipantId } from '@palabre/shared/ids'
import { type Commitment, type Confirmation, commitmentText, shippedFamilies } from '@palabre/shared/model'
import { type Detail, drawItem, sceneWords, surroundingsOf } from '@palabre/shared/scene'
import { describe, expect, test } from 'vitest'
import { snapshotOf } from '../../../helpers/board-world.ts'
import { commitment } from '../../../helpers/commitment-samples.ts'
import { measure } from './measure.ts'

const promise = commitment('navette', { what: 'Une navette', subjects: ['Lou'], state: 'confirmed' })
const said: Confirmation = {
  by: 'p_someone_0' as ParticipantId,
  name: 'Lou',
  at: 1,
  hash: '',
  text: commitmentText(promise),
  voices: [],
}

function drawn(card: Commitment, confirmation: Confirmation, detail: Detail = 'full') {
  const words = sceneWords(
    (key) => key.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], fr) as string,
    new Map([[card.id, confirmation]]),
  )
  const surroundings = surroundingsOf(snapshotOf(card))
  return drawItem(card, { families: shippedFamilies, surroundings, words, measure, detail }).primitives
}
const textsOf = (primitives: ReturnType<typeof drawn>) =>
  primitives.flatMap((one) => (one.type === 'text' ? [one.text] : []))
const circles = (primitives: ReturnType<typeof drawn>) => primitives.filter(({ type }) => type === 'ellipse').length
const edge = (primitives: ReturnType<typeof drawn>) => primitives.find((one) => one.type === 'rectangle')

describe('a commitment as drawn', () => {
  test('confirmed here has a whole edge, a circle and its word', () => {
    const card = drawn(promise, said)
    expect(textsOf(card)).toContain('Confirmé')
    expect(circles(card)).toBe(1)
    expect(edge(card)).not.toHaveProperty('stroke.dash')
  })

  test.each(['full', 'wide'] as const)(
    'confirmed by a file alone says so, with another sign and edge: %s',
    (detail) => {
      const card = drawn(promise, { ...said, fromFile: true }, detail)
      expect(textsOf(card).at(-1)).toBe(detail === 'full' ? 'Confirmé (repris d’un fichier)' : 'Confirmé (fichier)')
      expect(circles(card)).toBe(0)
      expect(edge(card)).toHaveProperty('stroke.dash')
    },
  )

  test('says it also where the words have changed since, and not of what the group noted itself', () => {
    const reworded = drawn({ ...promise, what: 'Deux navettes' }, { ...said, fromFile: true })
    expect(textsOf(reworded)).toContain('À confirmer de nouveau (fichier)')
    const kept = drawn({ ...promise, state: 'kept' }, { ...said, fromFile: true })
    expect(textsOf(kept)).toContain('Tenu')
    expect(circles(kept)).toBe(1)
  })
})
