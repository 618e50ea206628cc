/** The closed union of item kinds. A new kind is one file in `items/` and one line in each list below. */

import { type Action, actionKind } from './items/action.ts'
import { type Actor, actorKind } from './items/actor.ts'
import { type Commitment, commitmentKind } from './items/commitment.ts'
import { type Frame, frameKind } from './items/frame.ts'
import { type Image, imageKind } from './items/image.ts'
import { type Ink, inkKind } from './items/ink.ts'
import { type Link, linkKind } from './items/link.ts'
import { type Need, needKind } from './items/need.ts'
import { type Relation, relationKind } from './items/relation.ts'
import { type Shape, shapeKind } from './items/shape.ts'
import { type Statement, statementKind } from './items/statement.ts'
import { type Sticky, stickyKind } from './items/sticky.ts'
import { type Tension, tensionKind } from './items/tension.ts'
import { type Territory, territoryKind } from './items/territory.ts'
import { type TextItem, textKind } from './items/text.ts'

export type Item =
  | Actor
  | Action
  | Relation
  | Territory
  | Statement
  | Need
  | Tension
  | Link
  | Commitment
  | Sticky
  | TextItem
  | Shape
  | Ink
  | Image
  | Frame
export type ItemKindName = Item['kind']
export type ItemOf<Kind extends ItemKindName> = Extract<Item, { kind: Kind }>
/** An item that runs between two others. */
export type Connector = Relation | Link
/** An item that has a place. */
export type PlacedItem = Exclude<Item, Relation | Link>
/** An item whose text people write together. */
export type WordedItem = Sticky | TextItem | Shape | Statement | Need

export const itemKinds = {
  actor: actorKind,
  action: actionKind,
  relation: relationKind,
  territory: territoryKind,
  statement: statementKind,
  need: needKind,
  tension: tensionKind,
  link: linkKind,
  commitment: commitmentKind,
  sticky: stickyKind,
  text: textKind,
  shape: shapeKind,
  ink: inkKind,
  image: imageKind,
  frame: frameKind,
} as const satisfies { readonly [Kind in ItemKindName]: { kind: Kind } }

export function isItemKind(value: unknown): value is ItemKindName {
  return typeof value === 'string' && Object.hasOwn(itemKinds, value)
}

export function isPlaced(item: Item): item is PlacedItem {
  return itemKinds[item.kind].placed
}

export function isConnector(item: Item): item is Connector {
  return !itemKinds[item.kind].placed
}

export function isWorded(item: Item): item is WordedItem {
  return itemKinds[item.kind].worded
}
