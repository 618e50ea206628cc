import { type Box, geoBounds, intersects, visibleBox } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import {
  byDrawOrder,
  type Connector,
  frozenFirst,
  type Item,
  isConnector,
  isPlaced,
  type Relation,
} from '@palabre/shared/model'
import { type Detail, drawnBounds, inkPrimitives, type Theme } from '@palabre/shared/scene'
import type { Editor } from '../editor/editor.ts'
import type { EditorState } from '../editor/editor-state.ts'
import type { BoardChange } from '../store/board-store.ts'
import { type BitmapView, Brush } from './brush.ts'
import { detailAt } from './detail.ts'
import { Drawings, movedSurroundings } from './drawings.ts'
import { alphaOf } from './faint.ts'
import { paintKeptMark } from './kept-mark.ts'
import { createMeasure, onFonts } from './measure.ts'
import { Movers } from './movers.ts'
import { PageGround } from './page-ground.ts'
import type { Canvases, Look, PhotoAddress } from './painter-parts.ts'
import { PhotoShelf } from './photo-shelf.ts'
import { liveStrokes, shownGeo, symmetricDifference, withoutGround, withoutTypedWords } from './shown-items.ts'
import { type PictureSource, StaticPicture } from './static-picture.ts'

/** A transaction that changes more than this is not followed item by item. */
const manyChanges = 400
const settleEveryMs = 250
const labelsAfterMs = 300

/**
 * Paints the page: what stands still goes into a static picture, what moves is painted on a canvas of its own.
 * It follows the editor and the board by itself and asks for at most one painting of each canvas a frame.
 */
export class BoardPainter {
  private readonly editor: Editor
  private readonly canvases: Canvases
  private readonly text = createMeasure()
  private readonly drawings: Drawings
  private readonly picture: StaticPicture
  private readonly movers = new Movers()
  private readonly shelf: PhotoShelf
  private readonly ground: PageGround
  /** Where statements were last painted with the thread to their need, and which need that was. */
  private readonly threads = new Map<ItemId, { readonly bounds: Box; readonly need: ItemId }>()
  /** Values as the static picture shows them. */
  private readonly painted = new Map<ItemId, Item>()
  /** What is painted apart from the static picture. */
  private active: ReadonlySet<ItemId> = new Set()
  private theme: Theme
  /** Of the whole board, as of the last time labels were placed. */
  private itemCount = 0
  private pixelRatio = 1
  private frame: number | undefined
  private stillDue = false
  private movingDue = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private labelTimer: ReturnType<typeof setTimeout> | undefined
  private readonly stops: (() => void)[] = []

  constructor(editor: Editor, canvases: Canvases, look: Look, photoAddress?: PhotoAddress) {
    this.editor = editor
    this.canvases = canvases
    this.theme = look.theme
    this.drawings = new Drawings(editor.board, this.text.measure, look.words)
    this.ground = new PageGround(this.text.measure, look.words)
    this.shelf = new PhotoShelf(photoAddress, (assets) => this.showPhotos(assets))
    this.picture = new StaticPicture(this.source())
    this.stops.push(
      editor.board.subscribe((change) => this.followBoard(change)),
      editor.state.subscribe((state, before) => this.followState(state, before)),
      onFonts(this.drawAnew),
    )
    canvases.showMoving(false)
    this.placeLabels()
  }

  /** Drawings as they are now, for hit-testing and overlays. */
  get measure() {
    return this.text.measure
  }

  destroy(): void {
    for (const stop of this.stops) stop()
    this.shelf.destroy()
    if (this.frame !== undefined) cancelAnimationFrame(this.frame)
    clearTimeout(this.timer)
    clearTimeout(this.labelTimer)
  }

  setLook({ theme, words }: Look): void {
    this.theme = theme
    this.drawings.reset(words)
    this.ground.reset(words)
    this.placeLabels()
    this.repaintAll()
  }

  /** Size of the canvas in CSS px, and bitmap px per CSS px. */
  resize(width: number, height: number, pixelRatio: number): void {
    this.pixelRatio = pixelRatio
    this.picture.resize(Math.max(1, Math.round(width * pixelRatio)), Math.max(1, Math.round(height * pixelRatio)))
    this.painted.clear()
    this.ask({ still: true, moving: true })
  }

