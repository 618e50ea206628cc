import type { PageKind } from '@palabre/shared/model'
import {
  ArrowLeftRight,
  Building2,
  Eraser,
  Frame,
  Hand,
  Handshake,
  Image,
  LandPlot,
  Link,
  type LucideIcon,
  MessageSquareQuote,
  MousePointer2,
  PenLine,
  Puzzle,
  Shapes,
  Spline,
  StickyNote,
  Target,
  Type,
} from 'lucide-react'
import type { ToolName } from '../../editor/editor-state.ts'
import type { ShortcutId } from '../../input/key-bindings.ts'

export const toolIcons: Readonly<Record<ToolName, LucideIcon>> = {
  select: MousePointer2,
  hand: Hand,
  actor: Building2,
  action: Puzzle,
  relation: Spline,
  link: Link,
  commitment: Handshake,
  statement: MessageSquareQuote,
  need: Target,
  tension: ArrowLeftRight,
  sticky: StickyNote,
  text: Type,
  shape: Shapes,
  pen: PenLine,
  eraser: Eraser,
  frame: Frame,
  image: Image,
  territory: LandPlot,
}

/** The shortcut that takes each tool in hand. */
export const toolShortcuts: Readonly<Record<ToolName, ShortcutId>> = {
  select: 'toolSelect',
  hand: 'toolHand',
  actor: 'toolActor',
  action: 'toolAction',
  relation: 'toolRelation',
  link: 'toolLink',
  commitment: 'toolCommitment',
  statement: 'toolStatement',
  need: 'toolNeed',
  tension: 'toolTension',
  sticky: 'toolSticky',
  text: 'toolText',
  shape: 'toolShape',
  pen: 'toolPen',
  eraser: 'toolEraser',
  frame: 'toolFrame',
  image: 'toolImage',
  territory: 'toolTerritory',
}

/** What every page has. */
export const moving: readonly ToolName[] = ['select', 'hand']

/** The three gestures that are enough to take part on a page of each kind: always in reach of a thumb. */
const bigGestures: Readonly<Record<PageKind, readonly ToolName[]>> = {
  'actor-map': ['sticky', 'actor', 'relation'],
  needs: ['statement', 'need', 'tension'],
  commitments: ['commitment', 'sticky', 'actor'],
  free: ['sticky', 'actor', 'relation'],
  minutes: ['sticky', 'actor', 'relation'],
}

/** Tools that only some page kinds have a use for. */
const ownTools: Partial<Readonly<Record<PageKind, readonly ToolName[]>>> = {
  'actor-map': ['action', 'territory'],
  needs: ['link', 'sticky', 'relation'],
  free: ['link', 'territory'],
}

const drawingTools: readonly ToolName[] = ['text', 'shape', 'pen', 'eraser', 'frame', 'image']

/** What a page of a kind has in hand: the big gestures, and the tools that a narrow screen keeps behind “plus”. */
export function toolsOfPage(kind: PageKind): {
  readonly big: readonly ToolName[]
  readonly others: readonly ToolName[]
} {
  const big = bigGestures[kind]
  return { big, others: [...(ownTools[kind] ?? []), ...drawingTools].filter((tool) => !big.includes(tool)) }
}

/** Tools whose next thing can be given a colour, a width, a family or a type beforehand. */
export const toolsWithOptions = [
  'sticky',
  'pen',
  'actor',
  'relation',
  'link',
  'shape',
  'image',
  'territory',
] as const satisfies readonly ToolName[]
