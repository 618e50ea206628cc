import type { Command, CommandContext } from '@palabre/shared/commands'
import type { Change } from '@palabre/shared/document'
import type { Box, Vec } from '@palabre/shared/geometry'
import type { ItemId, PageId } from '@palabre/shared/ids'
import type { BoardRules, Role } from '@palabre/shared/policy'
import type { Ephemeral, EphemeralFrom } from '@palabre/shared/protocol'
import type { Failure, Result } from '@palabre/shared/result'
import type { StoreApi } from 'zustand/vanilla'
import type { BoardStore } from '../store/board-store.ts'
import type { EditorState, Insets, ToolName } from './editor-state.ts'
import type { PlainInput } from './input.ts'

export interface RunOptions {
  /** Runs in a row that name the same thing here (`words:<id>`) become one undo step while no long pause parts them. */
  readonly mergeWith?: string
  /** No pause is too long. */
  readonly unhurried?: boolean
}

/** What the interface and the tools do with a board; everything else of the editor is behind it. */
export interface Editor {
  readonly board: BoardStore
  readonly state: StoreApi<EditorState>
  /**
   * Runs a command and writes what it wants as one undo step; a refusal is returned and announced.
   * The value is what was written, for callers who need the ids of what was made.
   */
  run<Args>(name: string, command: Command<Args>, args: Args, options?: RunOptions): Result<readonly Change[], string>
  /** Asks a command without writing anything; a refusal is announced like that of `run`. */
  check<Args>(name: string, command: Command<Args>, args: Args): boolean
  /** Who acts now, under which rules: to ask a command beforehand what it would say. */
  context(): CommandContext
  newId(): ItemId
  /** Calls back on every refusal of `run`; returns the way to stop. */
  onRefusal(listener: (failure: Failure, command: string) => void): () => void
  undo(): void
  redo(): void
  dispatch(input: PlainInput): void
  /** Whether the tool waits for something to begin. */
  isIdle(): boolean
  setTool(tool: ToolName, options?: { readonly locked?: boolean }): void
  /** Lends another tool while a key is held; undefined gives the chosen one back. */
  holdTool(tool: ToolName | undefined): void
  /** Selects these items of the current page; unknown ones are left out. */
  select(ids: Iterable<ItemId>): void
  goToPage(page: PageId): void
  /** Opens an item's words for typing; undefined ends typing. */
  startEditing(id: ItemId | undefined): void
  setViewport(width: number, height: number): void
  /** What the interface covers along the sides of the canvas. */
  setInsets(insets: Insets): void
  /** Moves the view by screen px. */
  panBy(screen: Vec): void
  /** Zooms by a factor, keeping what lies under a screen point in place. */
  zoomAt(screen: Vec, factor: number): void
  /** Shows a box of the page, with a margin and not above `maxZoom`; undefined shows the whole page. */
  zoomTo(box: Box | undefined, options?: { readonly maxZoom?: number }): void
  /**
   * Leads the view to a box on somebody else's behalf, and keeps it there while the canvas changes its size; the whole
   * page without one. Not a move of one's own.
   */
  showView(box: Box | undefined, options?: { readonly snug?: boolean; readonly maxZoom?: number }): void
  /** Calls back whenever this person moves the view or changes the page themselves; returns the way to stop. */
  onOwnMove(listener: () => void): () => void
  toPage(screen: Vec): Vec
  toScreen(page: Vec): Vec
  /**
   * What the session allows this person from now on. A gesture under way, and words that are being written, are finished
   * under the rules they began with: what is not allowed any more waits on this device until it is.
   */
  setAccess(role: Role, rules: BoardRules): void
  /** Somebody writes in a field outside the canvas; returns the way to say that they have finished. */
  beginWriting(): () => void
  /** What is kept from view for now: drawn faintly for those who keep it, not there at all for everyone else. */
  setHidden(ids: readonly string[], faintly: boolean): void
  /** Sends an ephemeral frame, if there is a connection. */
  readonly broadcast: (frame: Ephemeral) => void
  /** Takes in somebody else's ephemeral frame. */
  receive(frame: EphemeralFrom): void
  destroy(): void
}
