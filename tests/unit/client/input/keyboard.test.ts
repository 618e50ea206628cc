import { isChord, type KeyPress } from '@palabre/client/src/input/chord.ts'
import { type KeyBinding, keyBindings } from '@palabre/client/src/input/key-bindings.ts'
import { shortcutActions } from '@palabre/client/src/input/shortcut-actions.ts'
import en from '@palabre/shared/i18n/en.json' with { type: 'json' }
import fr from '@palabre/shared/i18n/fr.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { actor } from '../../../helpers/board-world.ts'
import { person } from '../../../helpers/editor-world.ts'

const press = (key: string, held: Partial<KeyPress> & { altGraph?: boolean } = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  getModifierState: (name) => name === 'AltGraph' && held.altGraph === true,
  ...held,
})
const bindings: readonly KeyBinding[] = keyBindings
const matching = (event: KeyPress) =>
  bindings.filter(({ chords }) => chords.some((chord) => isChord(event, chord))).map(({ id }) => id)

describe('chords', () => {
  test.each([
    ['a letter', press('a'), ['toolActor']],
    ['a letter with Caps Lock', press('A'), ['toolActor']],
    ['the same with Ctrl', press('a', { ctrlKey: true }), ['selectAll']],
    ['the same with Cmd', press('a', { metaKey: true }), ['selectAll']],
    ['the same with Alt', press('a', { altKey: true }), []],
    ['redo, two ways', press('Z', { ctrlKey: true, shiftKey: true }), ['redo']],
    ['undo', press('z', { ctrlKey: true }), ['undo']],
    ['a question mark, Shift or not', press('?', { shiftKey: true }), ['help']],
    ['a plus on a keyboard where it takes Shift', press('+', { shiftKey: true }), ['zoomIn']],
    ['a bracket typed with AltGr', press(']', { ctrlKey: true, altKey: true, altGraph: true }), ['toFront']],
    ['a digit of the upper row, whatever it types', press('à', { code: 'Digit0' }), ['zoomFull']],
    ['an arrow with Shift', press('ArrowLeft', { shiftKey: true }), ['moveFarLeft']],
    ['Tab backwards', press('Tab', { shiftKey: true }), ['previousItem']],
  ])('%s', (_what, event, ids) => {
    expect(matching(event)).toEqual(ids)
  })
})

test('no two shortcuts fight for one press', () => {
  // Enter writes with the select tool and places with every other: `place` steps aside by itself.
  const shared = new Set(['place', 'edit'])
  const taken = new Map<string, string>()
  for (const { id, chords } of bindings)
    for (const chord of chords) {
      const key = JSON.stringify(chord)
      if (!shared.has(id)) expect(taken.get(key)).toBeUndefined()
      taken.set(key, id)
    }
})

test('every shortcut does something, and has a name in both languages', () => {
  for (const { id, group } of bindings) {
    expect(id === 'help' || id === 'curtain' || typeof shortcutActions[id] === 'function').toBe(true)
    for (const words of [fr, en]) {
      expect(words.shortcut[id]).toBeTruthy()
      expect(words.shortcuts.group[group]).toBeTruthy()
    }
  }
})

describe('a map without a pointer', () => {
  const none = { shift: false, alt: false, command: false }

  test('place two actors, relate them, move one', () => {
    const ada = person()
    const type = (id: keyof typeof shortcutActions) => shortcutActions[id](ada.editor, none)
    for (const _ of [1, 2]) {
      type('toolActor')
      type('place')
      ada.editor.startEditing(undefined)
    }
    expect(ada.kinds()).toBe('actor actor')
    type('toolRelation')
    type('nextItem')
    type('place')
    expect(ada.kinds()).toBe('actor actor relation')
    type('previousItem')
    const before = ada.geo({ id: ada.selected[0] as never })
    type('moveFarRight')
    expect(ada.geo({ id: ada.selected[0] as never })?.[0]).toBe((before?.[0] ?? 0) + 10)
  })

  test('Enter is left alone when there is nothing to write in', () => {
    const ada = person(actor('a'))
    expect(shortcutActions.place(ada.editor, none)).toBe(false)
    expect(shortcutActions.edit(ada.editor, none)).toBe(false)
  })

  test('arrows move the view when nothing is selected', () => {
    const ada = person()
    shortcutActions.moveRight(ada.editor, none)
    expect(ada.state.camera.x).toBe(-60)
  })
})
