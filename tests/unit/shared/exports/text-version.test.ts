import { textVersion } from '@palabre/shared/exports'
import type { BoardSnapshot, Page } from '@palabre/shared/model'
import { describe, expect, it } from 'vitest'
import { boardWith, frenchWords, sampleBoard } from './boards.ts'

describe('the text version', () => {
  const board = sampleBoard('frontignan')
  const map = board.pages.find(({ kind }) => kind === 'actor-map') as Page
  const sections = board.pages.flatMap((page) => textVersion(board, page, frenchWords))
  const lines = sections.flatMap((section) => section.lines)
  const told = textVersion(board, map, frenchWords).flatMap((section) => [section.heading, ...section.lines])

  it('tells every actor under its family, and every relation once, among the others or with its action', () => {
    const onMap = [...board.items.values()].filter((item) => item.page === map.id)
    const [actors] = sections
    const named = onMap.filter((item) => item.kind === 'actor')
    expect(actors).toEqual({ heading: `Acteurs (${named.length})`, level: 2, lines: [] })
    const producers = sections.find(({ heading }) => heading === 'Producteurs et fournisseurs')
    expect(producers?.lines).toEqual([expect.stringContaining('Producteurs.trices')])
    for (const { name } of named) expect(told.some((line) => line.startsWith(name))).toBe(true)
    const toValidate = onMap.filter((item) => item.kind === 'relation' && item.validated === false)
    expect(told.filter((line) => /(; |– )à valider/.test(line))).toHaveLength(toValidate.length)
  })

  it('says direction, level, state and that it is to be validated', () => {
    const spoken = boardWith([
      { kind: 'actor', id: 'leris00001', name: 'LERIS', geo },
      { kind: 'actor', id: 'ccas000001', name: 'CCAS', geo },
      {
        kind: 'relation',
        from: 'leris00001',
        to: 'ccas000001',
        type: 'cooperation',
        direction: 'forward',
        level: 5,
        state: 'building',
        validated: false,
      },
    ])
    expect(linesOf(spoken, 'Relations (1)')).toEqual([
      'LERIS vers CCAS – coopération ; niveau 5, organisation collective ; en construction ; à valider',
    ])
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

  it('tells an action with those who take part in it', () => {
    const board = boardWith([
      { kind: 'action', id: 'action0001', name: 'Goûter de Noël', state: 'planned', note: 'En décembre', geo },
      { kind: 'action', id: 'action0002', name: 'Vide-grenier', geo },
      { kind: 'actor', id: 'ccas000001', name: 'CCAS', geo },
      { kind: 'actor', id: 'croix00001', name: 'Croix-Rouge', geo },
      { kind: 'relation', from: 'ccas000001', to: 'action0001', type: 'takes-part', nature: 'prêt de salle' },
      { kind: 'relation', from: 'action0001', to: 'croix00001', type: 'takes-part', state: 'wished' },
    ])
    expect(linesOf(board, 'Goûter de Noël – prévue. En décembre')).toEqual([
      'CCAS – prêt de salle',
      'Croix-Rouge – souhaitée',
    ])
    expect(linesOf(board, 'Vide-grenier')).toEqual(['Personne n’y prend part pour l’instant.'])
    expect(linesOf(board, 'Relations (2)')).toBeUndefined()
  })

  it('tells each need with what was said, who meets it and who commits, then what is in no need', () => {
    const board = boardWith([
      { kind: 'need', id: 'besoin0001', text: 'Manger à sa faim', geo, priority: 3 },
      { kind: 'need', id: 'besoin0002', text: '', geo },
      {
        kind: 'statement',
        text: 'Je saute\ndes repas',
        column: 'gap',
        gap: 'services',
        source: 'lived',
        need: 'besoin0001',
        geo,
      },
      { kind: 'statement', text: 'Un jardin existe', column: 'initiative', geo },
      { kind: 'actor', id: 'ccas000001', name: 'CCAS', geo },
      { kind: 'actor', id: 'croix00001', name: 'Croix-Rouge', geo },
      { kind: 'link', from: 'ccas000001', to: 'besoin0001', role: 'meets' },
      { kind: 'link', from: 'croix00001', to: 'besoin0001', role: 'could-meet' },
      { kind: 'link', from: 'besoin0002', to: 'besoin0001', role: 'causes' },
      { kind: 'commitment', what: 'Ouvrir le samedi', answers: ['besoin0001'], geo },
      { kind: 'tension', a: 'un prix juste', b: '', note: 'À suivre', geo },
    ])
    expect(linesOf(board, 'Manger à sa faim')).toEqual([
      'Priorité\u202f: 3',
      'Je saute / des repas – manques, services, vécu',
      'Y répondent\u202f: CCAS',
      'Pourraient y répondre\u202f: Croix-Rouge',
      'Engagements en réponse\u202f: «\u202fOuvrir le samedi\u202f»',
    ])
    expect(linesOf(board, 'À mettre en mots')).toEqual(['Personne n’y répond encore.'])
    expect(linesOf(board, 'Initiatives déjà là (1)')).toEqual(['Un jardin existe'])
    expect(linesOf(board, 'Tensions (1)')).toEqual(['un prix juste ↔ non précisé. À suivre'])
    expect(linesOf(board, 'Liens (1)')).toEqual(['besoin entraîne «\u202fManger à sa faim\u202f»'])
  })

  it('tells commitments as sentences, by where they stand', () => {
    const board = boardWith([
      { kind: 'need', id: 'besoin0001', text: 'Manger', geo },
      { kind: 'actor', id: 'ccas000001', name: 'CCAS', geo },
      {
        kind: 'commitment',
        subjects: ['ccas000001', 'Marie'],
        with: ['partie0001'],
        names: { partie0001: 'Les Jardins' },
        what: 'ouvrir le samedi',
        answers: ['besoin0001'],
        counterpart: 'un repas',
        due: '2028-02-29',
        form: 'written',
        geo,
      },
      { kind: 'commitment', what: 'prêter un camion', state: 'kept', geo },
    ])
    expect(linesOf(board, 'Proposé')).toEqual([
      'CCAS et Marie s’engagent à\u202f: ouvrir le samedi – avec ou pour Les Jardins ; en réponse à «\u202fManger\u202f» ; ' +
        'contrepartie\u202f: un repas ; échéance\u202f: 29/02/2028 ; engagement écrit',
    ])
    expect(linesOf(board, 'Tenu')).toEqual(['Personne n’a encore pris cet engagement\u202f: prêter un camion'])
  })
})

const geo = [0, 0, 100, 100, 0]

function linesOf(board: BoardSnapshot, heading: string): readonly string[] | undefined {
  return textVersion(board, board.pages[0] as Page, frenchWords).find((section) => section.heading === heading)?.lines
}
