import type { Editor } from '../editor/editor.ts'
import { isChord } from './chord.ts'
import { isTyping, modifiersOf } from './dom-events.ts'
import type { KeyBinding } from './key-bindings.ts'
import { shortcutActions } from './shortcut-actions.ts'

export interface KeyboardOptions {
  /** The element whose focus means "on the canvas"; the target itself when absent. */
  readonly canvas?: HTMLElement
  readonly onHelp?: () => void
  /** Draws the curtain or opens it: for those who may. */
  readonly onCurtain?: () => void
}

/**
 * Makes an editor listen to the keyboard: on the whole window or on one element. Nothing happens while somebody
 * types, nor within dialogs and menus. Returns the way to stop.
 */
export function attachKeyboard(
  target: Window | HTMLElement,
  editor: Editor,
  bindings: readonly KeyBinding[],
  { canvas, onHelp, onCurtain }: KeyboardOptions = {},
): () => void {
  const isInPlace = ({ where }: KeyBinding, event: Event) =>
    where === undefined ||
    event.target === (canvas ?? target) ||
    (where === 'canvas-or-nowhere' && event.target === document.body)

  const perform = (event: KeyboardEvent, { id }: KeyBinding): boolean => {
    if (id !== 'help' && id !== 'curtain') return shortcutActions[id](editor, modifiersOf(event))
    const act = id === 'help' ? onHelp : onCurtain
    act?.()
    return act !== undefined
  }

  const keyDown = (event: Event) => {
    const press = event as KeyboardEvent
    if (press.defaultPrevented || press.isComposing || isTyping(press.target) || isInOverlay(press.target)) return
    for (const binding of bindings) {
      if (binding.byBrowser || !isInPlace(binding, press)) continue
      if (!binding.chords.some((chord) => isChord(press, chord)) || !perform(press, binding)) continue
      press.preventDefault()
      return
    }
  }
  const keyUp = (event: Event) => {
    if ((event as KeyboardEvent).key === ' ') editor.holdTool(undefined)
  }
  // A key let go in another window is never heard of.
  const blur = () => editor.holdTool(undefined)

  target.addEventListener('keydown', keyDown)
  target.addEventListener('keyup', keyUp)
  target.addEventListener('blur', blur)
  return () => {
    target.removeEventListener('keydown', keyDown)
    target.removeEventListener('keyup', keyUp)
    target.removeEventListener('blur', blur)
  }
}

function isInOverlay(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('[role=dialog],[role=menu],[role=listbox],[role=alertdialog]') !== null
  )
}
