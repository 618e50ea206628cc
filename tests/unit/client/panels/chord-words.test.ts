import { type KeyBinding, keyBindings } from '@palabre/client/src/input/key-bindings.ts'
import { chordCaps } from '@palabre/client/src/panels/shortcuts/chord-words.ts'
import { toolShortcuts } from '@palabre/client/src/panels/toolbar/tools.ts'
import fr from '@palabre/shared/i18n/fr.json' with { type: 'json' }
import { createInstance, type TFunction } from 'i18next'
import { beforeAll, expect, test } from 'vitest'

let t: TFunction

beforeAll(async () => {
  const i18n = createInstance()
  await i18n.init({ lng: 'fr', resources: { fr: { translation: fr } } })
  t = i18n.t
})

test('keys read as they are printed, in the order one presses them', () => {
  expect(chordCaps({ key: 'z', ctrl: true, shift: true }, t, false)).toEqual(['Ctrl', 'Maj', 'Z'])
  expect(chordCaps({ key: 'z', ctrl: true }, t, true)).toEqual(['⌘', 'Z'])
  expect(chordCaps({ key: ' ' }, t, false)).toEqual(['Espace'])
  expect(chordCaps({ key: 'ArrowLeft', shift: true }, t, false)).toEqual(['Maj', '←'])
  expect(chordCaps({ code: 'Digit1' }, t, false)).toEqual(['1'])
})

test('every shortcut has a name and readable keys', () => {
  const bindings: readonly KeyBinding[] = keyBindings
  for (const { id, chords } of bindings) {
    expect(fr.shortcut[id], id).toBeTruthy()
    for (const chord of chords)
      expect(
        chordCaps(chord, t, false).every((cap) => cap.length > 0),
        id,
      ).toBe(true)
  }
})

test('every tool has a shortcut of its own', () => {
  expect(new Set(Object.values(toolShortcuts)).size).toBe(Object.keys(toolShortcuts).length)
})
