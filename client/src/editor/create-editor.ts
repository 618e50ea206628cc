import { type Command, type CommandContext, deleteItems } from '@palabre/shared/commands'
import { applyChanges, type Change, LocalEdit } from '@palabre/shared/document'
import { type Box, boxOf, pageToScreen, screenToPage, union, type Vec, zoomRange } from '@palabre/shared/geometry'
import { type ItemId, newId, type PageId, type ParticipantId, type RandomBytes } from '@palabre/shared/ids'
import { type BoardRules, openRules, type Role } from '@palabre/shared/policy'
import type { Ephemeral } from '@palabre/shared/protocol'
import type { Failure, Result } from '@palabre/shared/result'
import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardChange, BoardStore } from '../store/board-store.ts'
import { type Access, createAccess } from './access.ts'
import { type CameraControl, createCameraControl, type ShowOptions } from './camera-control.ts'
import type { EditorClock } from './clock.ts'
import type { Editor, RunOptions } from './editor.ts'
import { activeTool, type Camera, type EditorState, type Insets, type ToolName } from './editor-state.ts'
import { createHistory, type History, type Standpoint } from './history.ts'
import { initialState } from './initial-state.ts'
import type { PlainInput } from './input.ts'
import { groundBounds, upperLeft } from './page-extent.ts'
import { createRemoteFrames, type RemoteFrames } from './remote-frames.ts'
import { tools } from './tools/index.ts'
import type { ToolRun } from './tools/tool.ts'
import { typingStep } from './wording.ts'

export interface EditorOptions {
  readonly doc: Y.Doc
  readonly board: BoardStore
  readonly who: { readonly id: ParticipantId; readonly role: Role }
  readonly random: RandomBytes
  readonly clock: EditorClock
  /** The page to open; the first one when absent or unknown. */
  readonly page?: PageId | undefined
  readonly rules?: BoardRules
  readonly broadcast?: (frame: Ephemeral) => void
  readonly reducedMotion?: () => boolean
}

/** The editor of one board in one tab. */
export function createEditor(options: EditorOptions): Editor {
  return new BoardEditor(options)
}

/** The tools that do something with what is selected; with the others, handles would only be in the way. */
const worksOnSelection: ReadonlySet<ToolName> = new Set(['select', 'hand', 'relation', 'link'])

/** On a canvas narrower than this (CSS px), a page is first shown large enough to read rather than whole. */
const narrowCanvas = 640
const readableZoom = 0.42

class BoardEditor implements Editor {
  readonly board: BoardStore
  readonly state: StoreApi<EditorState>
  readonly broadcast: (frame: Ephemeral) => void
  private readonly doc: Y.Doc
  private readonly who: EditorOptions['who']
  private readonly random: RandomBytes
  private readonly clock: EditorClock
  private readonly history: History
  private readonly cameraControl: CameraControl
  private readonly remoteFrames: RemoteFrames
  private readonly refusalListeners = new Set<(failure: Failure, command: string) => void>()
  private readonly cameras = new Map<PageId, Camera>()
  private readonly unsubscribe: () => void
  private toolRun: ToolRun | undefined
  /** The page has not been shown whole yet: the canvas has no size, or nothing of the page has arrived. */
  private unseen = true
  /** Nobody has moved the view since it showed the whole page: it still does when its frame changes. */
  private unmoved = true
  /** Where the view was led to, while nobody has moved it since. */
  private ledTo: { readonly box: Box; readonly how: ShowOptions } | undefined
  private readonly access: Access
  private readonly moveListeners = new Set<() => void>()
  /** Somebody asked for all of the page: then it is shown whole, however small. */
  private wholeWanted = false

  constructor(options: EditorOptions) {
    const { doc, board, who, random, clock, rules = openRules, broadcast = () => {} } = options
    this.board = board
    this.broadcast = broadcast
    this.doc = doc
    this.who = who
    this.random = random
    this.clock = clock
    this.state = createStore(() => initialState(this.existingPage(options.page), who.role, rules))
    this.access = createAccess(this.state, () => !this.isIdle())
    this.history = createHistory(
      doc,
      () => this.standpoint(),
      () => this.noteHistory(),
    )
    this.cameraControl = createCameraControl(this.state, clock, options.reducedMotion ?? (() => false))
    this.remoteFrames = createRemoteFrames(board, this.state, clock)
    this.unsubscribe = board.subscribe((change) => this.follow(change))
    this.startTool()
  }

  run<Args>(
    name: string,
    command: Command<Args>,
    args: Args,
    options: RunOptions = {},
  ): Result<readonly Change[], string> {
    const result = this.ask(name, command, args)
    if (result.ok && result.value.length > 0) {
      this.noteMove()
      this.history.beginStep(options, this.clock.now())
      applyChanges(this.doc, result.value, new LocalEdit(name))
    }
    return result
  }

  check<Args>(name: string, command: Command<Args>, args: Args): boolean {
    return this.ask(name, command, args).ok
  }

