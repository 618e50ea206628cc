import { composeSheet, draftMinutes, exportBoard, exportCsv, textVersion, writeSvg } from '@palabre/shared/exports'
import type { ItemId, ParticipantId } from '@palabre/shared/ids'
import {
  type BoardSnapshot,
  type Commitment,
  type Confirmation,
  commitmentText,
  type Page,
} from '@palabre/shared/model'
import { describe, expect, it } from 'vitest'
import { boardWith, frenchWords, measure } from './boards.ts'
import { elementsOf, parseXml } from './xml.ts'

const plain = boardWith([
  { kind: 'commitment', what: 'Ouvrir le samedi', subjects: ['Ana'], state: 'confirmed', geo: [0, 0, 280, 168, 0] },
  { kind: 'commitment', what: 'Une navette', subjects: ['Lou'], state: 'confirmed', geo: [0, 0, 280, 168, 0] },
])
const [ours, filed] = [...plain.items.values()] as [Commitment, Commitment]
const yesTo = (to: Commitment): Confirmation => ({
  by: 'p_someone_0' as ParticipantId,
  name: 'Ana',
  at: 1,
  hash: '',
  text: commitmentText(to),
  voices: [],
})
const board: BoardSnapshot = {
  ...plain,
  confirmations: new Map<ItemId, Confirmation>([
    [ours.id, yesTo(ours)],
    [filed.id, { ...yesTo(filed), fromFile: true }],
  ]),
}

describe('a confirmation that came with a file', () => {
  it('says so in the text version, and only it', () => {
    const lines = textVersion(board, board.pages[0] as Page, frenchWords).flatMap((section) => section.lines)
    expect(lines).toEqual([
      'Ana s’engage à\u202f: Ouvrir le samedi',
      'Lou s’engage à\u202f: Une navette (d’après un fichier)',
    ])
  })

  it('says so on its card in a drawing, which PDF and PNG are made from as well', () => {
    const sheet = composeSheet(board, { words: frenchWords, measure, date: '3 mai' })
    if (!sheet) throw new Error('no page')
    const svg = parseXml(writeSvg(sheet, { theme: 'print', language: 'fr', fontFamily: 'sans-serif' }))
    const said = elementsOf(svg, 'text').map(({ text }) => text)
    expect(said.filter((text) => text.startsWith('Confirmé'))).toEqual(['Confirmé', 'Confirmé (repris d’un fichier)'])
  })

  it('says so in minutes', () => {
    const facts = { board, date: '3 mai', time: String, words: frenchWords, language: 'fr' }
    const told = draftMinutes(facts).map(({ text }) => text)
    expect(told.join('\n')).toContain('Ouvrir le samedi – confirmé\n')
    expect(told.join('\n')).toContain('Une navette – confirmé (d’après un fichier)')
  })

  it('says so in a column of a table', () => {
    const [head = '', ...rows] = exportCsv(board, { table: 'nodes', flavour: 'excel', words: frenchWords }).split(
      '\r\n',
    )
    const at = head.split(';').indexOf('D’après un fichier')
    expect(rows.slice(0, 2).map((row) => row.split(';')[at])).toEqual(['', 'oui'])
  })

  it('says nothing of it in a file, which could not know', () => {
    const file = exportBoard(board, { id: 'board00000', title: 'Essai', createdAt: 1 })
    expect(Object.keys(file.session.confirmations)).toHaveLength(2)
    expect(JSON.stringify(file)).not.toContain('fromFile')
  })
})