  /** Paints the still canvas; called by whoever owns it. */
  paintStill(context: CanvasRenderingContext2D): void {
    const more = this.picture.draw(context, this.view())
    if (more) this.ask({ still: true })
  }

  /** Paints what moves: items, then figures and strokes on their way. */
  paintMoving(context: CanvasRenderingContext2D): void {
    const state = this.editor.state.getState()
    const view = this.view()
    const brush = new Brush(context, this.shelf.find)
    brush.begin({ ...view, x: Math.round(view.x), y: Math.round(view.y) }, this.theme)
    const geoOf = shownGeo(state)
    const surroundings = movedSurroundings(this.editor.board, geoOf)
    const detail = this.detail(state.camera.zoom)
    const seen = visibleBox(state.camera, state.viewport)
    for (const item of this.activeItems(state)) {
      const shown = withoutTypedWords(surroundings.item(item.id) ?? item, state.editing)
      const bounds = drawnBounds(shown, surroundings.item)
      if (!bounds || !intersects(bounds, seen)) continue
      const alone = shown === item && !(isConnector(item) && (geoOf(item.from) || geoOf(item.to)))
      const drawing = alone ? this.drawings.of(item, detail) : this.drawings.fresh(shown, detail, surroundings)
      brush.paint(shown.kind === 'frame' ? withoutGround(drawing) : drawing, this.alpha(item, state))
    }
    if (state.draft) brush.paint(this.drawings.fresh(state.draft, detail, surroundings), 1)
    brush.toPage()
    for (const stroke of liveStrokes(state))
      for (const primitive of inkPrimitives(stroke.points, stroke.width, `stroke-${stroke.colour}`, false))
        brush.primitive(primitive)
  }

  private source(): PictureSource {
    const painter = this
    return {
      get theme() {
        return painter.theme
      },
      findPhoto: painter.shelf.find,
      itemsIn: (box) => frozenFirst(painter.drawings.meta.layers, painter.editor.board.itemsIn(painter.page(), box)),
      paintItem: (brush, item, region) => painter.paintItem(brush, item, region),
      paintGround: (brush, region) =>
        painter.ground.paint(brush, region, painter.detail(brush.zoom / painter.pixelRatio)),
    }
  }

  private paintItem(brush: Brush, item: Item, region: Box): void {
    if (this.active.has(item.id)) return
    const state = this.editor.state.getState()
    const detail = this.detail(brush.zoom / this.pixelRatio)
    if (detail !== 'speck') {
      const bounds = this.drawings.boundsOf(item)
      if (!bounds || !intersects(bounds, region)) return
    }
    this.painted.set(item.id, item)
    const need = item.kind === 'statement' ? item.need : undefined
    const bounds = need && this.drawings.boundsOf(item)
    if (need && bounds) this.threads.set(item.id, { bounds, need })
    else this.threads.delete(item.id)
    brush.paint(this.drawings.of(item, detail), this.alpha(item, state))
    if (detail !== 'speck') paintKeptMark(brush, item, state.hidden)
  }

  private detail(zoom: number): Detail {
    return detailAt(zoom, this.itemCount)
  }

  private alpha(item: Item, state: EditorState): number {
    return alphaOf(item, state, this.drawings.meta, (id) => this.editor.board.item(id))
  }

  private page() {
    return this.editor.state.getState().page
  }

  private view(): BitmapView {
    const { camera } = this.editor.state.getState()
    const { pixelRatio } = this
    return { x: camera.x * pixelRatio, y: camera.y * pixelRatio, zoom: camera.zoom * pixelRatio }
  }

  private activeItems(state: EditorState): Item[] {
    const items: Item[] = []
    for (const id of this.active) {
      const item = this.editor.board.item(id)
      if (item && item.page === state.page) items.push(item)
    }
    return items.sort(byDrawOrder)
  }

