import {
  Building2,
  Eraser,
  Frame,
  Hand,
  type LucideIcon,
  MousePointer2,
  PenLine,
  Shapes,
  Spline,
  StickyNote,
  Type,
} from 'lucide-react'
import type { ToolName } from '../../editor/editor-state.ts'
import type { ShortcutId } from '../../input/key-bindings.ts'

export const toolIcons: Readonly<Record<ToolName, LucideIcon>> = {
  select: MousePointer2,
  hand: Hand,
  actor: Building2,
  relation: Spline,
  sticky: StickyNote,
  text: Type,
  shape: Shapes,
  pen: PenLine,
  eraser: Eraser,
  frame: Frame,
}

/** The shortcut that takes each tool in hand. */
export const toolShortcuts: Readonly<Record<ToolName, ShortcutId>> = {
  select: 'toolSelect',
  hand: 'toolHand',
  actor: 'toolActor',
  relation: 'toolRelation',
  sticky: 'toolSticky',
  text: 'toolText',
  shape: 'toolShape',
  pen: 'toolPen',
  eraser: 'toolEraser',
  frame: 'toolFrame',
}

/** The tools as they stand on a wide screen, in groups. */
export const toolGroups: readonly (readonly ToolName[])[] = [
  ['select', 'hand'],
  ['sticky', 'actor', 'relation'],
  ['text', 'shape', 'pen', 'eraser', 'frame'],
]

/** The three gestures that are enough to take part: always in reach of a thumb. */
export const bigGestures: readonly ToolName[] = ['sticky', 'actor', 'relation']

/** What a narrow screen keeps behind “plus”. */
export const otherTools: readonly ToolName[] = ['select', 'hand', 'text', 'shape', 'pen', 'eraser', 'frame']

/** Tools whose next thing can be given a colour, a width, a family or a type beforehand. */
export const toolsWithOptions = ['sticky', 'pen', 'actor', 'relation', 'shape'] as const satisfies readonly ToolName[]
