import type { KeyChord } from './key-bindings.ts'

/** What a key event tells; `KeyboardEvent` fits. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  getModifierState(key: string): boolean
}

/** Whether a key press is this chord. AltGr types signs such as `[` on many layouts: it is no modifier here. */
export function isChord(press: KeyPress, chord: KeyChord): boolean {
  const altGr = press.getModifierState('AltGraph')
  const ctrl = (press.ctrlKey || press.metaKey) && !altGr
  const alt = press.altKey && !altGr
  if (ctrl !== (chord.ctrl ?? false) || alt !== (chord.alt ?? false)) return false
  if (chord.code !== undefined) return press.code === chord.code
  if (chord.key?.toLowerCase() !== press.key.toLowerCase()) return false
  return isSign(chord.key ?? '') || press.shiftKey === (chord.shift ?? false)
}

/** Signs are typed with Shift on one layout and without on another. */
function isSign(key: string): boolean {
  return key.length === 1 && key !== ' ' && key.toLowerCase() === key.toUpperCase()
}
