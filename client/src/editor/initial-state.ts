import type { PageId } from '@palabre/shared/ids'
import type { BoardRules, Role } from '@palabre/shared/policy'
import type { EditorState } from './editor-state.ts'

/** An editor that has just been opened on a page. */
export function initialState(page: PageId, role: Role, rules: BoardRules): EditorState {
  return {
    page,
    camera: { x: 0, y: 0, zoom: 1 },
    viewport: { width: 0, height: 0 },
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
    tool: 'select',
    heldTool: undefined,
    toolLocked: false,
    selection: new Set(),
    doomed: undefined,
    hovered: undefined,
    editing: undefined,
    marquee: undefined,
    dropTarget: undefined,
    commonGround: undefined,
    wordingTogether: undefined,
    previews: new Map(),
    remotePreviews: new Map(),
    liveStroke: undefined,
    remoteStrokes: new Map(),
    relationDraft: undefined,
    draft: undefined,
    erasing: new Set(),
    guides: [],
    nextStyle: {
      stickyColour: 'yellow',
      penColour: 'black',
      penWidth: 4,
      family: undefined,
      relationType: 'other',
      linkRole: undefined,
      shapeForm: 'rectangle',
      territoryOrigin: 'built',
      sheet: undefined,
    },
    filter: { hiddenFamilies: new Set(), hiddenRelationTypes: new Set() },
    hidden: new Set(),
    role,
    rules,
    canUndo: false,
    historyTurn: 0,
    canRedo: false,
  }
}
