import { connectorPath, pageToScreen, sampleCurve, type Vec } from '@palabre/shared/geometry'
import { isPlaced } from '@palabre/shared/model'
import { outlineOf, paintHex, type Theme } from '@palabre/shared/scene'
import type { Editor } from '../../editor/editor.ts'
import type { Camera } from '../../editor/editor-state.ts'
import { Line, Rect } from '../konva.ts'
import { frameCorners } from '../selection-frame.ts'
import { flat } from './selection.tsx'
import { useEditorPart } from './use-stores.ts'

interface GesturesProps {
  readonly editor: Editor
  readonly theme: Theme
}

/** What a gesture shows on its way: the marquee, guides, a relation being drawn, the item it would go to. */
export function Gestures({ editor, theme }: GesturesProps) {
  const camera = useEditorPart(editor, (state) => state.camera)
  const marquee = useEditorPart(editor, (state) => state.marquee)
  const guides = useEditorPart(editor, (state) => state.guides)
  const accent = paintHex('accent', theme)
  const from = marquee && pageToScreen(camera, { x: marquee.minX, y: marquee.minY })
  const to = marquee && pageToScreen(camera, { x: marquee.maxX, y: marquee.maxY })
  return (
    <>
      {from && to && (
        <>
          <Rect x={from.x} y={from.y} width={to.x - from.x} height={to.y - from.y} fill={accent} opacity={0.08} />
          <Rect x={from.x} y={from.y} width={to.x - from.x} height={to.y - from.y} stroke={accent} strokeWidth={1.5} />
        </>
      )}
      {guides.map((ends) => (
        <Line
          key={ends.map(({ x, y }) => `${x},${y}`).join(' ')}
          points={flat(ends.map((end) => pageToScreen(camera, end)))}
          stroke={paintHex('tension', theme)}
          strokeWidth={1}
          dash={[4, 3]}
        />
      ))}
      <Hovered editor={editor} camera={camera} accent={accent} />
      <Draft editor={editor} camera={camera} accent={accent} />
    </>
  )
}

function Hovered({ editor, camera, accent }: { editor: Editor; camera: Camera; accent: string }) {
  const target = useEditorPart(editor, (state) => state.dropTarget)
  const pointedAt = useEditorPart(editor, (state) => (state.previews.size === 0 ? state.hovered : undefined))
  const hovered = target ?? pointedAt
  const selected = useEditorPart(editor, (state) => hovered !== undefined && state.selection.has(hovered))
  const item = hovered === undefined ? undefined : editor.board.item(hovered)
  if (!item || !isPlaced(item) || selected) return null
  const look = target ? { strokeWidth: 4, opacity: 1 } : { strokeWidth: 1.5, opacity: 0.6 }
  return <Line closed points={flat(frameCorners(item.geo, camera))} stroke={accent} {...look} />
}

/** From the item it starts at to the pointer, or to the item under it. */
function Draft({ editor, camera, accent }: { editor: Editor; camera: Camera; accent: string }) {
  const draft = useEditorPart(editor, (state) => state.relationDraft)
  const from = draft && editor.board.item(draft.from)
  if (!draft || !from || !isPlaced(from)) return null
  const to = draft.to === undefined ? undefined : editor.board.item(draft.to)
  const end =
    to && isPlaced(to)
      ? outlineOf(to)
      : ({ form: 'ellipse', geo: [draft.pointer.x - 1, draft.pointer.y - 1, 2, 2, 0] } as const)
  const curve = connectorPath(outlineOf(from), end, { lane: 0, lanes: 1, obstacles: [] })
  const points: Vec[] = sampleCurve(curve, 20).map((point) => pageToScreen(camera, point))
  const tip = points[points.length - 1]
  return (
    <>
      <Line points={flat(points)} stroke={accent} strokeWidth={3} lineCap="round" dash={to ? [] : [8, 6]} />
      {tip && <Rect x={tip.x - 5} y={tip.y - 5} width={10} height={10} cornerRadius={5} fill={accent} />}
      {to && isPlaced(to) && (
        <Line closed points={flat(frameCorners(to.geo, camera))} stroke={accent} strokeWidth={3} />
      )}
    </>
  )
}
