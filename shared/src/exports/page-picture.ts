import { type Box, union } from '../geometry/index.ts'
import type { PageId } from '../ids.ts'
import {
  type BoardSnapshot,
  frozenFirst,
  type Item,
  isConnector,
  itemsOfPage,
  type Page,
  type Relation,
  sheetOf,
  sheetOpacity,
} from '../model/index.ts'
import {
  backdropBox,
  backdropOf,
  type Detail,
  type Drawing,
  drawBackdrop,
  drawItem,
  labelPlaces,
  type MeasureText,
  type SceneContext,
  sceneWords,
  surroundingsOf,
} from '../scene/index.ts'
import { boundsOfDrawing } from './drawn-bounds.ts'
import type { Words } from './words.ts'

/** An item as drawn for a picture. */
export interface DrawnItem {
  readonly item: Item
  readonly drawing: Drawing
  /** What it covers, page units. */
  readonly bounds: Box
  /** How strongly its sheet is drawn, 0–1; absent: fully. */
  readonly opacity?: number
}

/** A page drawn: everything on it from bottom to top, and how far it reaches. */
export interface PagePicture {
  readonly page: Page
  /** What lies under the items. */
  readonly ground: readonly Drawing[]
  readonly items: readonly DrawnItem[]
  /** Around everything; absent for an empty page. */
  readonly bounds: Box | undefined
}

/** Draws a page. `measure` must be for the font that the picture is set in. */
export function drawPage(
  snapshot: BoardSnapshot,
  page: Page,
  words: Words,
  measure: MeasureText,
  detail: Detail,
): PagePicture {
  const base = { surroundings: surroundingsOf(snapshot), words: sceneWords(words, snapshot.confirmations), measure }
  const onPage = frozenFirst(snapshot.meta.layers, itemsOfPage(snapshot, page.id))
  const places = detail === 'full' ? labelPlaces(onPage.filter(isRelation), base) : undefined
  const context: SceneContext = {
    ...base,
    families: snapshot.meta.families,
    detail,
    labelAt: (id) => places?.get(id),
  }
  const items: DrawnItem[] = []
  for (const item of onPage) {
    const drawing = drawItem(item, context)
    const bounds = boundsOfDrawing(drawing, measure)
    const opacity = opacityOf(item, snapshot)
    if (bounds && opacity > 0) items.push({ item, drawing, bounds, ...(opacity < 1 ? { opacity } : {}) })
  }
  const backdrop = backdropOf(page.kind, onPage)
  const reach = items.map(({ bounds }) => bounds)
  return {
    page,
    ground: backdrop ? drawBackdrop(backdrop, context) : [],
    items,
    bounds: union(backdrop ? [...reach, backdropBox(backdrop)] : reach),
  }
}

/** How strongly an item's sheet is drawn; what runs between two items is never stronger than its ends. */
function opacityOf(item: Item, { meta: { layers }, items }: BoardSnapshot): number {
  if (!layers || layers.length === 0) return 1
  const sheet = sheetOf(layers, item)
  const own = sheet ? sheetOpacity(sheet) : 1
  if (!isConnector(item)) return own
  const ends = [item.from, item.to].flatMap((id) => sheetOf(layers, items.get(id) ?? {}) ?? [])
  return Math.min(own, ...ends.map(sheetOpacity))
}

/** The page asked for, else the first one with something on it, else the first. */
export function pageToDraw(snapshot: BoardSnapshot, wanted: PageId | undefined): Page | undefined {
  if (wanted !== undefined) return snapshot.pages.find(({ id }) => id === wanted)
  const used = new Set<PageId>()
  for (const item of snapshot.items.values()) used.add(item.page)
  return snapshot.pages.find(({ id }) => used.has(id)) ?? snapshot.pages[0]
}

/** What people call a page. */
export function pageTitle(page: Page, words: Words): string {
  return page.title || words(`page.${page.kind}`)
}

function isRelation(item: Item): item is Relation {
  return item.kind === 'relation'
}