  context(): CommandContext {
    const { role, rules, nextStyle } = this.state.getState()
    const sheets = this.board.snapshot().meta.layers
    // A sheet that was frozen or taken away meanwhile takes nothing more.
    const sheet = sheets?.find(({ id, frozen }) => id === nextStyle.sheet && !frozen)?.id
    return { who: { id: this.who.id, role }, rules, now: this.clock.now(), newId: () => this.newId(), sheets, sheet }
  }

  newId(): ItemId {
    return newId<ItemId>(this.random)
  }

  onRefusal(listener: (failure: Failure, command: string) => void): () => void {
    this.refusalListeners.add(listener)
    return () => this.refusalListeners.delete(listener)
  }

  undo(): void {
    this.dispatch({ type: 'cancel' })
    this.returnTo(this.history.undo())
  }

  redo(): void {
    this.dispatch({ type: 'cancel' })
    this.returnTo(this.history.redo())
  }

  dispatch(input: PlainInput): void {
    this.toolRun?.handle(input)
    this.access.take()
  }

  isIdle(): boolean {
    return this.toolRun === undefined || this.toolRun.state === 'idle'
  }

  setTool(tool: ToolName, { locked = false }: { readonly locked?: boolean } = {}): void {
    this.startEditing(undefined)
    this.switchTool({ tool, toolLocked: locked, heldTool: undefined })
    if (!worksOnSelection.has(tool)) this.select([])
  }

  holdTool(heldTool: ToolName | undefined): void {
    if (this.state.getState().heldTool !== heldTool) this.switchTool({ heldTool })
  }

  select(ids: Iterable<ItemId>): void {
    const { page, selection } = this.state.getState()
    const next = new Set<ItemId>()
    for (const id of ids) if (this.board.item(id)?.page === page) next.add(id)
    if (!sameSet(selection, next)) this.state.setState({ selection: next })
  }

  goToPage(page: PageId): void {
    const { page: current, camera } = this.state.getState()
    if (page === current || !this.board.snapshot().pages.some(({ id }) => id === page)) return
    this.startEditing(undefined)
    this.dispatch({ type: 'cancel' })
    this.cameraControl.stop()
    this.cameras.set(current, camera)
    this.state.setState({ page, selection: new Set(), hovered: undefined })
    const remembered = this.cameras.get(page)
    this.noteOwnMove()
    if (remembered) this.state.setState({ camera: remembered })
    else {
      this.wholeWanted = false
      this.showAll(true)
    }
  }

  startEditing(id: ItemId | undefined): void {
    const { editing } = this.state.getState()
    if (editing === id || (id !== undefined && !this.board.item(id))) return
    this.state.setState({ editing: id })
    if (editing !== undefined) this.dropWordless(editing)
    this.access.take()
  }

  setViewport(width: number, height: number): void {
    const { viewport } = this.state.getState()
    if (viewport.width === width && viewport.height === height) return
    this.state.setState({ viewport: { width, height } })
    this.fitAgain()
  }

  setInsets(insets: Insets): void {
    this.state.setState({ insets })
    this.fitAgain()
  }

  panBy(screen: Vec): void {
    this.noteOwnMove()
    this.cameraControl.panBy(screen)
  }

  zoomAt(screen: Vec, factor: number): void {
    this.noteOwnMove()
    this.cameraControl.zoomAt(screen, factor)
  }

  zoomTo(box: Box | undefined, options?: Pick<ShowOptions, 'maxZoom'>): void {
    this.noteOwnMove()
    if (box) this.cameraControl.show(box, options)
    else this.showWhole()
  }

  showView(box: Box | undefined, options: Pick<ShowOptions, 'snug' | 'maxZoom'> = {}): void {
    // Another person's view is shown at whatever zoom it takes; a frame is not blown up.
    const how = options.snug ? { snug: true, maxZoom: zoomRange.max } : options
    this.ledTo = box && { box, how }
    this.noteMove()
    if (!box) this.showWhole()
    else if (this.hasSize()) this.cameraControl.show(box, how)
  }

  onOwnMove(listener: () => void): () => void {
    this.moveListeners.add(listener)
    return () => this.moveListeners.delete(listener)
  }

  toPage(screen: Vec): Vec {
    return screenToPage(this.state.getState().camera, screen)
  }

  toScreen(page: Vec): Vec {
    return pageToScreen(this.state.getState().camera, page)
  }

  setAccess(role: Role, rules: BoardRules): void {
    this.access.set({ role, rules })
  }

  beginWriting(): () => void {
    return this.access.beginWriting()
  }

  setHidden(ids: readonly string[], faintly: boolean): void {
    const { hidden } = this.state.getState()
    this.board.hide(faintly ? [] : ids)
    const next = new Set(faintly ? ids : [])
    if (!sameSet(hidden, next)) this.state.setState({ hidden: next })
  }

  receive(frame: Parameters<Editor['receive']>[0]): void {
    this.remoteFrames.receive(frame)
  }

