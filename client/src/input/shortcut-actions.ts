import {
  deleteSelection,
  duplicateSelection,
  editSelection,
  nudgeSelection,
  reorderSelection,
  selectAll,
  stepBack,
  walkSelection,
  zoomAtCentre,
  zoomToSelection,
} from '../editor/actions/selection-actions.ts'
import type { Editor } from '../editor/editor.ts'
import { activeTool, type ToolName } from '../editor/editor-state.ts'
import type { Modifiers } from '../editor/input.ts'
import type { ShortcutId } from './key-bindings.ts'

const zoomStep = 1.25
/** Page units a selection moves, CSS px the view moves when nothing is selected. */
const step = 1
const farStep = 10
const viewStepPx = 60

/** What a shortcut does; false leaves the key to the browser. */
export type ShortcutAction = (editor: Editor, modifiers: Modifiers) => boolean

/** Everything the keyboard does with an editor. `help` and `curtain` are for the interface to answer. */
export const shortcutActions: Readonly<Record<Exclude<ShortcutId, 'help' | 'curtain'>, ShortcutAction>> = {
  toolSelect: choose('select'),
  toolHand: choose('hand'),
  toolActor: choose('actor'),
  toolAction: choose('action'),
  toolRelation: choose('relation'),
  toolLink: choose('link'),
  toolCommitment: choose('commitment'),
  toolStatement: choose('statement'),
  toolNeed: choose('need'),
  toolTension: choose('tension'),
  toolSticky: choose('sticky'),
  toolText: choose('text'),
  toolShape: choose('shape'),
  toolFrame: choose('frame'),
  toolPen: choose('pen'),
  toolEraser: choose('eraser'),
  toolImage: choose('image'),
  toolTerritory: choose('territory'),
  place: (editor, modifiers) => toTool(editor, 'Enter', modifiers),
  holdHand: always((editor) => editor.holdTool('hand')),
  nextItem: walk(1),
  previousItem: walk(-1),
  selectAll: always(selectAll),
  stepBack: always(stepBack),
  moveLeft: move(-step, 0),
  moveRight: move(step, 0),
  moveUp: move(0, -step),
  moveDown: move(0, step),
  moveFarLeft: move(-farStep, 0),
  moveFarRight: move(farStep, 0),
  moveFarUp: move(0, -farStep),
  moveFarDown: move(0, farStep),
  edit: editSelection,
  delete: always(deleteSelection),
  undo: always((editor) => editor.undo()),
  redo: always((editor) => editor.redo()),
  copy: () => false,
  cut: () => false,
  paste: () => false,
  duplicate: always(duplicateSelection),
  toFront: always((editor) => reorderSelection(editor, 'front')),
  toBack: always((editor) => reorderSelection(editor, 'back')),
  zoomIn: always((editor) => zoomAtCentre(editor, zoomStep)),
  zoomOut: always((editor) => zoomAtCentre(editor, 1 / zoomStep)),
  zoomFull: always((editor) => zoomAtCentre(editor)),
  zoomAll: always((editor) => editor.zoomTo(undefined)),
  zoomSelection: always(zoomToSelection),
}

function always(act: (editor: Editor) => void): ShortcutAction {
  return (editor) => {
    act(editor)
    return true
  }
}

function choose(tool: ToolName): ShortcutAction {
  return always((editor) => editor.setTool(tool))
}

/** The select tool leaves Enter to `edit`; every other tool places or confirms with it. */
function toTool(editor: Editor, key: string, modifiers: Modifiers): boolean {
  if (activeTool(editor.state.getState()) === 'select') return false
  editor.dispatch({ type: 'key-down', key, modifiers })
  return true
}

/** Tab looks for the other end of a relation that was begun, and walks through the items otherwise. */
function walk(direction: 1 | -1): ShortcutAction {
  return (editor, modifiers) => {
    const { relationDraft, selection, tool } = editor.state.getState()
    const joins = tool === 'relation' || tool === 'link'
    return joins && (relationDraft !== undefined || selection.size === 1)
      ? toTool(editor, 'Tab', modifiers)
      : walkSelection(editor, direction)
  }
}

function move(x: number, y: number): ShortcutAction {
  return always((editor) => {
    if (editor.state.getState().selection.size > 0) nudgeSelection(editor, { x, y })
    else editor.panBy({ x: -Math.sign(x) * viewStepPx, y: -Math.sign(y) * viewStepPx })
  })
}
