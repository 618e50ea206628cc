/**
 * Calls back once with whether the screen is free for a window of its own: at once, or when the pointer that draws or
 * drags is lifted. Not free: somebody types, or another window is open. Returns the way to call it off.
 */
export function whenFree(tell: (free: boolean) => void): () => void {
  if (!pressed) {
    tell(isFree())
    return () => {}
  }
  const lifted = () => {
    cancel()
    tell(isFree())
  }
  const cancel = () => {
    for (const event of ends) window.removeEventListener(event, lifted)
  }
  for (const event of ends) window.addEventListener(event, lifted)
  return cancel
}

const ends = ['pointerup', 'pointercancel'] as const
let pressed = false
if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => note(true), true)
  for (const event of ends) window.addEventListener(event, () => note(false), true)
}

function note(now: boolean): void {
  pressed = now
}

/** What opened by itself beside what one does is in nobody's way. */
const windows = '[role="dialog"]:not([data-unasked]), [role="menu"], [role="listbox"]'

function isFree(): boolean {
  const typing = document.activeElement?.matches('input, textarea, select, [contenteditable="true"]') ?? false
  return !typing && document.querySelector(windows) === null
}
