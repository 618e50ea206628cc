import { pageToScreen, type Vec } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { isPlaced } from '@palabre/shared/model'
import { paintHex, standingOut, type Theme } from '@palabre/shared/scene'
import { useEffect, useRef } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Editor } from '../../editor/editor.ts'
import { Group, type Konva, Line, Rect, Shape } from '../konva.ts'
import { fontFamily } from '../measure.ts'
import type { Peer } from '../peer.ts'
import { frameCorners } from '../selection-frame.ts'
import { flat } from './selection.tsx'
import { noPeers, useBoardSnapshot, useEditorPart, useWhole } from './use-stores.ts'

/** A cursor covers this share of the way to where it is in a frame of 16 ms. */
const followShare = 0.35
const outlined = 50
const tagHeight = 18

interface PeopleProps {
  readonly editor: Editor
  readonly peers: StoreApi<readonly Peer[]> | undefined
  readonly theme: Theme
  readonly measure: (text: string) => number
}

/** Other people on this page: what they have selected, and their cursors with their names. */
export function People({ editor, peers, theme, measure }: PeopleProps) {
  const page = useEditorPart(editor, (state) => state.page)
  const here = useWhole(peers, noPeers).filter(({ state }) => state.page === page)
  if (here.length === 0) return null
  return (
    <>
      {here.map((peer) => (
        <TheirSelection key={peer.clientId} editor={editor} peer={peer} theme={theme} />
      ))}
      {here.map((peer) =>
        peer.state.cursor ? (
          <Cursor
            key={peer.clientId}
            editor={editor}
            peer={peer}
            theme={theme}
            at={peer.state.cursor}
            width={measure(peer.user.name) + 12}
          />
        ) : null,
      )}
    </>
  )
}

function TheirSelection({ editor, peer, theme }: { editor: Editor; peer: Peer; theme: Theme }) {
  const camera = useEditorPart(editor, (state) => state.camera)
  const previews = useEditorPart(editor, (state) => state.remotePreviews)
  useBoardSnapshot(editor)
  const colour = standingOut(peer.user.colour, paintHex('paper', theme), 3)
  return (peer.state.selection ?? []).slice(0, outlined).map((id) => {
    const item = editor.board.item(id as ItemId)
    if (!item || !isPlaced(item)) return null
    const geo = previews.get(item.id) ?? item.geo
    return (
      <Line key={id} closed points={flat(frameCorners(geo, camera))} stroke={colour} strokeWidth={2} dash={[7, 4]} />
    )
  })
}

interface CursorProps {
  readonly editor: Editor
  readonly peer: Peer
  readonly theme: Theme
  readonly at: readonly [number, number]
  readonly width: number
}

/** Glides to where its person is; jumps for people who asked for less motion. */
function Cursor({ editor, peer, theme, at: [x, y], width }: CursorProps) {
  const group = useRef<Konva.Group>(null)
  const shown = useRef<Vec>({ x, y })
  useEffect(() => {
    let frame = 0
    const place = () => {
      group.current?.position(pageToScreen(editor.state.getState().camera, shown.current))
      group.current?.getLayer()?.batchDraw()
    }
    const step = () => {
      const { x: nowX, y: nowY } = shown.current
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches
      const near = Math.hypot(x - nowX, y - nowY) * editor.state.getState().camera.zoom < 1
      const share = still || near ? 1 : followShare
      shown.current = { x: nowX + (x - nowX) * share, y: nowY + (y - nowY) * share }
      place()
      if (share < 1) frame = requestAnimationFrame(step)
    }
    step()
    const stop = editor.state.subscribe((now, before) => {
      if (now.camera !== before.camera) place()
    })
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [editor, x, y])
  const colour = standingOut(peer.user.colour, '#ffffff', 4.5)
  return (
    <Group ref={group}>
      <Line
        closed
        points={[0, 0, 4.5, 15.5, 7.6, 9.4, 14.2, 8]}
        fill={colour}
        stroke={paintHex('surface', theme)}
        strokeWidth={1.5}
        lineJoin="round"
      />
      {peer.user.name !== '' && (
        <>
          <Rect x={11} y={15} width={width} height={tagHeight} cornerRadius={5} fill={colour} />
          <Shape sceneFunc={({ _context }) => paintName(_context, peer.user.name)} />
        </>
      )}
    </Group>
  )
}

function paintName(context: CanvasRenderingContext2D, name: string): void {
  context.font = `600 12px ${fontFamily}`
  context.fillStyle = '#ffffff'
  context.textBaseline = 'middle'
  context.fillText(name, 17, 15 + tagHeight / 2)
}