  private followState(state: EditorState, before: EditorState): void {
    if (state.page !== before.page) {
      this.movers.clear()
      this.painted.clear()
      this.picture.clear()
      this.placeLabels()
    }
    const shifted = state.previews !== before.previews || state.remotePreviews !== before.remotePreviews
    if (shifted || state.editing !== before.editing || state.page !== before.page) this.updateActive(state)
    if (state.filter !== before.filter || state.hidden !== before.hidden) this.repaintAll()
    if (state.erasing !== before.erasing) this.fade(before.erasing, state.erasing)
    const moved = state.camera !== before.camera || state.page !== before.page
    const drawn = state.liveStroke !== before.liveStroke || state.remoteStrokes !== before.remoteStrokes
    const drafted = state.draft !== before.draft
    if (moved || shifted || drawn || drafted) this.ask({ still: moved, moving: true })
  }

  private followBoard(change: BoardChange): void {
    this.placeLabelsLater()
    if (change.meta) this.drawings.reset()
    if (change.meta || change.items.size > manyChanges) {
      if (!change.meta) this.drawings.reset()
      this.painted.clear()
      this.repaintAll()
      return
    }
    const now = performance.now()
    const begun: ItemId[] = []
    for (const id of change.items) {
      this.followItem(id)
      const item = this.editor.board.item(id)
      if (item && item.kind !== 'frame' && item.page === this.page() && this.movers.touch(id, now)) begun.push(id)
    }
    if (begun.length > 0) this.updateActive(this.editor.state.getState())
    if (!this.movers.isIdle) this.settleLater()
    this.ask({ still: true, moving: true })
  }

  private followItem(id: ItemId): void {
    const before = this.painted.get(id)
    const after = this.editor.board.item(id)
    this.painted.delete(id)
    this.followThread(id)
    for (const item of [before, after]) if (item?.kind === 'statement') this.redrawTelling(item.need)
    if ((before && isConnector(before)) || (after && isConnector(after))) {
      for (const connector of [before, after])
        if (connector && isConnector(connector))
          for (const end of [connector.from, connector.to]) this.redrawTelling(end)
      for (const sibling of this.redrawRelation(id)) this.redrawRelation(sibling.id)
      return
    }
    const page = (after ?? before)?.page
    if (page === undefined || page !== this.page()) return
    const places = [before, after].flatMap((item) => (item && isPlaced(item) ? [item] : []))
    if (!this.active.has(id)) for (const item of places) this.invalidate(drawnBounds(item, () => undefined))
    if (places.some(({ kind }) => kind === 'action'))
      for (const { id: part } of this.editor.board.connectorsOf(id)) this.redrawRelation(part)
    if (places.some(({ kind }) => kind === 'actor' || kind === 'action')) {
      const boxes = places.map(({ geo }) => geoBounds(geo))
      for (const relation of this.drawings.relationsNear(page, boxes)) this.redrawRelation(relation.id)
    }
  }

  /** A statement is drawn with the thread to its need: where that ran is painted anew, and where it runs now. */
  private followThread(id: ItemId): void {
    const { bounds, need } = this.threads.get(id) ?? {}
    this.invalidate(bounds)
    this.redrawTelling(need)
    const now = this.editor.board.item(id)
    if (now?.kind !== 'statement') return
    this.drawings.forgetPlaced(now)
    if (now.need && !this.active.has(id)) this.invalidate(this.drawings.boundsOf(now))
  }

  /** What tells of others: an action how many take part in it, a need what it gathers and who meets it. */
  private redrawTelling(id: ItemId | undefined): void {
    const telling = id && this.editor.board.item(id)
    if (!telling || (telling.kind !== 'action' && telling.kind !== 'need')) return
    this.drawings.forgetPlaced(telling)
    if (!this.active.has(telling.id)) this.invalidate(this.drawings.boundsOf(telling))
  }

  /** Puts the labels of the page where they do not cover each other; once things have been still for a moment. */
  private placeLabels(): void {
    const { items, pages } = this.editor.board.snapshot()
    const page = this.page()
    const kind = pages.find(({ id }) => id === page)?.kind
    const lying = kind === 'needs' ? [...items.values()].filter((item) => item.page === page) : []
    if (this.ground.follow(kind, lying)) this.repaintAll()
    this.itemCount = items.size
    const relations: Relation[] = []
    for (const item of items.values()) if (item.kind === 'relation' && item.page === this.page()) relations.push(item)
    for (const id of this.drawings.placeLabels(relations)) this.redrawRelation(id)
    this.ask({ still: true })
  }

