import { editFields, editText } from '@palabre/shared/commands'
import { describe, expect, test } from 'vitest'
import { actor, sticky } from '../../../helpers/board-world.ts'
import { person } from '../../../helpers/editor-world.ts'

const note = sticky('note', [100, 100, 180, 180, 0], { order: 'a1' })
const ccas = actor('ccas', [500, 100, 160, 72, 0], { order: 'a2' })
const frozen = { rights: 'all', frozen: true, locked: new Set<string>() } as const

describe('words that are being written when a freeze comes', () => {
  test('on the canvas are finished, and nothing is begun after them', () => {
    const ada = person(note)
    ada.editor.startEditing(note.id)
    ada.editor.setAccess('participant', frozen)
    const write = (before: string, text: string) =>
      ada.editor.run('edit-text', editText, { id: note.id, text, before }).ok
    expect(write(note.text, 'Le bus du soir')).toBe(true)
    ada.editor.startEditing(undefined)
    expect(write('Le bus du soir', 'Le bus du matin')).toBe(false)
    expect(ada.editor.board.item(note.id)).toMatchObject({ text: 'Le bus du soir' })
  })

  test('in fields beside it are finished too, each in its time', () => {
    const ada = person(ccas)
    const name = (text: string) =>
      ada.editor.run('edit-fields', editFields, { ids: [ccas.id], fields: { name: text } }).ok
    const [first, second] = [ada.editor.beginWriting(), ada.editor.beginWriting()]
    ada.editor.setAccess('participant', frozen)
    expect(name('CCAS de la ville')).toBe(true)
    first()
    first()
    expect(name('CCAS du Port')).toBe(true)
    second()
    expect(name('CCAS')).toBe(false)
    expect(ada.editor.board.item(ccas.id)).toMatchObject({ name: 'CCAS du Port' })
  })
})
