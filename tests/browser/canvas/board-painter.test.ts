import { deleteItems, dropItems, editFields, groupStatements, moveItems } from '@palabre/shared/commands'
import { applyChanges, ServerEdit } from '@palabre/shared/document'
import type { ItemId, ParticipantId } from '@palabre/shared/ids'
import { type Item, isPlaced, type PageKind, type PlacedItem } from '@palabre/shared/model'
import { sceneWords } from '@palabre/shared/scene'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { BoardPainter } from '../../../client/src/canvas/board-painter.ts'
import { createEditor } from '../../../client/src/editor/create-editor.ts'
import type { Editor } from '../../../client/src/editor/editor.ts'
import { createBoardStore } from '../../../client/src/store/yjs-board-store.ts'
import { makeScene, page } from '../../bench/canvas/scene.ts'
import { need, statement } from '../../helpers/needs-world.ts'
import { seededBytes, seededRandom } from '../../helpers/random.ts'

const view = { width: 900, height: 600 }
const look = { theme: 'light', words: sceneWords((key) => key) } as const
const painters: BoardPainter[] = []

afterEach(() => {
  for (const painter of painters.splice(0)) painter.destroy()
})

function openEditor(count: number): Editor {
  return openPage('actor-map', makeScene(count))
}

function openPage(kind: PageKind, items: readonly Item[]): Editor {
  const doc = new Y.Doc()
  applyChanges(
    doc,
    [
      { op: 'create-page', page: { id: page, kind, order: 'a0' } },
      ...items.map((item) => ({ op: 'create-item', item }) as const),
    ],
    new ServerEdit('seed'),
  )
  const editor = createEditor({
    doc,
    board: createBoardStore(doc),
    who: { id: 'p_0123456789' as ParticipantId, role: 'facilitator' },
    random: seededBytes(1),
    clock: {
      now: () => Date.now(),
      nextFrame: (callback) => {
        const frame = requestAnimationFrame(callback)
        return () => cancelAnimationFrame(frame)
      },
      after: (delayMs, callback) => {
        const timer = setTimeout(callback, delayMs)
        return () => clearTimeout(timer)
      },
    },
  })
  editor.setViewport(view.width, view.height)
  editor.state.setState({ camera: { x: -400, y: -300, zoom: 1 } })
  return editor
}

interface Painted {
  readonly painter: BoardPainter
  readonly moving: () => boolean
  /** Four bytes a pixel. */
  readonly pixels: () => Uint8ClampedArray
}

/** A painter with canvases of its own, as the page gives it. */
function paint(editor: Editor): Painted {
  const [still, moving] = [context(), context()]
  let shown = false
  const painter = new BoardPainter(
    editor,
    {
      drawStill: () => painter.paintStill(still),
      drawMoving: () => painter.paintMoving(moving),
      showMoving: (now) => {
        shown = now
      },
    },
    look,
  )
  painters.push(painter)
  painter.resize(view.width, view.height, 1)
  painter.paintStill(still)
  return {
    painter,
    moving: () => shown,
    pixels: () => still.getImageData(0, 0, view.width, view.height).data,
  }
}

function context(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = view.width
  canvas.height = view.height
  return canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D
}

/** How many bytes differ, beyond what smoothed edges do, from what a painter sees that comes to the board now. */
function bytesOff(editor: Editor, painted: Painted): number {
  const fresh = paint(editor).pixels()
  const got = painted.pixels()
  let off = 0
  for (const [index, byte] of fresh.entries()) if (Math.abs(byte - (got[index] ?? 0)) > smoothing) off++
  return off
}

/** The edge of the same line may come out this much lighter when only a part of it is painted. */
const smoothing = 48
const atRest = { timeout: 10_000, interval: 200 }

function placedItems(editor: Editor): PlacedItem[] {
  return [...editor.board.snapshot().items.values()].filter(isPlaced)
}

