import { textVersion } from '@palabre/shared/exports'
import type { Page } from '@palabre/shared/model'
import { describe, expect, it } from 'vitest'
import { boardWith, frenchWords, sampleBoard } from './boards.ts'

describe('the text version', () => {
  const board = sampleBoard('frontignan')
  const sections = textVersion(board, board.pages[0] as Page, frenchWords)
  const lines = sections.flatMap((section) => section.lines)

  it('tells every actor under its family and every relation', () => {
    const [actors] = sections
    expect(actors).toEqual({ heading: 'Acteurs (16)', level: 2, lines: [] })
    const producers = sections.find(({ heading }) => heading === 'Producteurs et fournisseurs')
    expect(producers?.lines).toEqual([expect.stringContaining('Producteurs.trices')])
    expect(sections.find(({ heading }) => heading === 'Relations (20)')?.lines.length).toBe(20)
    for (const item of board.items.values())
      if (item.kind === 'actor') expect(lines.some((line) => line.startsWith(item.name))).toBe(true)
  })

  it('says direction, level, state and that it is to be validated', () => {
    const [first] = lines.filter((line) => line.startsWith('LERIS vers CCAS'))
    expect(first).toContain('en construction')
    expect(first).toContain('à valider')
    expect(lines.some((line) => line.includes('niveau 5, organisation collective'))).toBe(true)
  })

  it('leaves no key of a dictionary untranslated', () => {
    for (const line of lines) expect(line).not.toMatch(/\b(relationType|relationState|ring|scale|level|export)\.\w/)
  })

  it('reads notes on one line each', () => {
    const notes = boardWith([{ kind: 'sticky', text: 'Un\n deux ', geo: [0, 0, 180, 180, 0] }])
    expect(textVersion(notes, notes.pages[0] as Page, frenchWords)).toEqual([
      { heading: 'Notes et textes (1)', level: 2, lines: ['Un / deux'] },
    ])
  })
})
