import {
  type Command,
  editFields,
  gatherNeed,
  groupStatements,
  mergeNeeds,
  moveToColumn,
  type PlaceInColumn,
  placeInColumn,
  placeItem,
  ungroupStatements,
} from '@palabre/shared/commands'
import type { Change, FieldEdits } from '@palabre/shared/document'
import type { Geo } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { type GapSubject, itemKinds, type StatementColumn } from '@palabre/shared/model'
import { useMemo } from 'react'
import type { Editor, RunOptions } from '../editor/editor.ts'
import { freeSpotNear, viewCentre } from '../editor/free-spot.ts'
import { useEditor } from '../panels/use-editor.ts'

type Kind = 'statement' | 'need' | 'tension'

/** What lists and views of the diagnostic do to a board; each call is one undo step, a refusal is announced. */
function diagnosticActionsOn(editor: Editor) {
  const run = <Args>(name: string, command: Command<Args>, args: Args, options?: RunOptions) => {
    const result = editor.run(name, command, args, options)
    return result.ok ? result.value : undefined
  }
  const page = () => editor.state.getState().page
  const freeGeo = (kind: Kind): Geo => {
    const [width, height] = itemKinds[kind].size
    const { x, y } = freeSpotNear(editor, viewCentre(editor), [width, height])
    return [x - width / 2, y - height / 2, width, height, 0]
  }
  return {
    addStatement: (text: string, column: StatementColumn, fields: PlaceInColumn['fields'] = {}): ItemId | undefined =>
      created(
        run('place-in-column', placeInColumn, {
          kind: 'statement',
          page: page(),
          column,
          text,
          fields,
          geo: freeGeo('statement'),
        }),
      ),
    addNeed: (text: string): ItemId | undefined =>
      created(
        run('place-in-column', placeInColumn, {
          kind: 'need',
          page: page(),
          column: 'expectation',
          text,
          geo: freeGeo('need'),
        }),
      ),
    addTension: (a: string, b: string): ItemId | undefined =>
      created(
        run('place-item', placeItem, { kind: 'tension', page: page(), geo: freeGeo('tension'), fields: { a, b } }),
      ),
    /** Sets fields; `mergeWith` makes a stretch of typing one step. */
    edit: (ids: readonly ItemId[], fields: FieldEdits, mergeWith?: string): boolean =>
      run('edit-fields', editFields, { ids, fields }, mergeWith === undefined ? {} : { mergeWith }) !== undefined,
    moveTo: (ids: readonly ItemId[], column: StatementColumn): boolean =>
      run('move-to-column', moveToColumn, { ids, column }) !== undefined,
    /** Says what is missing; what was no gap becomes one. */
    giveGap(ids: readonly ItemId[], gap: GapSubject | undefined): boolean {
      const mergeWith = `gap:${editor.newId()}`
      if (gap !== undefined && !run('move-to-column', moveToColumn, { ids, column: 'gap' }, { mergeWith })) return false
      return run('edit-fields', editFields, { ids, fields: { gap } }, { mergeWith }) !== undefined
    },
    /** Puts statements beneath a need; without one, takes them out of theirs. */
    group: (ids: readonly ItemId[], need: ItemId | undefined): boolean =>
      (need === undefined
        ? run('ungroup-statements', ungroupStatements, { ids })
        : run('group-statements', groupStatements, { ids, need })) !== undefined,
    gather: (ids: readonly ItemId[], text?: string): ItemId | undefined =>
      created(run('gather-need', gatherNeed, { ids, ...(text === undefined ? {} : { text }) })),
    merge: (ids: readonly ItemId[], into: ItemId): boolean =>
      run('merge-needs', mergeNeeds, { ids, into }) !== undefined,
  }
}

/** The actions on the diagnostic on screen. */
export function useDiagnosticActions(): ReturnType<typeof diagnosticActionsOn> {
  const editor = useEditor()
  return useMemo(() => diagnosticActionsOn(editor), [editor])
}

function created(changes: readonly Change[] | undefined): ItemId | undefined {
  for (const change of changes ?? []) if (change.op === 'create-item') return change.item.id
  return undefined
}