describe('the picture of what stands still', () => {
  test('is that of a fresh painter after any edits, pans and zooms', async () => {
    const editor = openEditor(300)
    const painted = paint(editor)
    const random = seededRandom(11)
    const oneOf = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value
    for (let round = 0; round < 40; round++) {
      const item = oneOf(placedItems(editor))
      const by = { x: Math.round(random() * 300 - 150), y: Math.round(random() * 200 - 100) }
      const what = random()
      if (what < 0.4) editor.run('move-items', moveItems, { ids: [item.id], by })
      else if (what < 0.5) editor.run('delete-items', deleteItems, { ids: [item.id] })
      else if (what < 0.6 && item.kind === 'actor')
        editor.run('edit-fields', editFields, { ids: [item.id], fields: { name: `Nom ${round}` } })
      else if (what < 0.9) editor.panBy({ x: Math.round(random() * 400 - 200), y: Math.round(random() * 300 - 150) })
      else editor.zoomAt({ x: 450, y: 300 }, oneOf([0.5, 0.8, 1.25, 2]))
      await new Promise(requestAnimationFrame)
    }
    await expect.poll(() => bytesOff(editor, painted), atRest).toBe(0)
  })

  test('follows statements, their needs and the threads between them', async () => {
    const here = { page }
    const needs = [0, 500].map((x, index) => need(`need${index}`, [x, 0, 260, 140, 0], here))
    const said = Array.from({ length: 12 }, (_, index) =>
      statement(`said${index}`, [(index % 4) * 240 - 300, 200 + Math.floor(index / 4) * 150, 220, 132, 0], here),
    )
    const editor = openPage('needs', [...needs, ...said])
    editor.state.setState({ camera: { x: 300, y: 60, zoom: 0.75 } })
    const painted = paint(editor)
    const random = seededRandom(5)
    const oneOf = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value
    for (let round = 0; round < 30; round++) {
      const items = placedItems(editor)
      const ids = [oneOf(items).id]
      const by = { x: Math.round(random() * 300 - 150), y: Math.round(random() * 200 - 100) }
      const into = items.find(({ kind, id }) => kind === 'need' && id !== ids[0])
      const what = random()
      if (what < 0.3) editor.run('move-items', dropItems, { ids, by })
      else if (what < 0.7 && into) editor.run('group-statements', groupStatements, { ids, need: into.id })
      else if (what < 0.8 && items.length > 6) editor.run('delete-items', deleteItems, { ids })
      else if (what < 0.9) editor.undo()
      else editor.panBy({ x: Math.round(random() * 80 - 40), y: Math.round(random() * 60 - 30) })
      if (round % 3 === 0) await new Promise(requestAnimationFrame)
    }
    await expect.poll(() => bytesOff(editor, painted), atRest).toBe(0)
  })

  test('is without what is being dragged, and has it again where it was dropped', async () => {
    const editor = openEditor(100)
    const painted = paint(editor)
    const before = painted.pixels()
    const dragged = placedItems(editor).find(
      ({ kind, geo }) => kind === 'sticky' && geo[0] > 500 && geo[0] < 1_000 && geo[1] > 350 && geo[1] < 700,
    )
    if (!dragged) throw new Error('no note in view')
    const [x, y, width, height, rotation] = dragged.geo
    editor.state.setState({ previews: new Map([[dragged.id, [x + 40, y, width, height, rotation]]]) })
    await expect.poll(painted.moving, atRest).toBe(true)
    expect(painted.pixels()).not.toEqual(before)
    editor.run('move-items', moveItems, { ids: [dragged.id], by: { x: 40, y: 0 } })
    editor.state.setState({ previews: new Map() })
    await expect.poll(() => !painted.moving() && bytesOff(editor, painted), atRest).toBe(0)
  })

  test('shows faint what the legend hides, and whole again what it shows', async () => {
    const editor = openEditor(100)
    const painted = paint(editor)
    const before = painted.pixels()
    editor.state.setState({
      filter: { hiddenFamilies: new Set(['food-aid', 'producers', 'local-structure']), hiddenRelationTypes: new Set() },
    })
    await expect.poll(() => bytesOff(editor, painted), atRest).toBe(0)
    expect(painted.pixels()).not.toEqual(before)
    editor.state.setState({ filter: { hiddenFamilies: new Set(), hiddenRelationTypes: new Set() } })
    await expect.poll(() => bytesOff(editor, painted), atRest).toBe(0)
  })
})

describe('what moves', () => {
  test('comes to rest in the picture when somebody else stops moving it', async () => {
    const editor = openEditor(100)
    const painted = paint(editor)
    const id = placedItems(editor).find(({ kind }) => kind === 'sticky')?.id as ItemId
    for (let step = 0; step < 5; step++) {
      editor.run('move-items', moveItems, { ids: [id], by: { x: 10, y: 0 } })
      await new Promise(requestAnimationFrame)
    }
    expect(painted.moving()).toBe(true)
    await expect.poll(() => !painted.moving() && bytesOff(editor, painted), atRest).toBe(0)
  })
})
