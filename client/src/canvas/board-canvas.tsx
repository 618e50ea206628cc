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
import { Konva, Layer, Shape, Stage } from './konva.ts'
import { Gestures } from './overlays/gestures.tsx'
import { People } from './overlays/people.tsx'
import { Selection } from './overlays/selection.tsx'
import { useOverlaid } from './overlays/use-overlaid.ts'
import { useEditorPart } from './overlays/use-stores.ts'
import type { PhotoAddress } from './painter-parts.ts'
import type { Peer } from './peer.ts'
import { targetAt } from './target-at.ts'
import { WordsEditor } from './words-editor.tsx'

/** More pixels than this per CSS px cost time and show nothing. */
const maxPixelRatio = 2
const tagStyle = { size: 12, weight: 600 } as const

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
  const container = useRef<HTMLDivElement>(null)
  const still = useRef<Konva.Layer>(null)
  const moving = useRef<Konva.Layer>(null)
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
        drawStill: () => still.current?.drawScene(),
        drawMoving: () => moving.current?.drawScene(),
        showMoving: (shown) => moving.current?.visible(shown),
      },
      look.current,
      photoAddress,
    )
    setPainter(made)
    return () => made.destroy()
  }, [editor, photoAddress])

  useLayoutEffect(() => {
    if (!painter || viewport.width === 0) return
    painter.resize(viewport.width, viewport.height, Konva.pixelRatio)
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
      {viewport.width > 0 && (
        <Stage width={viewport.width} height={viewport.height} listening={false}>
          <Layer ref={still} listening={false}>
            {painter && <Shape sceneFunc={raw((context) => painter.paintStill(context))} />}
          </Layer>
          <Layer ref={moving} listening={false} visible={false}>
            {painter && <Shape sceneFunc={raw((context) => painter.paintMoving(context))} />}
          </Layer>
          <Layer listening={false} visible={overlaid}>
            {painter && overlaid && (
              <>
                <People
                  editor={editor}
                  peers={peers}
                  theme={theme}
                  measure={(name) => painter.measure(name, tagStyle)}
                />
                <Selection editor={editor} theme={theme} />
                <Gestures editor={editor} theme={theme} />
              </>
            )}
          </Layer>
        </Stage>
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

/** A Konva scene function that paints on the 2D context itself. */
function raw(paint: (context: CanvasRenderingContext2D) => void) {
  return ({ _context }: { readonly _context: CanvasRenderingContext2D }) => {
    _context.save()
    paint(_context)
    _context.restore()
  }
}

Konva.pixelRatio = Math.min(maxPixelRatio, globalThis.devicePixelRatio || 1)
