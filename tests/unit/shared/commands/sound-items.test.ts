/** Whatever is asked of them, commands write nothing that the gate would refuse. */
import {
  addPage,
  arrangeByFamily,
  connect,
  deleteItems,
  duplicateItems,
  editFields,
  editText,
  moveItems,
  pasteItems,
  placeItem,
  reorderItems,
  resizeItems,
  untangle,
} from '@palabre/shared/commands'
import {
  applyChanges,
  boardRootsOf,
  type Change,
  checkItem,
  checkPage,
  LocalEdit,
  readBoard,
} from '@palabre/shared/document'
import type { Geo } from '@palabre/shared/geometry'
import type { Item } from '@palabre/shared/model'
import type { Result } from '@palabre/shared/result'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryItem } from '../../../helpers/arbitrary-items.ts'
import { carte, contextOf, docOf, libre, snapshotOf } from '../../../helpers/board-world.ts'

const wild = fc.oneof(fc.double(), fc.integer({ min: -500, max: 500 }))
const point = fc.record({ x: wild, y: wild })
const geo = fc.tuple(wild, wild, wild, wild, wild) as unknown as fc.Arbitrary<Geo>
const values = fc.oneof(
  fc.string(),
  fc.constant(undefined),
  wild,
  fc.boolean(),
  fc.constantFrom('blue', 'proximity', 'help'),
)
const fields = fc.dictionary(
  fc.constantFrom('name', 'note', 'colour', 'ring', 'type', 'level', 'from', 'to', 'title', 'points', 'order', 'base'),
  values,
)
const picks = fc.array(fc.nat(20), { maxLength: 4 })
const kind = fc.constantFrom(
  'actor' as const,
  'sticky' as const,
  'text' as const,
  'shape' as const,
  'ink' as const,
  'frame' as const,
)

type Step = (
  board: ReturnType<typeof readBoard>,
  ids: Item['id'][],
  context: ReturnType<typeof contextOf>,
) => Result<readonly Change[], string>
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind, at: point, text: fc.string(), fields }).map(
    (args): Step =>
      (board, _ids, context) =>
        placeItem(board, { page: carte, ...args } as never, context),
  ),
  fc.record({ kind, geo }).map(
    (args): Step =>
      (board, _ids, context) =>
        placeItem(board, { page: carte, ...args } as never, context),
  ),
  fc.constant<Step>((board, [from, to], context) => connect(board, { from: from as never, to: to as never }, context)),
  point.map(
    (by): Step =>
      (board, ids, context) =>
        moveItems(board, { ids, by }, context),
  ),
  geo.map(
    (place): Step =>
      (board, ids, context) =>
        resizeItems(board, { places: ids.map((id) => [id, place]) }, context),
  ),
  fields.map(
    (edits): Step =>
      (board, ids, context) =>
        editFields(board, { ids, fields: edits }, context),
  ),
  fc.string().map(
    (text): Step =>
      (board, [id], context) =>
        editText(board, { id: id as never, text }, context),
  ),
  point.map(
    (by): Step =>
      (board, ids, context) =>
        duplicateItems(board, { ids, by }, context),
  ),
  fc.array(arbitraryItem, { maxLength: 4 }).map(
    (items): Step =>
      (board, _ids, context) =>
        pasteItems(board, { page: libre, at: { x: 0, y: 0 }, content: { items } }, context),
  ),
  fc.string().map(
    (text): Step =>
      (board, _ids, context) =>
        pasteItems(board, { page: libre, at: { x: 0, y: 0 }, content: { text } }, context),
  ),
  fc.constantFrom('front' as const, 'back' as const).map(
    (to): Step =>
      (board, ids, context) =>
        reorderItems(board, { ids, to }, context),
  ),
  fc.constant<Step>((board, ids, context) => deleteItems(board, { ids }, context)),
  fc.constant<Step>((board, _ids, context) => untangle(board, { page: carte, ids: 'everything' }, context)),
  fc.constant<Step>((board, ids, context) => arrangeByFamily(board, { page: carte, ids }, context)),
  fc.string({ maxLength: 300 }).map(
    (title): Step =>
      (board, _ids, context) =>
        addPage(board, { kind: 'free', title }, context),
  ),
)

test('every record stays one that the check lets by, and no relation hangs in the air', () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryItem, { maxLength: 8 }),
      fc.array(fc.tuple(step, picks), { minLength: 1, maxLength: 8 }),
      (items, steps) => {
        const doc = docOf(snapshotOf(...items.filter((item) => item.kind !== 'relation')))
        const context = contextOf()
        for (const [run, indices] of steps) {
          const board = readBoard(doc)
          const known = [...board.items.keys()]
          const result = run(
            board,
            indices.flatMap((index) => known[index % known.length] ?? []),
            context,
          )
          if (result.ok) applyChanges(doc, result.value, new LocalEdit('test'))
        }
        const roots = boardRootsOf(doc)
        const refused: unknown[] = []
        roots.items.forEach((map, id) => {
          const checked = checkItem(id, map)
          if (!checked.ok) refused.push({ id, ...checked.failure })
        })
        roots.pages.forEach((map, id) => {
          if (!checkPage(id, map).ok) refused.push({ page: id })
        })
        expect(refused).toEqual([])
        expect(readBoard(doc).items.size).toBe(roots.items.size)
      },
    ),
    { numRuns: 300 },
  )
})
