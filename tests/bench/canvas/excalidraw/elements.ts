import { convertToExcalidrawElements, type SceneElement } from '@excalidraw/excalidraw'
import { decodeStroke, type Geo, outlineExit } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { type Item, isPlaced, type PlacedItem, type Relation } from '@palabre/shared/model'
import { outlineOf, paintHex } from '@palabre/shared/scene'

const plain = { fillStyle: 'solid', strokeWidth: 1, strokeStyle: 'solid', roughness: 0, opacity: 100 } as const

/** The measured scene as Excalidraw elements: notes are labelled rectangles, relations are bound arrows. */
export function elementsOf(items: ReadonlyMap<ItemId, Item>): SceneElement[] {
  const placed = [...items.values()].filter(isPlaced)
  const relations = [...items.values()].filter((item) => item.kind === 'relation')
  const boxes = convertToExcalidrawElements(
    placed.flatMap((item) => boxOf(item)),
    { regenerateIds: false },
  )
  const arrows = convertToExcalidrawElements(
    relations.map((relation) => arrowOf(relation, items)),
    { regenerateIds: false },
  )
  const byId = new Map([...boxes, ...arrows].map((element) => [element.id, { ...element }]))
  for (const { id, from, to } of relations) {
    const arrow = byId.get(id)
    if (!arrow) continue
    byId.set(id, { ...arrow, startBinding: binding(from), endBinding: binding(to) })
    for (const end of [from, to]) {
      const element = byId.get(end)
      if (element)
        byId.set(end, { ...element, boundElements: [...(element.boundElements ?? []), { id, type: 'arrow' }] })
    }
  }
  const template = boxes[0] as SceneElement
  const strokes = placed.flatMap((item) => (item.kind === 'ink' ? [strokeOf(item, template)] : []))
  return [...byId.values(), ...strokes]
}

function boxOf(item: PlacedItem): object[] {
  const [x, y, width, height] = item.geo
  if (item.kind === 'sticky')
    return [
      {
        ...plain,
        type: 'rectangle',
        id: item.id,
        x,
        y,
        width,
        height,
        backgroundColor: paintHex(`note-${item.colour}`, 'light'),
        strokeColor: 'transparent',
        label: { text: item.text, fontSize: 16, fontFamily: 2, strokeColor: '#222222' },
      },
    ]
  if (item.kind !== 'actor') return []
  return [
    {
      ...plain,
      type: 'rectangle',
      id: item.id,
      x,
      y,
      width,
      height,
      strokeWidth: 2,
      strokeColor: '#0072b2',
      backgroundColor: '#e6f1f8',
      label: { text: item.name, fontSize: 16, fontFamily: 2, strokeColor: '#222222' },
    },
  ]
}

function arrowOf(relation: Relation, items: ReadonlyMap<ItemId, Item>): object {
  const from = items.get(relation.from)
  const to = items.get(relation.to)
  if (!from || !to || !isPlaced(from) || !isPlaced(to)) throw new Error(`relation ${relation.id} has no ends`)
  const start = outlineExit(outlineOf(from), centre(to.geo))
  const end = outlineExit(outlineOf(to), centre(from.geo))
  return {
    ...plain,
    type: 'arrow',
    id: relation.id,
    x: start.x,
    y: start.y,
    width: Math.abs(end.x - start.x),
    height: Math.abs(end.y - start.y),
    strokeWidth: 2,
    strokeColor: '#495057',
    points: [
      [0, 0],
      [end.x - start.x, end.y - start.y],
    ],
    endArrowhead: 'arrow',
  }
}

function strokeOf(item: Extract<PlacedItem, { kind: 'ink' }>, template: SceneElement): SceneElement {
  const [x, y, width, height] = item.geo
  const points = decodeStroke(item.points)
  const first = points[0] ?? { x: 0, y: 0 }
  return {
    ...template,
    type: 'freedraw',
    id: item.id,
    x: x + first.x,
    y: y + first.y,
    width,
    height,
    boundElements: null,
    groupIds: [],
    points: points.map((point) => [point.x - first.x, point.y - first.y] as const),
    ...{
      strokeColor: '#1864ab',
      backgroundColor: 'transparent',
      pressures: [],
      simulatePressure: true,
      lastCommittedPoint: null,
      roundness: null,
    },
  }
}

function binding(elementId: string) {
  return { elementId, focus: 0, gap: 1 }
}

function centre([x, y, width, height]: Geo) {
  return { x: x + width / 2, y: y + height / 2 }
}
