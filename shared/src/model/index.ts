export type { Family, FamilyShape } from './family.ts'
export { familiesSchema, familyOf, familySchema, familyShapes, shippedFamilies } from './family.ts'
export type { Alignment, Colour, ColourName, TextSize } from './fields.ts'
export { alignments, bounds, colourNames, geoField, textSizes } from './fields.ts'
export type { ItemHead, ItemKind, Placed, Worded } from './item-kind.ts'
export type { Actor, ActorRing, ActorScale } from './items/actor.ts'
export { actorRings, actorScales } from './items/actor.ts'
export type { Frame } from './items/frame.ts'
export type { Ink } from './items/ink.ts'
export type { CooperationLevel, Relation, RelationDirection, RelationState, RelationType } from './items/relation.ts'
export {
  cooperationLevels,
  isUnreal,
  networkForms,
  networkScopes,
  relationDirections,
  relationStates,
  relationTypes,
  wills,
} from './items/relation.ts'
export type { Shape, ShapeForm } from './items/shape.ts'
export { shapeForms } from './items/shape.ts'
export type { Sticky } from './items/sticky.ts'
export type { TextItem } from './items/text.ts'
export type { Item, ItemKindName, ItemOf, PlacedItem, WordedItem } from './items.ts'
export { isItemKind, isPlaced, isWorded, itemKinds } from './items.ts'
export type { BoardMeta, Mandate, MetaKey } from './meta.ts'
export { mandateSchema, metaFields } from './meta.ts'
export type { Page, PageKind } from './page.ts'
export { pageKinds, pageSchema } from './page.ts'
export { parse } from './parse.ts'
export type { BoardSnapshot } from './snapshot.ts'
export { byDrawOrder, itemsOfPage } from './snapshot.ts'
