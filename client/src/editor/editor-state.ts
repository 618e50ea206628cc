import type { Box, Geo, StrokePoint, Vec } from '@palabre/shared/geometry'
import type { ItemId, PageId } from '@palabre/shared/ids'
import type {
  Colour,
  LinkRole,
  PlacedItem,
  RelationState,
  RelationType,
  ShapeForm,
  TerritoryOrigin,
} from '@palabre/shared/model'
import type { BoardRules, Role } from '@palabre/shared/policy'
import type { SheetsView } from './sheets.ts'

/** Screen = page × zoom + offset; offsets in CSS px from the top left of the canvas. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export const toolNames = [
  'select',
  'hand',
  'actor',
  'action',
  'relation',
  'link',
  'commitment',
  'statement',
  'need',
  'tension',
  'sticky',
  'text',
  'shape',
  'pen',
  'eraser',
  'frame',
  'image',
  'territory',
] as const
export type ToolName = (typeof toolNames)[number]

/** A stroke on its way: drawn, not yet in the document. */
export interface LiveStroke {
  readonly id: string
  readonly page: PageId
  readonly colour: Colour
  readonly width: number
  readonly points: readonly StrokePoint[]
}

/** A relation being drawn from an item to the pointer, or to the item under it. */
export interface RelationDraft {
  readonly from: ItemId
  readonly to: ItemId | undefined
  readonly pointer: Vec
}

export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** What the next thing drawn will look like. */
export interface NextStyle {
  readonly stickyColour: Colour
  readonly penColour: Colour
  readonly penWidth: number
  readonly family: string | undefined
  readonly relationType: RelationType
  /** Undefined: the likeliest between what is linked. */
  readonly linkRole: LinkRole | undefined
  readonly shapeForm: ShapeForm
  readonly territoryOrigin: TerritoryOrigin
  /** The sheet it is laid on; none is the page itself. */
  readonly sheet: string | undefined
}

/** Which items the legend lets through; an empty set hides nothing. Hidden items are drawn faint and not hit. */
export interface MapFilter {
  readonly hiddenFamilies: ReadonlySet<string>
  readonly hiddenRelationTypes: ReadonlySet<RelationType>
  /** Of relations and actions. */
  readonly hiddenStates?: ReadonlySet<RelationState>
  readonly hidesActions?: boolean
  /** Transparent sheets; absent: as the board says. */
  readonly sheets?: SheetsView | undefined
}

/**
 * Everything of the editor that is not in the document: interface state of this person in this tab.
 * Kept in a zustand store (no React in `editor/`); views select from it.
 */
export interface EditorState {
  readonly page: PageId
  readonly camera: Camera
  /** Size of the canvas in CSS px. */
  readonly viewport: { readonly width: number; readonly height: number }
  /** What the interface covers of the canvas along its sides, CSS px: what is shown whole keeps clear of it. */
  readonly insets: Insets
  readonly tool: ToolName
  /** A tool used for as long as a key is held (space: hand); it wins over `tool`. */
  readonly heldTool: ToolName | undefined
  /** Stay on the tool after placing one thing. */
  readonly toolLocked: boolean
  readonly selection: ReadonlySet<ItemId>
  /** What a key was to delete although something hangs on it: the interface asks first. */
  readonly doomed: readonly ItemId[] | undefined
  readonly hovered: ItemId | undefined
  /** The item whose words are being typed. */
  readonly editing: ItemId | undefined
  readonly marquee: Box | undefined
  /** What the dragged statements would join if they were let go now. */
  readonly dropTarget: ItemId | undefined
  /** Statements that were let go on one another: people are asked whether they make a need together. */
  readonly commonGround: readonly ItemId[] | undefined
  /** The need that is being put into words together. */
  readonly wordingTogether: ItemId | undefined
  /** Geometry shown instead of the document's while this person drags or resizes. */
  readonly previews: ReadonlyMap<ItemId, Geo>
  /** The same, from other people's ephemeral frames. */
  readonly remotePreviews: ReadonlyMap<ItemId, Geo>
  readonly liveStroke: LiveStroke | undefined
  readonly remoteStrokes: ReadonlyMap<string, LiveStroke>
  readonly relationDraft: RelationDraft | undefined
  /** A figure or frame being drawn, not yet in the document. */
  readonly draft: PlacedItem | undefined
  /** Items the eraser has passed over and will delete on release. */
  readonly erasing: ReadonlySet<ItemId>
  /** Alignment guides, as segments in page units. */
  readonly guides: readonly (readonly [Vec, Vec])[]
  readonly nextStyle: NextStyle
  readonly filter: MapFilter
  /** Items that only this person and other facilitators see for now; nobody else has any here. */
  readonly hidden: ReadonlySet<string>
  readonly role: Role
  readonly rules: BoardRules
  readonly canUndo: boolean
  /** Another number after each new step, undo and redo of one's own. */
  readonly historyTurn: number
  readonly canRedo: boolean
}

/** The tool that pointers and keys go to now. */
export function activeTool(state: Pick<EditorState, 'tool' | 'heldTool'>): ToolName {
  return state.heldTool ?? state.tool
}
