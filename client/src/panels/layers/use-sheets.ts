import { deleteSheet, editBoard, putOnSheet } from '@palabre/shared/commands'
import type { ItemId } from '@palabre/shared/ids'
import { type Layer, sheetOpacity } from '@palabre/shared/model'
import { useMemo } from 'react'
import type { Editor } from '../../editor/editor.ts'
import type { SheetKey, SheetsView } from '../../editor/sheets.ts'
import { useBoard, useEditor, useEditorState } from '../use-editor.ts'

const asTheBoardSays: SheetsView = { hidden: new Set(), opacity: new Map() }
const none: readonly Layer[] = []

/** The sheets of the board, how this person looks at them, and what one may do with them. */
export function useSheets() {
  const editor = useEditor()
  const layers = useBoard((board) => board.meta.layers) ?? none
  const view = useEditorState(({ filter }) => filter.sheets) ?? asTheBoardSays
  const current = useEditorState(({ nextStyle }) => nextStyle.sheet)
  const actions = useMemo(() => actionsOn(editor), [editor])
  const drawnOn = layers.find(({ id, frozen }) => id === current && !frozen)?.id
  return { layers, view, current: drawnOn, ...actions }
}

function actionsOn(editor: Editor) {
  const look = (change: (view: SheetsView) => SheetsView) => {
    const { filter } = editor.state.getState()
    const next = change(filter.sheets ?? asTheBoardSays)
    const isPlain = next.hidden.size === 0 && next.opacity.size === 0 && !next.compared
    editor.state.setState({ filter: { ...filter, sheets: isPlain ? undefined : next } })
  }
  const layersNow = () => editor.board.snapshot().meta.layers ?? none
  const write = (layers: readonly Layer[]) => editor.run('edit-board', editBoard, { layers }).ok
  const drawOn = (sheet: string | undefined) =>
    editor.state.setState({ nextStyle: { ...editor.state.getState().nextStyle, sheet } })
  return {
    /** Changes how this person looks at the sheets. */
    look,
    show: (key: SheetKey, shown: boolean) =>
      look((view) => {
        const hidden = new Set(view.hidden)
        if (shown) hidden.delete(key)
        else hidden.add(key)
        return { ...view, hidden }
      }),
    fade: (key: SheetKey, opacity: number) =>
      look((view) => ({ ...view, opacity: new Map(view.opacity).set(key, opacity) })),
    asBefore: () => look(() => asTheBoardSays),
    /** What is drawn from now on lies there; undefined is the page itself. */
    drawOn,
    /** Makes a sheet and goes on drawing on it. */
    add(label: string): boolean {
      const id: string = editor.newId()
      if (!write([...layersNow(), { id, label }])) return false
      drawOn(id)
      return true
    },
    change: (id: string, change: Partial<Layer>): boolean =>
      write(layersNow().map((layer) => (layer.id === id ? withoutAbsent({ ...layer, ...change }) : layer))),
    put: (ids: readonly ItemId[], sheet: string | undefined): boolean =>
      editor.run('put-on-sheet', putOnSheet, { ids, sheet }).ok,
    remove: (id: string, items: 'stays' | 'goes'): boolean => editor.run('delete-sheet', deleteSheet, { id, items }).ok,
    /** How many items of all pages lie on it. */
    countOn: (id: string): number =>
      [...editor.board.snapshot().items.values()].filter(({ layer }) => layer === id).length,
  }
}

/** How strongly a sheet is shown here, once it is not hidden. */
export function shownOpacity(view: SheetsView, key: SheetKey, layer: Layer | undefined): number {
  return view.opacity.get(key) ?? (layer ? sheetOpacity(layer) : 1)
}

function withoutAbsent(layer: Partial<Layer> & Pick<Layer, 'id' | 'label'>): Layer {
  return Object.fromEntries(Object.entries(layer).filter(([, value]) => value !== undefined)) as unknown as Layer
}
