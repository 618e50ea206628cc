import type { Box } from '../geometry/index.ts'
import type { ItemId, PageId } from '../ids.ts'
import type {
  BoardSnapshot,
  Commitment,
  Confirmations,
  Connector,
  Family,
  Item,
  RelationState,
  RelationType,
  Standing,
} from '../model/index.ts'
import { byDrawOrder, isConnector, isPlaced, referencesOf, restsOnFile, standingOf } from '../model/index.ts'
import type { Detail, MeasureText } from './primitives.ts'

/** What a relation or a link needs to know of the board around it. A `BoardStore` answers all of this; see also `surroundingsOf`. */
export interface Surroundings {
  item(id: ItemId): Item | undefined
  /** Relations and links that begin or end at an item. */
  connectorsOf(id: ItemId): readonly Connector[]
  /** Everything that points at an item: `connectorsOf`, and what is grouped into it or answers it. */
  referringTo(id: ItemId): readonly Item[]
  /** Items of a page that meet a box. */
  itemsIn(page: PageId, box: Box): readonly Item[]
}

/** The words that drawings carry, in the reader's language. */
export interface SceneWords {
  family(family: Family): string
  relationType(type: RelationType): string
  /** The word of a key of i18n. */
  say(key: string): string
  readonly thirdParty: string
  relationState(state: RelationState): string
  readonly action: string
  /** Where a commitment stands, which its record alone does not say. */
  standing(commitment: Commitment): Standing
  standingWord(standing: Standing): string
  /** Whether a file says so, and nobody on this board. */
  isFromFile(commitment: Commitment): boolean
  /** That a file says so, the longest words first. */
  readonly fromFile: readonly string[]
  readonly nobodyYet: string
  readonly with: string
  readonly before: string
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

/** The scene's words from a dictionary: `translate` looks up a key of i18n. Without confirmations, nothing is confirmed. */
export function sceneWords(translate: (key: string) => string, confirmations?: Confirmations): SceneWords {
  return {
    family: (family) => family.label ?? translate(`familyShort.${family.code}`),
    relationType: (type) => translate(`relationType.${type}`),
    say: translate,
    thirdParty: translate('scene.thirdParty'),
    relationState: (state) => translate(`relationState.${state}`),
    action: translate('kind.action'),
    standing: (commitment) => standingOf(commitment, confirmations?.get(commitment.id)),
    standingWord: (standing) => translate(`standing.${standing}`),
    isFromFile: (commitment) => restsOnFile(commitment, confirmations?.get(commitment.id)),
    fromFile: [translate('standing.fromFile'), translate('standing.fromFileShort')],
    nobodyYet: translate('scene.nobodyYet'),
    with: translate('scene.with'),
    before: translate('scene.before'),
  }
}

/** Surroundings of a snapshot, for exports: built once, answers by looking through the actors and actions of the page. */
export function surroundingsOf(snapshot: BoardSnapshot): Surroundings {
  const connectors = new Map<ItemId, Connector[]>()
  const referring = new Map<ItemId, Item[]>()
  const standing = new Map<PageId, Item[]>()
  for (const item of snapshot.items.values()) {
    if (item.kind === 'actor' || item.kind === 'action') push(standing, item.page, item)
    for (const id of referencesOf(item)) push(referring, id, item)
    if (!isConnector(item)) continue
    push(connectors, item.from, item)
    if (item.to !== item.from) push(connectors, item.to, item)
  }
  for (const list of connectors.values()) list.sort(byDrawOrder)
  return {
    item: (id) => snapshot.items.get(id),
    connectorsOf: (id) => connectors.get(id) ?? [],
    referringTo: (id) => referring.get(id) ?? [],
    itemsIn: (page, box) =>
      (standing.get(page) ?? []).filter((item) => {
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
