import { fold, matches } from '@palabre/client/src/lists/fold.ts'
import { describe, expect, test } from 'vitest'

describe('searching in words', () => {
  test.each([
    ['Châtaigneraie', 'chataigneraie'],
    ['L’Œuvre  des Cœurs', "l'oeuvre des coeurs"],
    ['ÉCOLE', 'ecole'],
    [' Habitant·es ', 'habitantes'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('asks for every word, wherever it is', () => {
    expect(matches('Épicerie solidaire du Centre', 'centre epicerie')).toBe(true)
    expect(matches('Épicerie solidaire', 'centre')).toBe(false)
    expect(matches('Épicerie solidaire', '')).toBe(true)
  })
})