  private placeLabelsLater(): void {
    clearTimeout(this.labelTimer)
    this.labelTimer = setTimeout(() => this.placeLabels(), labelsAfterMs)
  }

  /** Has a relation drawn anew: its old path wiped, its new one painted. Returns those that share its fan. */
  private redrawRelation(id: ItemId): readonly Connector[] {
    const apart = this.active.has(id)
    if (!apart) this.invalidate(this.drawings.lastBounds(id))
    const siblings = this.drawings.forgetRelation(id)
    const now = this.editor.board.item(id)
    if (!apart && now && isConnector(now) && now.page === this.page()) this.invalidate(this.drawings.boundsOf(now))
    return siblings
  }

  /** Works out anew what is painted apart; what comes or goes is wiped from or added to the static picture. */
  private updateActive(state: EditorState): void {
    const next = new Set<ItemId>(this.movers.ids())
    for (const moved of [state.previews, state.remotePreviews])
      for (const id of moved.keys()) {
        next.add(id)
        for (const relation of this.editor.board.connectorsOf(id)) next.add(relation.id)
      }
    if (state.editing) next.add(state.editing)
    const previous = this.active
    this.active = next
    let changed = false
    for (const id of symmetricDifference(previous, next)) {
      changed = true
      const item = this.editor.board.item(id)
      if (item && isConnector(item)) this.redrawSwitched(item)
      else if (item) this.invalidate(this.drawings.boundsOf(item))
      this.invalidate(this.threads.get(id)?.bounds)
      const before = this.painted.get(id)
      if (before && before !== item && isPlaced(before)) this.invalidate(drawnBounds(before, () => undefined))
    }
    if (changed) this.ask({ still: true, moving: true })
  }

  private redrawSwitched(relation: Item): void {
    this.invalidate(this.drawings.lastBounds(relation.id))
    this.drawings.forgetRelation(relation.id)
    this.invalidate(this.drawings.boundsOf(relation))
  }

  /** Paints the pictures that have come, wherever they are shown. */
  private showPhotos(assets: ReadonlySet<string>): void {
    for (const item of this.painted.values())
      if (item.kind === 'image' && assets.has(item.asset)) this.invalidate(drawnBounds(item, () => undefined))
    this.ask({ still: true, moving: true })
  }

  private fade(before: ReadonlySet<ItemId>, after: ReadonlySet<ItemId>): void {
    for (const id of symmetricDifference(before, after)) {
      const item = this.editor.board.item(id)
      if (item) this.invalidate(this.drawings.boundsOf(item))
    }
    this.ask({ still: true })
  }

  private invalidate(box: Box | undefined): void {
    if (box) this.picture.invalidate(box)
  }

  private repaintAll(): void {
    this.picture.refresh()
    this.ask({ still: true, moving: true })
  }

  private settleLater(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      if (this.movers.settle(performance.now()).length > 0) this.updateActive(this.editor.state.getState())
      if (!this.movers.isIdle) this.settleLater()
    }, settleEveryMs)
  }

  /** Words are measured and drawn anew once the interface's font has arrived. */
  private readonly drawAnew = (): void => {
    this.text.forget()
    this.drawings.reset()
    this.ground.reset()
    this.placeLabels()
    this.repaintAll()
  }

  private ask({ still = false, moving = false }: { still?: boolean; moving?: boolean }): void {
    this.stillDue ||= still
    this.movingDue ||= moving
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined
      const { stillDue, movingDue } = this
      this.stillDue = false
      this.movingDue = false
      if (stillDue) this.canvases.drawStill()
      if (movingDue) this.drawMoving()
    })
  }

  private drawMoving(): void {
    const state = this.editor.state.getState()
    const shown = this.active.size > 0 || state.draft !== undefined || liveStrokes(state).length > 0
    this.canvases.showMoving(shown)
    if (shown) this.canvases.drawMoving()
  }
}
