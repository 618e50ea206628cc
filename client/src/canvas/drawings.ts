import { type Box, type Geo, grow, intersects } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { type BoardMeta, type Connector, type Item, isConnector, isPlaced } from '@palabre/shared/model'
import {
  type Detail,
  type Drawing,
  drawItem,
  drawnBounds,
  type LabelPlace,
  labelPlaces,
  type MeasureText,
  relationBounds,
  routeOf,
  type SceneContext,
  type SceneWords,
  type Surroundings,
} from '@palabre/shared/scene'
import type { BoardStore } from '../store/board-store.ts'

/** How near an actor must come to a path to change it. */
const swayDistance = 70
/** Drawings kept in full; beyond, they are let go all at once. */
const keptDrawings = 12_000

/** Labels are placed together up to this many relations on a page. */
const mostLabels = 300

type ByDetail = Partial<Record<Detail, Drawing>>

interface DrawnRelation {
  readonly relation: Connector
  readonly drawings: ByDetail
  /** Of the path it takes, once that has been asked for. */
  bounds: Box | undefined
  /** Of every path it might take; noted when it is only drawn as a speck. */
  reach: Box | undefined
}

/**
 * The drawings of a board's items, made when first asked for. A placed item's drawing lives as long as the item's
 * value; a relation's also depends on what lies around it, so `forgetAround` says what a change makes stale.
 */
export class Drawings {
  private readonly board: BoardStore
  private readonly measure: MeasureText
  private words: SceneWords
  /** Those of the board. Kept here, because asking for a snapshot costs the store a copy with the next change. */
  meta: Pick<BoardMeta, 'families' | 'layers'>
  private placed = new WeakMap<Item, ByDetail>()
  private kept = 0
  private readonly relations = new Map<ItemId, DrawnRelation>()
  private labels: ReadonlyMap<ItemId, LabelPlace> = new Map()

  constructor(board: BoardStore, measure: MeasureText, words: SceneWords) {
    this.board = board
    this.measure = measure
    this.words = words
    this.meta = board.snapshot().meta
  }

  /** Other words, fonts or families: everything is drawn anew. */
  reset(words: SceneWords = this.words): void {
    this.words = words
    this.meta = this.board.snapshot().meta
    this.placed = new WeakMap()
    this.kept = 0
    this.relations.clear()
  }

  of(item: Item, detail: Detail): Drawing {
    const known = isConnector(item) ? this.relationEntry(item).drawings : this.placedEntry(item)
    const drawing = known[detail]
    if (drawing) return drawing
    const drawn = drawItem(item, this.context(this.board, detail))
    known[detail] = drawn
    if (isConnector(item) && detail === 'speck') this.relationEntry(item).reach = this.reachOf(item)
    return drawn
  }

  /** A drawing that is used once: of an item shown elsewhere than it is, or of one in other surroundings. */
  fresh(item: Item, detail: Detail, surroundings: Surroundings): Drawing {
    return drawItem(item, this.context(surroundings, detail))
  }

  /** Bounds as drawn: of a relation, those of the path it takes. */
  boundsOf(item: Item): Box | undefined {
    if (!isConnector(item)) return this.reachOf(item)
    const entry = this.relationEntry(item)
    if (!entry.bounds) {
      const route = routeOf(item, this.board)
      entry.bounds = route && relationBounds(item, route, this.context(this.board, 'full'))
    }
    return entry.bounds
  }

  /** Bounds of a relation when it was last drawn. */
  lastBounds(id: ItemId): Box | undefined {
    const entry = this.relations.get(id)
    return entry?.bounds ?? entry?.reach
  }

  /** Forgets an item whose drawing tells of others that changed. */
  forgetPlaced(item: Item): void {
    this.placed.delete(item)
  }

  /** Forgets one relation, and says which others share its ends and so its fan. */
  forgetRelation(id: ItemId): readonly Connector[] {
    const entry = this.relations.get(id)
    this.relations.delete(id)
    const now = this.board.item(id)
    const relation = now && isConnector(now) ? now : entry?.relation
    if (!relation) return []
    return this.board.connectorsOf(relation.from).filter((other) => other.id !== id && joinsSame(other, relation))
  }

  /** Relations already drawn whose path an actor at one of these places bends or has bent. */
  relationsNear(page: Item['page'], places: readonly Box[]): readonly Connector[] {
    const near: Connector[] = []
    for (const place of places) {
      const reach = grow(place, swayDistance)
      for (const item of this.board.itemsIn(page, reach)) {
        const bounds = isConnector(item) ? this.relations.get(item.id)?.bounds : undefined
        if (isConnector(item) && bounds && intersects(bounds, reach)) near.push(item)
      }
    }
    return near
  }

  /**
   * Places the labels of these relations anew, each clear of the others, and says which of them moved.
   * Too many to be read anyway go to the middle.
   */
  placeLabels(relations: readonly Connector[]): ItemId[] {
    const before = this.labels
    this.labels = relations.length > mostLabels ? new Map() : labelPlaces(relations, this.context(this.board, 'full'))
    return relations.flatMap(({ id }) => (samePlace(before.get(id), this.labels.get(id)) ? [] : [id]))
  }

  private reachOf(item: Item): Box | undefined {
    return drawnBounds(item, (id) => this.board.item(id))
  }

  private context(surroundings: Surroundings, detail: Detail): SceneContext {
    const { families } = this.meta
    const labelAt = (id: ItemId) => this.labels.get(id)
    return { families, surroundings, words: this.words, measure: this.measure, detail, labelAt }
  }

  private placedEntry(item: Item): ByDetail {
    const known = this.placed.get(item)
    if (known) return known
    if (this.kept++ > keptDrawings) {
      this.placed = new WeakMap()
      this.kept = 0
    }
    const entry: ByDetail = {}
    this.placed.set(item, entry)
    return entry
  }

  private relationEntry(relation: Connector): DrawnRelation {
    const known = this.relations.get(relation.id)
    if (known?.relation === relation) return known
    const entry: DrawnRelation = { relation, drawings: {}, bounds: undefined, reach: undefined }
    this.relations.set(relation.id, entry)
    return entry
  }
}

/** The board with some items shown elsewhere. */
export function movedSurroundings(board: BoardStore, geoOf: (id: ItemId) => Geo | undefined): Surroundings {
  return {
    item: (id) => {
      const item = board.item(id)
      const geo = geoOf(id)
      return item && geo && isPlaced(item) ? { ...item, geo } : item
    },
    connectorsOf: (id) => board.connectorsOf(id),
    referringTo: (id) => board.referringTo(id),
    itemsIn: (page, box) => board.itemsIn(page, box),
  }
}

function samePlace(a: LabelPlace | undefined, b: LabelPlace | undefined): boolean {
  return a?.along === b?.along && a?.aside === b?.aside
}

function joinsSame(a: Connector, b: Connector): boolean {
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from)
}
