import { type Box, union } from '../geometry/index.ts'
import type { PageId } from '../ids.ts'
import { type BoardSnapshot, type Item, itemsOfPage, type Page, type Relation } from '../model/index.ts'
import {
  type Detail,
  type Drawing,
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
}

/** A page drawn: everything on it from bottom to top, and how far it reaches. */
export interface PagePicture {
  readonly page: Page
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
  const onPage = itemsOfPage(snapshot, page.id)
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
    if (bounds) items.push({ item, drawing, bounds })
  }
  return { page, items, bounds: union(items.map(({ bounds }) => bounds)) }
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
