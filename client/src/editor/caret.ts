import type { TextSplice } from '@palabre/shared/commands'

/**
 * Where a caret belongs after somebody else's replacement: it stays with the letters around it. A caret inside what
 * was taken away goes to its start.
 */
export function moveCaret(caret: number, { at, remove, insert }: TextSplice): number {
  if (caret <= at) return caret
  return caret >= at + remove ? caret - remove + insert.length : at
}
