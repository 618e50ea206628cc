import type { Vec } from '@palabre/shared/geometry'
import type { Modifiers } from '../editor/input.ts'

interface ModifierKeys {
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

export function modifiersOf({ shiftKey, altKey, ctrlKey, metaKey }: ModifierKeys): Modifiers {
  return { shift: shiftKey, alt: altKey, command: ctrlKey || metaKey }
}

/** Where an event happened, in CSS px from the top left of an element. */
export function screenPoint(element: Element, event: { readonly clientX: number; readonly clientY: number }): Vec {
  const { left, top } = element.getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}

/** Whether keys pressed there are words on their way. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
