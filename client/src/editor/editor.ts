import type { Command } from '@palabre/shared/commands'
import type { Box, Vec } from '@palabre/shared/geometry'
import type { ItemId, PageId } from '@palabre/shared/ids'
import type { Ephemeral } from '@palabre/shared/protocol'
import type { Result } from '@palabre/shared/result'
import type { StoreApi } from 'zustand/vanilla'
import type { BoardStore } from '../store/board-store.ts'
import type { EditorState, ToolName } from './editor-state.ts'
import type { PlainInput } from './input.ts'

/** What the interface and the tools do with a board; everything else of the editor is behind it. */
export interface Editor {
  readonly board: BoardStore
  readonly state: StoreApi<EditorState>
  /** Runs a command and writes what it wants as one undo step; a refusal is returned and announced. */
  run<Args>(name: string, command: Command<Args>, args: Args): Result<void, string>
  undo(): void
  redo(): void
  dispatch(input: PlainInput): void
  setTool(tool: ToolName, options?: { readonly locked?: boolean }): void
  select(ids: Iterable<ItemId>): void
  goToPage(page: PageId): void
  startEditing(id: ItemId | undefined): void
  /** Moves the view by screen px. */
  panBy(screen: Vec): void
  /** Zooms by a factor, keeping what lies under a screen point in place. */
  zoomAt(screen: Vec, factor: number): void
  /** Shows a box of the page, with a margin; undefined shows the whole page. */
  zoomTo(box: Box | undefined): void
  toPage(screen: Vec): Vec
  toScreen(page: Vec): Vec
  /** Sends an ephemeral frame, if there is a connection. */
  readonly broadcast: (frame: Ephemeral) => void
  destroy(): void
}
