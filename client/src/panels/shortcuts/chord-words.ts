import type { TFunction } from 'i18next'
import type { KeyChord } from '../../input/key-bindings.ts'

/** Keys whose caps carry a word that each language writes in its own way. */
const namedKeys = {
  Enter: 'enter',
  ' ': 'space',
  Tab: 'tab',
  Escape: 'escape',
  Delete: 'delete',
  Backspace: 'backspace',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
} as const

const arrows: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' }

/** The caps of a chord, in the order one presses them. On a Mac, Ctrl is ⌘. */
export function chordCaps({ key, code, ctrl, shift, alt }: KeyChord, t: TFunction, mac: boolean): string[] {
  return [
    ...(ctrl ? [mac ? '⌘' : t('key.ctrl')] : []),
    ...(alt ? [mac ? '⌥' : t('key.alt')] : []),
    ...(shift ? [mac ? '⇧' : t('key.shift')] : []),
    capOf(key, code, t),
  ]
}

function capOf(key: string | undefined, code: string | undefined, t: TFunction): string {
  if (key === undefined) return code?.replace(/^(Digit|Numpad|Key)/, '') ?? ''
  const named = namedKeys[key as keyof typeof namedKeys]
  if (named) return t(`key.${named}`)
  return arrows[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}

/** Whether the keyboard at hand has ⌘ where others have Ctrl. */
export function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform)
}
