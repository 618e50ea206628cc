import type { Box } from '../geometry/index.ts'
import type { ItemId, PageId } from '../ids.ts'
import type { BoardSnapshot, Connector, Family, Item, RelationType } from '../model/index.ts'
import { byDrawOrder, isConnector, isPlaced } from '../model/index.ts'
import type { Detail, MeasureText } from './primitives.ts'

/** What a relation or a link needs to know of the board around it. A `BoardStore` answers all of this; see also `surroundingsOf`. */
export interface Surroundings {
  item(id: ItemId): Item | undefined
  /** Relations and links that begin or end at an item. */
  connectorsOf(id: ItemId): readonly Connector[]
  /** Items of a page that meet a box. */
  itemsIn(page: PageId, box: Box): readonly Item[]
}

/** The words that drawings carry, in the reader's language. */
export interface SceneWords {
  family(family: Family): string
  relationType(type: RelationType): string
  readonly thirdParty: string
}

/** Everything a drawing depends on besides its item. */
export interface SceneContext {
  readonly families: readonly Family[]
  readonly surroundings: Surroundings
  readonly words: SceneWords
  readonly measure: MeasureText
  readonly detail: Detail
  /** Where a relation's label goes (`labelPlaces`); on the middle of its path when it is not known. */
  readonly labelAt?: (id: ItemId) => LabelPlace | undefined
}

export interface LabelPlace {
  /** How far along the path, 0–1. */
  readonly along: number
  /** On the path (0), clear of it on its left (less than 0) or right as one travels, nearby (1) or farther off (2). */
  readonly aside: -2 | -1 | 0 | 1 | 2
}

/** The scene's words from a dictionary: `translate` looks up a key of i18n. */
export function sceneWords(translate: (key: string) => string): SceneWords {
  return {
    family: (family) => family.label ?? translate(`familyShort.${family.code}`),
    relationType: (type) => translate(`relationType.${type}`),
    thirdParty: translate('scene.thirdParty'),
  }
}

/** Surroundings of a snapshot, for exports: built once, answers by looking through the actors of the page. */
export function surroundingsOf(snapshot: BoardSnapshot): Surroundings {
  const connectors = new Map<ItemId, Connector[]>()
  const actors = new Map<PageId, Item[]>()
  for (const item of snapshot.items.values()) {
    if (item.kind === 'actor') push(actors, item.page, item)
    if (!isConnector(item)) continue
    push(connectors, item.from, item)
    if (item.to !== item.from) push(connectors, item.to, item)
  }
  for (const list of connectors.values()) list.sort(byDrawOrder)
  return {
    item: (id) => snapshot.items.get(id),
    connectorsOf: (id) => connectors.get(id) ?? [],
    itemsIn: (page, box) =>
      (actors.get(page) ?? []).filter((item) => {
        if (!isPlaced(item)) return false
        const [x, y, width, height] = item.geo
        return x <= box.maxX && x + width >= box.minX && y <= box.maxY && y + height >= box.minY
      }),
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
