/** The closed union of item kinds. A new kind is one file in `items/` and one line in each list below. */
import { type Actor, actorKind } from './items/actor.ts'
import { type Frame, frameKind } from './items/frame.ts'
import { type Ink, inkKind } from './items/ink.ts'
import { type Relation, relationKind } from './items/relation.ts'
import { type Shape, shapeKind } from './items/shape.ts'
import { type Sticky, stickyKind } from './items/sticky.ts'
import { type TextItem, textKind } from './items/text.ts'

export type Item = Actor | Relation | Sticky | TextItem | Shape | Ink | Frame
export type ItemKindName = Item['kind']
export type ItemOf<Kind extends ItemKindName> = Extract<Item, { kind: Kind }>
/** An item that has a place. */
export type PlacedItem = Exclude<Item, Relation>
/** An item whose text people write together. */
export type WordedItem = Sticky | TextItem | Shape

export const itemKinds = {
  actor: actorKind,
  relation: relationKind,
  sticky: stickyKind,
  text: textKind,
  shape: shapeKind,
  ink: inkKind,
  frame: frameKind,
} as const satisfies { readonly [Kind in ItemKindName]: { kind: Kind } }

export function isItemKind(value: unknown): value is ItemKindName {
  return typeof value === 'string' && Object.hasOwn(itemKinds, value)
}

export function isPlaced(item: Item): item is PlacedItem {
  return itemKinds[item.kind].placed
}

export function isWorded(item: Item): item is WordedItem {
  return itemKinds[item.kind].worded
}
