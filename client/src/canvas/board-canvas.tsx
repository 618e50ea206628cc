import type { Confirmations } from '@palabre/shared/model'
import { sceneWords } from '@palabre/shared/scene'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoreApi } from 'zustand/vanilla'
import type { Editor } from '../editor/editor.ts'
import { useSceneTheme } from '../styles/scene-theme.ts'
import { BoardPainter } from './board-painter.ts'
import styles from './canvas.module.css'
import type { CanvasHandle } from './canvas-handle.ts'
import { useOverlaid } from './overlays/use-overlaid.ts'
import { useOverlayPart } from './overlays/use-overlay-part.ts'
import { useEditorPart } from './overlays/use-stores.ts'
import type { PhotoAddress } from './painter-parts.ts'
import type { Peer } from './peer.ts'
import { pixelRatio } from './pixel-ratio.ts'
import { targetAt } from './target-at.ts'
import { WordsEditor } from './words-editor.tsx'

interface BoardCanvasProps {
  readonly editor: Editor
  /** Everyone else's open pages. */
  readonly peers?: StoreApi<readonly Peer[]>
  /** What the session knows of commitments; absent: nothing counts as confirmed. */
  readonly confirmations?: Confirmations
  /** Where pictures are; without it, they are drawn as empty sheets. */
  readonly photoAddress?: PhotoAddress
  /** Called once the canvas takes input; what it returns is called when it goes. */
  readonly onReady?: (canvas: CanvasHandle) => (() => void) | undefined
}

/**
 * The page as a picture: items are painted by `BoardPainter`, never rendered; React draws only what the interface
 * lays over them.
 */
export function BoardCanvas({ editor, peers, confirmations, photoAddress, onReady }: BoardCanvasProps) {
  const { t } = useTranslation()
  const theme = useSceneTheme()
  const viewport = useEditorPart(editor, (state) => state.viewport)
  const overlaid = useOverlaid(editor, peers)
  const Overlay = useOverlayPart(overlaid === 'own')
  const container = useRef<HTMLDivElement>(null)
  const still = useRef<HTMLCanvasElement>(null)
  const moving = useRef<HTMLCanvasElement>(null)
  const [painter, setPainter] = useState<BoardPainter>()
  const words = useMemo(() => sceneWords((key) => t(key as never), confirmations), [t, confirmations])
  const look = useRef({ theme, words })

  useLayoutEffect(() => {
    const element = container.current
    if (!element) return
    const measureSize = () => editor.setViewport(element.clientWidth, element.clientHeight)
    const observer = new ResizeObserver(measureSize)
    observer.observe(element)
    measureSize()
    return () => observer.disconnect()
  }, [editor])

  useLayoutEffect(() => {
    const made = new BoardPainter(
      editor,
      {
        drawStill: () => paintOn(still.current, (context) => made.paintStill(context)),
        drawMoving: () => paintOn(moving.current, (context) => made.paintMoving(context)),
        showMoving: (shown) => {
          if (moving.current) moving.current.hidden = !shown
        },
      },
      look.current,
      photoAddress,
    )
    setPainter(made)
    return () => made.destroy()
  }, [editor, photoAddress])

  useLayoutEffect(() => {
    if (!painter || viewport.width === 0) return
    for (const canvas of [still.current, moving.current]) {
      if (!canvas) continue
      canvas.width = Math.round(viewport.width * pixelRatio)
      canvas.height = Math.round(viewport.height * pixelRatio)
    }
    painter.resize(viewport.width, viewport.height, pixelRatio)
  }, [painter, viewport])

  useEffect(() => {
    look.current = { theme, words }
    painter?.setLook(look.current)
  }, [painter, theme, words])

  useEffect(() => {
    const element = container.current
    if (!element || !painter || !onReady) return
    return onReady({
      element,
      measure: painter.measure,
      targetAt: (screen, pointer) => targetAt(editor, screen, pointer),
    })
  }, [editor, painter, onReady])

  return (
    <div
      ref={container}
      id="palabre-canvas"
      className={styles.canvas}
      role="application"
      aria-label={t('canvas.label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys; its items are in the list view
      tabIndex={0}
    >
      <canvas ref={still} className={styles.sheet} />
      <canvas ref={moving} className={styles.sheet} hidden />
      {painter && Overlay && viewport.width > 0 && (
        <Overlay editor={editor} peers={peers} shown={overlaid !== undefined} measure={painter.measure} />
      )}
      {painter && (
        <WordsEditor
          editor={editor}
          measure={painter.measure}
          theme={theme}
          onEnd={() => container.current?.focus({ preventScroll: true })}
        />
      )}
    </div>
  )
}

/** Wipes a canvas and paints it anew. */
function paintOn(canvas: HTMLCanvasElement | null, paint: (context: CanvasRenderingContext2D) => void): void {
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, canvas.width, canvas.height)
  paint(context)
  context.restore()
}
