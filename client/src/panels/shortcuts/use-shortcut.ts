import { useTranslation } from 'react-i18next'
import { type KeyBinding, keyBindings, type ShortcutId } from '../../input/key-bindings.ts'
import { chordCaps, isMac } from './chord-words.ts'

/** How a shortcut is pressed, in words for a tooltip: « Ctrl+Z ». */
export function useShortcut(id: ShortcutId): string {
  const { t } = useTranslation()
  const binding: KeyBinding | undefined = keyBindings.find((each) => each.id === id)
  const [chord] = binding?.chords ?? []
  return chord ? chordCaps(chord, t, isMac()).join('+') : ''
}
