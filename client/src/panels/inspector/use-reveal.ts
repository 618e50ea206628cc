import { type Box, boxCentre } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { type RefObject, useEffect } from 'react'
import type { Editor } from '../../editor/editor.ts'
import { useEditor } from '../use-editor.ts'

/** Room left between an item and the panel, px. */
const margin = 24
/** Share of an item that may lie under the panel. */
const mostHidden = 0.15
/** A press may become a drag: the view does not move before this. */
const settleMs = 250

type PanelBox = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>

/**
 * Moves the view when the panel about an item would lie over the item itself: after a selection, and when the panel
 * has grown since, as when its fields have come over a slow network.
 */
export function useReveal(id: ItemId | undefined, panel: RefObject<HTMLElement | null>): void {
  const editor = useEditor()
  useEffect(() => {
    if (id === undefined) return
    const reveal = (): void => {
      const canvas = document.getElementById('palabre-canvas')
      const bounds = editor.board.boundsOf(id)
      if (!canvas || !panel.current || !bounds) return
      // Still pressed: it may be a drag. The view waits until the pointer is let go.
      if (canvas.matches(':active')) {
        window.addEventListener('pointerup', later, { once: true })
        return
      }
      const push = pushFromUnder(screenBox(editor, bounds, canvas), panel.current.getBoundingClientRect())
      if (push) editor.panBy(push)
    }
    let timer = setTimeout(reveal, settleMs)
    const later = (): void => {
      timer = setTimeout(reveal)
    }
    const grown = new ResizeObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(reveal, settleMs)
    })
    if (panel.current) grown.observe(panel.current)
    return () => {
      clearTimeout(timer)
      grown.disconnect()
      window.removeEventListener('pointerup', later)
    }
  }, [id, panel, editor])
}

function screenBox(editor: Editor, bounds: Box, canvas: HTMLElement): Box {
  const { left, top } = canvas.getBoundingClientRect()
  const from = editor.toScreen({ x: bounds.minX, y: bounds.minY })
  const to = editor.toScreen({ x: bounds.maxX, y: bounds.maxY })
  return { minX: from.x + left, minY: from.y + top, maxX: to.x + left, maxY: to.y + top }
}

/**
 * The shortest way out from under the panel, sideways or upwards, for an item whose middle or a good part it hides;
 * nothing for an item that can be seen. All in screen px.
 */
export function pushFromUnder(item: Box, panel: PanelBox): { readonly x: number; readonly y: number } | undefined {
  if (!hides(panel, item)) return undefined
  const sideways = panel.left - margin - item.maxX
  const upwards = panel.top - margin - item.maxY
  // Beside a panel as wide as the screen there is no room.
  const mayGoAside = panel.left > margin
  return mayGoAside && -sideways < -upwards ? { x: sideways, y: 0 } : { x: 0, y: upwards }
}

function hides(panel: PanelBox, item: Box): boolean {
  const { x, y } = boxCentre(item)
  if (x >= panel.left && x <= panel.right && y >= panel.top && y <= panel.bottom) return true
  const width = Math.min(item.maxX, panel.right) - Math.max(item.minX, panel.left)
  const height = Math.min(item.maxY, panel.bottom) - Math.max(item.minY, panel.top)
  const area = (item.maxX - item.minX) * (item.maxY - item.minY)
  return width > 0 && height > 0 && width * height > area * mostHidden
}
