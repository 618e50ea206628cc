import { draftMinutes } from '@palabre/shared/exports'
import type { Item } from '@palabre/shared/model'
import { describe, expect, it } from 'vitest'
import { commitment, need, needsBoard, statement } from '../../../helpers/needs-world.ts'
import { frenchWords } from './boards.ts'

/** The lines under a heading of minutes of a board with these items; none where they have no such heading. */
function under(heading: string, ...items: readonly Item[]): readonly string[] {
  const blocks = draftMinutes({
    board: needsBoard(...items),
    date: '3 mai',
    time: String,
    words: frenchWords,
    language: 'fr',
  })
  const at = blocks.findIndex(({ text }) => text === heading)
  if (at < 0) return []
  return (blocks[at + 1]?.text ?? '').split('\n').map((line) => line.replaceAll('\u202f', ' '))
}

describe('minutes', () => {
  it('say of a need how many words stand behind it and its priority, where there are any', () => {
    const heard = { ...need('Un bus'), priority: 3 }
    const words = [1, 2].map((index) => statement(`Le soir ${index}`, undefined, { need: heard.id }))
    expect(under('Besoins', need('Un jardin'), heard, ...words)).toEqual([
      '• Un bus (2 paroles, priorité : 3)',
      '• Un jardin',
    ])
  })

  it('say how much was said in each column, and word for word only what may be quoted', () => {
    const gap = { column: 'gap' } as const
    const quoted = statement('Le bus ne passe plus le soir', undefined, { ...gap, quotable: true })
    const kept = statement('Mon voisin est seul', undefined, gap)
    const told = under('Ce qui a été dit', quoted, kept, statement('Un jardin', undefined, { quotable: false }))
    expect(told).toEqual([
      '• Attentes – 1 parole',
      '• Manques – 2 paroles',
      '   – Le bus ne passe plus le soir',
      'Seules les paroles que l’on peut citer sont écrites ici, les autres restent sur la planche.',
    ])
    expect(under('Ce qui a été dit', quoted)).toHaveLength(2)
    expect(under('Ce qui a été dit', need('Un jardin'))).toEqual([])
  })

  it('say once what is said of several things, and what they are below', () => {
    const jardin = need('Un jardin')
    const bus = need('Un bus')
    const salle = commitment('Prêter la salle', [])
    expect(under('Questions ouvertes', jardin, bus, salle)).toEqual([
      '• Personne n’y répond encore :',
      '   – « Un bus »',
      '   – « Un jardin »',
      '• Personne n’a encore pris cet engagement : « Prêter la salle »',
    ])
  })
})
