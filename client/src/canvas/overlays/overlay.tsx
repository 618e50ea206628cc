import type { StoreApi } from 'zustand/vanilla'
import type { Editor } from '../../editor/editor.ts'
import { useSceneTheme } from '../../styles/scene-theme.ts'
import { Konva, Layer, Stage } from '../konva.ts'
import type { Peer } from '../peer.ts'
import { pixelRatio } from '../pixel-ratio.ts'
import { Gestures } from './gestures.tsx'
import { People } from './people.tsx'
import { Selection } from './selection.tsx'
import { useEditorPart } from './use-stores.ts'

const tagStyle = { size: 12, weight: 600 } as const

interface OverlayProps {
  readonly editor: Editor
  readonly peers: StoreApi<readonly Peer[]> | undefined
  /** Whether there is anything to lay over the page now. */
  readonly shown: boolean
  readonly measure: (text: string, style: typeof tagStyle) => number
}

/** What the interface lays over the page: selections, cursors and gestures. It comes when there first is one. */
export function Overlay({ editor, peers, shown, measure }: OverlayProps) {
  const theme = useSceneTheme()
  const viewport = useEditorPart(editor, (state) => state.viewport)
  return (
    <Stage width={viewport.width} height={viewport.height} listening={false}>
      <Layer listening={false} visible={shown}>
        {shown && (
          <>
            <People editor={editor} peers={peers} theme={theme} measure={(name) => measure(name, tagStyle)} />
            <Selection editor={editor} theme={theme} />
            <Gestures editor={editor} theme={theme} />
          </>
        )}
      </Layer>
    </Stage>
  )
}

Konva.pixelRatio = pixelRatio
