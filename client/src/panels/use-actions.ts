import {
  type AlignEdge,
  addPage,
  alignItems,
  type Command,
  connect,
  type DistributeItems,
  deleteItems,
  deletePage,
  distributeItems,
  duplicateItems,
  editBoard,
  editFields,
  editText,
  gatherInAction,
  movePage,
  placeItem,
  renamePage,
  reorderItems,
} from '@palabre/shared/commands'
import type { Change, FieldEdits } from '@palabre/shared/document'
import type { Vec } from '@palabre/shared/geometry'
import type { ItemId, PageId } from '@palabre/shared/ids'
import {
  type Action,
  type Actor,
  type Family,
  itemKinds,
  type PageKind,
  type PlacedItem,
  type RelationType,
  type WordedItem,
} from '@palabre/shared/model'
import { useMemo } from 'react'
import type { Editor, RunOptions } from '../editor/editor.ts'
import { freeSpotNear, viewCentre } from '../editor/free-spot.ts'
import { typingStep } from '../editor/wording.ts'
import { useEditor } from './use-editor.ts'

/** Fields that people type. */
const typedFields: ReadonlySet<string> = new Set(['name', 'status', 'note', 'nature', 'label', 'title'])

/** Copies lie a little aside of their patterns, page units. */
const copyOffset: Vec = { x: 24, y: 24 }

/**
 * What panels do to a board, in their words. Each call is one undo step (typing in one field is one); a refusal is
 * announced by the editor, and answered here with false or undefined.
 */
export type Actions = ReturnType<typeof actionsOn>

export function actionsOn(editor: Editor) {
  const run = <Args>(
    name: string,
    command: Command<Args>,
    args: Args,
    options?: RunOptions,
  ): readonly Change[] | undefined => {
    const result = editor.run(name, command, args, options)
    return result.ok ? result.value : undefined
  }
  const did = (changes: readonly Change[] | undefined): boolean => changes !== undefined
  const pageNow = () => editor.state.getState().page
  const placeFor = (kind: PlacedItem['kind']): Vec => freeSpotNear(editor, viewCentre(editor), itemKinds[kind].size)
  return {
    /** Sets fields; `undefined` takes one away. */
    edit: (ids: readonly ItemId[], fields: FieldEdits): boolean =>
      did(run('edit-fields', editFields, { ids, fields }, typingOf(ids, fields))),
    /** The whole text as it should read; words that others wrote meanwhile stay. */
    writeWords: (item: WordedItem, text: string): boolean =>
      did(run('edit-text', editText, { id: item.id, text, before: item.text }, typingStep(item.id, item))),
    remove: (ids: readonly ItemId[]): boolean => did(run('delete-items', deleteItems, { ids })),
    /** Copies items and selects the copies. */
    duplicate(ids: readonly ItemId[]): boolean {
      const changes = run('duplicate-items', duplicateItems, { ids, by: copyOffset })
      if (changes) editor.select(createdIds(changes))
      return did(changes)
    },
    reorder: (ids: readonly ItemId[], to: 'front' | 'back'): boolean =>
      did(run('reorder-items', reorderItems, { ids, to })),
    align: (ids: readonly ItemId[], edge: AlignEdge): boolean => did(run('align-items', alignItems, { ids, edge })),
    spread: (ids: readonly ItemId[], axis: DistributeItems['axis']): boolean =>
      did(run('distribute-items', distributeItems, { ids, axis })),
    /** A new actor where nothing lies yet, so that the list needs no drag. */
    addActor(fields: Partial<Actor> & { readonly name: string }): ItemId | undefined {
      return createdIds(
        run('place-item', placeItem, { kind: 'actor', page: pageNow(), at: placeFor('actor'), fields }),
      )[0]
    },
    addWorded(kind: 'sticky' | 'text', text: string): ItemId | undefined {
      return createdIds(run('place-item', placeItem, { kind, page: pageNow(), at: placeFor(kind), text }))[0]
    },
    addRelation: (from: ItemId, to: ItemId, type: RelationType): ItemId | undefined =>
      createdIds(run('connect', connect, { from, to, fields: { type } }))[0],
    /** An action that these actors take part in, in their midst; with nobody yet, where nothing lies. */
    gather(actors: readonly ItemId[], fields: Partial<Pick<Action, 'name'>> = {}): ItemId | undefined {
      const where = actors.length > 0 ? {} : { at: placeFor('action') }
      return createdIds(run('gather-in-action', gatherInAction, { page: pageNow(), actors, fields, ...where }))[0]
    },
    takePart: (actor: ItemId, action: ItemId): boolean => did(run('connect', connect, { from: actor, to: action })),
    /** Takes away whatever says that an actor takes part in an action. */
    leaveAction(actor: ItemId, action: ItemId): boolean {
      const ids = editor.board
        .relationsOf(action)
        .flatMap(({ id, type, from, to }) => (type === 'takes-part' && (from === actor || to === actor) ? [id] : []))
      return did(run('delete-items', deleteItems, { ids }))
    },
    editFamilies: (families: readonly Family[]): boolean =>
      did(run('edit-board', editBoard, { families }, { mergeWith: 'families' })),
    /** Adds a page and opens it. */
    addPage(kind: PageKind): boolean {
      const changes = run('add-page', addPage, { kind })
      for (const change of changes ?? []) if (change.op === 'create-page') editor.goToPage(change.page.id)
      return did(changes)
    },
    renamePage: (id: PageId, title: string): boolean => did(run('rename-page', renamePage, { id, title })),
    movePage: (id: PageId, to: number): boolean => did(run('move-page', movePage, { id, to })),
    deletePage: (id: PageId): boolean => did(run('delete-page', deletePage, { id })),
  }
}

/** Names one stretch of typing in one field: its commits, after each pause, are one undo step. Choices never merge. */
function typingOf(ids: readonly ItemId[], fields: FieldEdits): RunOptions {
  const [name, ...others] = Object.keys(fields)
  const typed = name !== undefined && others.length === 0 && typedFields.has(name)
  return typed ? { mergeWith: `field:${ids.join()}:${name}` } : {}
}

/** The actions on the board on screen. */
export function useActions(): Actions {
  const editor = useEditor()
  return useMemo(() => actionsOn(editor), [editor])
}

function createdIds(changes: readonly Change[] | undefined): ItemId[] {
  return (changes ?? []).flatMap((change) => (change.op === 'create-item' ? [change.item.id] : []))
}
