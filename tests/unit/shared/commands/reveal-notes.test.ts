import { revealNotes } from '@palabre/shared/commands'
import { applyChanges, readBoard, ServerEdit } from '@palabre/shared/document'
import { type Box, geoBounds, union } from '@palabre/shared/geometry'
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import { columnAt, columnBox, isPlaced, needsPage, type PageKind } from '@palabre/shared/model'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'

const page = 'page' as PageId
const author = 'participant-1' as ParticipantId

function boardOf(kind: PageKind): Y.Doc {
  const doc = new Y.Doc()
  applyChanges(doc, [{ op: 'create-page', page: { id: page, kind, order: 'a0' } }], new ServerEdit('session'))
  return doc
}

function reveal(
  doc: Y.Doc,
  count: number,
  from = 0,
  column?: 'gap',
  block?: readonly [number, number, number, number],
): void {
  const notes = Array.from({ length: count }, (_, index) => ({
    id: `note-${String(from + index).padStart(8, '0')}` as ItemId,
    author,
    text: `idée ${from + index}`,
    colour: 'yellow' as const,
  }))
  const changes = revealNotes(readBoard(doc), notes, { page, column, block, anonymous: true, now: 1 })
  applyChanges(doc, changes, new ServerEdit('session'))
}

const boxesOf = (doc: Y.Doc): Box[] =>
  [...readBoard(doc).items.values()].flatMap((item) => (isPlaced(item) ? [geoBounds(item.geo)] : []))

function overlaps(boxes: readonly Box[]): number {
  return boxes.filter((a, index) =>
    boxes.slice(index + 1).some((b) => a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY),
  ).length
}

describe('sixty notes at once', () => {
  test.each(['free', 'actor-map', 'commitments'] as const)('lie beside each other on a page of kind %s', (kind) => {
    const doc = boardOf(kind)
    reveal(doc, 60)
    reveal(doc, 7, 60)
    expect(boxesOf(doc)).toHaveLength(67)
    expect(overlaps(boxesOf(doc))).toBe(0)
    expect(new Set([...readBoard(doc).items.values()].map(({ order }) => order)).size).toBe(67)
  })

  test('lie in their column on a page of needs, clear of what is there', () => {
    const doc = boardOf('needs')
    reveal(doc, 5, 100, 'gap')
    reveal(doc, 60, 0, 'gap')
    expect(overlaps(boxesOf(doc))).toBe(0)
    const column = columnBox('gap', 0)
    const all = union(boxesOf(doc)) as Box
    expect(all.minX).toBeGreaterThanOrEqual(column.minX)
    expect(all.maxX).toBeLessThanOrEqual(column.maxX)
    // Three to a row below the five of before: a column that fits a wall.
    expect(all.maxY).toBeLessThan(needsPage.contentTop + 23 * 150)
    for (const item of readBoard(doc).items.values()) {
      expect(item).toMatchObject({ kind: 'statement', column: 'gap' })
      const { minX, minY, maxX, maxY } = geoBounds((item as { geo: Parameters<typeof geoBounds>[0] }).geo)
      expect(columnAt({ x: (minX + maxX) / 2, y: (minY + maxY) / 2 })).toBe('gap')
    }
  })
})

describe('a few notes after the others, as in turns', () => {
  test.each([
    [1, 12],
    [5, 4],
  ])('%i at a time fill one block, about half again as wide as high', (each, times) => {
    const doc = boardOf('free')
    for (let turn = 0; turn < times; turn += 1) {
      const { minX, minY, maxX, maxY } = union(boxesOf(doc)) ?? { minX: 0, minY: 0, maxX: 0, maxY: 0 }
      reveal(doc, each, turn * each, undefined, [minX, minY, maxX - minX, maxY - minY])
    }
    expect(overlaps(boxesOf(doc))).toBe(0)
    const { minX, minY, maxX, maxY } = union(boxesOf(doc)) as Box
    const shape = (maxX - minX) / (maxY - minY)
    expect(shape).toBeGreaterThan(1)
    expect(shape).toBeLessThan(2.6)
  })
})