  destroy(): void {
    this.toolRun?.stop()
    this.toolRun = undefined
    this.cameraControl.stop()
    this.remoteFrames.destroy()
    this.unsubscribe()
    this.history.destroy()
    this.refusalListeners.clear()
    this.moveListeners.clear()
  }

  private ask<Args>(name: string, command: Command<Args>, args: Args): Result<readonly Change[], string> {
    const result = command(this.board.snapshot(), args, this.context())
    if (!result.ok) for (const listener of [...this.refusalListeners]) listener(result.failure, name)
    return result
  }

  private showAll(atOnce: boolean): void {
    const { page, viewport } = this.state.getState()
    const { pages, items } = this.board.snapshot()
    const kind = pages.find(({ id }) => id === page)?.kind
    const content = this.board.pageBounds(page)
    const ground = kind && groundBounds(kind, page, items.values())
    const hasSize = this.hasSize()
    this.unseen = !hasSize || !content
    this.unmoved = true
    if (!hasSize) return
    // A page with little on it, or nothing, is shown at its real size.
    const { width, height } = viewport
    const narrow = !this.wholeWanted && width < narrowCanvas
    const empty = boxOf(-width / 4, -height / 4, width / 2, height / 2)
    const box = ground ? (narrow ? upperLeft(ground, width, height) : union([ground, content ?? ground])) : content
    const minZoom = narrow && !ground ? readableZoom : 0
    this.cameraControl.show(box ?? empty, { atOnce, maxZoom: 1, minZoom })
  }

  private showWhole(): void {
    this.wholeWanted = true
    this.showAll(false)
  }

  /** The canvas has another size, or another part of it is covered: what was fitted into it is fitted anew. */
  private fitAgain(): void {
    if (this.ledTo && this.hasSize()) this.cameraControl.show(this.ledTo.box, { ...this.ledTo.how, atOnce: true })
    else if (this.unseen || this.unmoved) this.showAll(true)
  }

  private hasSize(): boolean {
    const { width, height } = this.state.getState().viewport
    return width > 0 && height > 0
  }

  private noteMove(): void {
    this.unseen = false
    this.unmoved = false
  }

  private noteOwnMove(): void {
    this.noteMove()
    this.ledTo = undefined
    for (const listener of [...this.moveListeners]) listener()
  }

  private switchTool(next: Partial<EditorState>): void {
    this.toolRun?.stop()
    this.state.setState({ ...next, hovered: undefined })
    this.startTool()
  }

  private startTool(): void {
    this.toolRun = tools[activeTool(this.state.getState())].start(this)
  }

  private existingPage(wanted: PageId | undefined): PageId {
    const { pages } = this.board.snapshot()
    return (pages.find(({ id }) => id === wanted) ?? pages[0])?.id ?? ('' as PageId)
  }

  /** A text without words cannot be seen: it goes when its author leaves it. */
  private dropWordless(id: ItemId): void {
    const item = this.board.item(id)
    if (item?.kind !== 'text' || item.text.trim() !== '') return
    if (deleteItems(this.board.snapshot(), { ids: [id] }, this.context()).ok)
      this.run('delete-items', deleteItems, { ids: [id] }, typingStep(id, item))
  }

  private standpoint(): Standpoint {
    const { page, selection } = this.state.getState()
    return { page, selection }
  }

  private returnTo(standpoint: Standpoint | undefined): void {
    if (!standpoint) return
    this.goToPage(standpoint.page)
    if (this.state.getState().page === standpoint.page) this.select(standpoint.selection)
  }

  private noteHistory(): void {
    const { canUndo, canRedo } = this.history
    this.state.setState(({ historyTurn }) => ({ canUndo, canRedo, historyTurn: historyTurn + 1 }))
  }

  /** Lets go of what is not there any more. */
  private follow(change: BoardChange): void {
    const { selection, hovered, editing, erasing, page } = this.state.getState()
    const lost = (id: ItemId) => this.board.item(id)?.page !== page
    if (change.pages && !this.board.snapshot().pages.some(({ id }) => id === page)) {
      this.goToPage(this.existingPage(undefined))
      return
    }
    if (this.unseen && change.items.size > 0) this.showAll(true)
    const kept = [...selection].filter((id) => !lost(id))
    if (kept.length < selection.size) this.state.setState({ selection: new Set(kept) })
    if (hovered && lost(hovered)) this.state.setState({ hovered: undefined })
    const { commonGround, wordingTogether } = this.state.getState()
    if (commonGround?.some(lost)) this.state.setState({ commonGround: undefined })
    if (wordingTogether && !this.board.item(wordingTogether)) this.state.setState({ wordingTogether: undefined })
    if (editing && lost(editing)) this.state.setState({ editing: undefined })
    const stillErasing = [...erasing].filter((id) => !lost(id))
    if (stillErasing.length < erasing.size) this.state.setState({ erasing: new Set(stillErasing) })
  }
}

function sameSet<Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value))
}
