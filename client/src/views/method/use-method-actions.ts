import {
  type AnswerPair,
  addFrameLike,
  answerPair,
  bringToOverlap,
  type Command,
  connect,
  editFields,
  flipTree,
  type GrowTree,
  growTree,
  orderFrames,
  placeItem,
  putInArea,
  resizeItems,
  scoreOption,
  writeInArea,
} from '@palabre/shared/commands'
import type { Change } from '@palabre/shared/document'
import type { Box, Geo, Overlap } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import type { ColourName } from '@palabre/shared/model'
import { useMemo } from 'react'
import type { Editor, RunOptions } from '../../editor/editor.ts'
import { freeSpotNear, viewCentre } from '../../editor/free-spot.ts'
import { useEditor } from '../../panels/use-editor.ts'

/** A note with a line for each of a few options, page units. */
const resultSize = [380, 240] as const

/** What the views of methods do to the page on screen; each call is one undo step, a refusal is announced. */
export type MethodActions = ReturnType<typeof methodActionsOn>

/** The same for components. */
export function useMethodActions(): MethodActions {
  const editor = useEditor()
  return useMemo(() => methodActionsOn(editor), [editor])
}

function methodActionsOn(editor: Editor) {
  const run = <Args>(name: string, command: Command<Args>, args: Args, options?: RunOptions) => {
    const result = editor.run(name, command, args, options)
    return result.ok ? result.value : undefined
  }
  const page = () => editor.state.getState().page
  return {
    putIn: (ids: readonly ItemId[], area: Box): boolean => run('put-in-area', putInArea, { ids, area }) !== undefined,
    writeIn: (area: Box, text: string, colour?: ColourName): ItemId | undefined =>
      created(run('write-in-area', writeInArea, { page: page(), area, text, ...(colour ? { colour } : {}) })),
    /** Gives an item a new box; moves that follow each other under one name are one undo step. */
    place: (id: ItemId, geo: Geo, gesture?: string): boolean =>
      run('resize-items', resizeItems, { places: [[id, geo]] }, gesture ? { mergeWith: gesture } : {}) !== undefined,
    orderFrames: (ids: readonly ItemId[]): boolean => run('order-frames', orderFrames, { ids }) !== undefined,
    addFrameLike: (pattern: ItemId, title: string): ItemId | undefined =>
      created(run('add-frame-like', addFrameLike, { pattern, title })),
    /** A frame of the usual size where nothing lies yet. */
    addFrame: (title: string): ItemId | undefined => {
      const at = freeSpotNear(editor, viewCentre(editor), [960, 640])
      return created(run('place-item', placeItem, { kind: 'frame', page: page(), at, fields: { title } }))
    },
    growTree: (args: GrowTree): ItemId | undefined => created(run('grow-tree', growTree, args)),
    /** Draws the arrow from a cause to what it leads to. */
    tie: (from: ItemId, to: ItemId): boolean =>
      run('connect', connect, { from, to, fields: { direction: 'forward' } }) !== undefined,
    retie: (relation: ItemId, ends: { readonly from?: ItemId; readonly to?: ItemId }): boolean =>
      run('edit-fields', editFields, { ids: [relation], fields: ends }) !== undefined,
    /** Makes the page of solutions and goes there. */
    flipTree(args: {
      readonly title: string
      readonly cards: ReadonlyMap<ItemId, ColourName>
      readonly frames: ReadonlyMap<ItemId, string>
    }): boolean {
      const changes = run('flip-tree', flipTree, { page: page(), ...args })
      for (const change of changes ?? []) if (change.op === 'create-page') editor.goToPage(change.page.id)
      return changes !== undefined
    },
    addCircle: (text: string, diameter: number): ItemId | undefined => {
      const { x, y } = freeSpotNear(editor, viewCentre(editor), [diameter, diameter])
      return created(
        run('place-item', placeItem, {
          kind: 'shape',
          page: page(),
          geo: [x - diameter / 2, y - diameter / 2, diameter, diameter, 0],
          text,
          fields: { form: 'ellipse', stroke: 'blue', fill: 'blue', width: 3 },
        }),
      )
    },
    overlap: (id: ItemId, other: ItemId, overlap: Overlap): boolean =>
      run('bring-to-overlap', bringToOverlap, { id, other, overlap }) !== undefined,
    score: (option: ItemId, criterion: ItemId, weight: number | undefined): boolean =>
      run('score-option', scoreOption, { option, criterion, weight }) !== undefined,
    answerPair: (args: AnswerPair): boolean => run('answer-pair', answerPair, args) !== undefined,
    /** What came out, as a note for the group to change: in an area kept for it, else where nothing lies yet. */
    writeResult: (area: Box | undefined, text: string): ItemId | undefined => {
      const [width, height] = resultSize
      if (area)
        return created(
          run('write-in-area', writeInArea, { page: page(), area, text, size: resultSize, colour: 'green' }),
        )
      const { x, y } = freeSpotNear(editor, viewCentre(editor), resultSize)
      return created(
        run('place-item', placeItem, {
          kind: 'sticky',
          page: page(),
          geo: [x - width / 2, y - height / 2, width, height, 0],
          text,
          fields: { colour: 'green' },
        }),
      )
    },
    /** A note where nothing lies yet. */
    addNote: (text: string): ItemId | undefined => {
      const at = freeSpotNear(editor, viewCentre(editor), [180, 180])
      return created(run('place-item', placeItem, { kind: 'sticky', page: page(), at, text }))
    },
  }
}

function created(changes: readonly Change[] | undefined): ItemId | undefined {
  for (const change of changes ?? []) if (change.op === 'create-item') return change.item.id
  return undefined
}
