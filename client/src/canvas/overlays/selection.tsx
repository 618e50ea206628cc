import { pageToScreen, sampleCurve } from '@palabre/shared/geometry'
import { isPlaced } from '@palabre/shared/model'
import { paintHex, routeOf, type Theme } from '@palabre/shared/scene'
import type { Editor } from '../../editor/editor.ts'
import { movedSurroundings } from '../drawings.ts'
import { Line, Rect } from '../konva.ts'
import { frameCorners, selectedItems, selectionFrame } from '../selection-frame.ts'
import { shownGeo } from '../shown-items.ts'
import { useBoardSnapshot, useEditorPart } from './use-stores.ts'

/** Beyond this many, only the frame around all of them is drawn. */
const outlined = 200
const handleSize = 10

interface SelectionProps {
  readonly editor: Editor
  readonly theme: Theme
}

/** Outlines of what is selected, the frame around it, and the handles that resize it. */
export function Selection({ editor, theme }: SelectionProps) {
  const state = useEditorPart(editor, (now) => now)
  useBoardSnapshot(editor)
  if (state.selection.size === 0) return null
  const accent = paintHex('accent', theme)
  const items = selectedItems(state, editor.board)
  const frame = selectionFrame(state, editor.board)
  return (
    <>
      {items.length > 1 &&
        items
          .slice(0, outlined)
          .map((item) => (
            <Line
              key={item.id}
              closed
              points={flat(frameCorners(item.geo, state.camera))}
              stroke={accent}
              strokeWidth={1}
            />
          ))}
      <SelectedRelations editor={editor} accent={accent} />
      {frame && <Line closed points={flat(frame.corners)} stroke={accent} strokeWidth={1.75} />}
      {frame?.handles.map(({ handle, screen }) => (
        <Rect
          key={handle}
          x={screen.x}
          y={screen.y}
          offsetX={handleSize / 2}
          offsetY={handleSize / 2}
          width={handleSize}
          height={handleSize}
          cornerRadius={3}
          rotation={frame.geo[4]}
          fill={paintHex('surface', theme)}
          stroke={accent}
          strokeWidth={1.75}
        />
      ))}
    </>
  )
}

function SelectedRelations({ editor, accent }: { readonly editor: Editor; readonly accent: string }) {
  const state = useEditorPart(editor, (now) => now)
  const surroundings = movedSurroundings(editor.board, shownGeo(state))
  const paths: { id: string; points: number[] }[] = []
  for (const id of state.selection) {
    const item = editor.board.item(id)
    if (!item || isPlaced(item) || paths.length >= outlined) continue
    const curve = routeOf(item, surroundings)?.curve
    if (curve)
      paths.push({ id, points: flat(sampleCurve(curve, 24).map((point) => pageToScreen(state.camera, point))) })
  }
  return paths.map(({ id, points }) => (
    <Line key={id} points={points} stroke={accent} strokeWidth={9} opacity={0.35} lineCap="round" lineJoin="round" />
  ))
}

export function flat(points: readonly { readonly x: number; readonly y: number }[]): number[] {
  return points.flatMap(({ x, y }) => [x, y])
}
