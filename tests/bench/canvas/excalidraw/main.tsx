import { CaptureUpdateAction, Excalidraw, type SceneApi, type SceneElement } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import '../page/page.css'
import { readBoard } from '@palabre/shared/document'
import { createRoot } from 'react-dom/client'
import * as Y from 'yjs'
import { installLab, type RemoteMove } from '../page/lab.ts'
import { elementsOf } from './elements.ts'

let api: SceneApi | undefined

installLab({
  async mount(bytes) {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, bytes)
    const elements = elementsOf(readBoard(doc).items)
    const documentAt = performance.now()
    createRoot(document.getElementById('root') as HTMLElement).render(
      <Excalidraw
        excalidrawAPI={(given) => {
          api = given
        }}
        initialData={{ elements, appState: { zenModeEnabled: true, showWelcomeScreen: false } }}
      />,
    )
    while (!api || api.getSceneElements().length < elements.length) await new Promise((resolve) => setTimeout(resolve))
    return documentAt
  },
  setCamera(x, y, zoom) {
    scene().updateScene({
      appState: { scrollX: innerWidth / 2 / zoom - x, scrollY: innerHeight / 2 / zoom - y, zoom: { value: zoom } },
      captureUpdate: CaptureUpdateAction.NEVER,
    })
  },
  zoom: () => scene().getAppState().zoom.value,
  itemOnScreen(id) {
    const { scrollX, scrollY, zoom } = scene().getAppState()
    const element = scene()
      .getSceneElements()
      .find((each) => each.id === id)
    if (!element) throw new Error(`no element ${id}`)
    return {
      x: (element.x + element.width / 2 + scrollX) * zoom.value,
      y: (element.y + element.height / 2 + scrollY) * zoom.value,
    }
  },
  applyRemote,
})

function scene(): SceneApi {
  if (!api) throw new Error('nothing is mounted yet')
  return api
}

/** As its own collaboration does: a new list of elements, in which the moved ones and what hangs on them are new. */
function applyRemote({ id, geo }: RemoteMove): void {
  const current = scene().getSceneElements()
  const byId = new Map(current.map((element) => [element.id, element]))
  const moved = byId.get(id)
  if (!moved) return
  const [x = 0, y = 0] = geo
  const dx = x - moved.x
  const dy = y - moved.y
  const changed = new Map<string, SceneElement>()
  const change = (element: SceneElement, fields: Partial<SceneElement>) =>
    changed.set(element.id, {
      ...element,
      ...fields,
      version: element.version + 1,
      versionNonce: (element.versionNonce + 1) | 0,
    })
  change(moved, { x, y })
  for (const bound of moved.boundElements ?? []) {
    const element = byId.get(bound.id)
    if (!element) continue
    if (element.type === 'text') change(element, { x: element.x + dx, y: element.y + dy })
    else change(element, bentArrow(element, element.startBinding?.elementId === id, dx, dy))
  }
  scene().updateScene({
    elements: current.map((element) => changed.get(element.id) ?? element),
    captureUpdate: CaptureUpdateAction.NEVER,
  })
}

function bentArrow(arrow: SceneElement, atStart: boolean, dx: number, dy: number): Partial<SceneElement> {
  const [endX, endY] = arrow.points?.[arrow.points.length - 1] ?? [0, 0]
  const sign = atStart ? -1 : 1
  const points = [
    [0, 0],
    [endX + sign * dx, endY + sign * dy],
  ] as const
  return { ...(atStart ? { x: arrow.x + dx, y: arrow.y + dy } : {}), points }
}
