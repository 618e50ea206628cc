import { distance, midpoint, subtract, type Vec } from '@palabre/shared/geometry'
import type { Editor } from '../editor/editor.ts'

/** Two fingers that hold the page: it follows their middle and their distance. */
export interface Pinch {
  /** To be called after either finger has moved. */
  move(): void
}

export function createPinch(editor: Editor, fingers: ReadonlyMap<number, Vec>, first: number, second: number): Pinch {
  const read = () => {
    const a = fingers.get(first)
    const b = fingers.get(second)
    return a && b ? { middle: midpoint(a, b), span: Math.max(1, distance(a, b)) } : undefined
  }
  let last = read()
  return {
    move() {
      const now = read()
      if (!last || !now) return
      editor.panBy(subtract(now.middle, last.middle))
      editor.zoomAt(now.middle, now.span / last.span)
      last = now
    },
  }
}
