/**
 * Sheets of the session that open by themselves, one after the other: what comes while one is open waits, and opens once
 * that one is closed.
 */
import { useEffect } from 'react'

let open = 0
const waiting = new Map<string, () => void>()

/** Counts a sheet as open for as long as the component is on screen. */
export function useSheetOpen(): void {
  useEffect(() => {
    open += 1
    return () => {
      open -= 1
      // One sheet in place of another closes nothing.
      queueMicrotask(openNext)
    }
  }, [])
}

export function isSheetOpen(): boolean {
  return open > 0
}

/** Opens this when the sheet that is open is closed, and what came before it; returns the way to call it off. */
export function afterSheet(name: string, show: () => void): () => void {
  waiting.set(name, show)
  return () => {
    if (waiting.get(name) === show) waiting.delete(name)
  }
}

function openNext(): void {
  if (open > 0) return
  for (const [name, show] of waiting) {
    waiting.delete(name)
    show()
    return
  }
}
