export type { Family, FamilyShape } from './family.ts'
export { familiesSchema, familyOf, familySchema, familyShapes, shippedFamilies } from './family.ts'
export type { Alignment, Colour, ColourName, TextSize } from './fields.ts'
export { alignments, bounds, colourNames, geoField, itemIdField, plainRecord, textSizes } from './fields.ts'
export type { ItemHead, ItemKind, Placed, References, Worded } from './item-kind.ts'
export type { Action } from './items/action.ts'
export type { Actor, ActorRing, ActorScale } from './items/actor.ts'
export { actorRings, actorScales, isOrganisation } from './items/actor.ts'
export type {
  Commitment,
  CommitmentForm,
  CommitmentPart,
  CommitmentState,
  CommitmentStep,
} from './items/commitment.ts'
export {
  commitmentForms,
  commitmentParts,
  commitmentStates,
  dueField,
  mostHistory,
  mostPeople,
  withHistory,
} from './items/commitment.ts'
export type { Frame } from './items/frame.ts'
export type { Image, ImageConsent } from './items/image.ts'
export { imageConsents } from './items/image.ts'
export type { Ink } from './items/ink.ts'
export type { Link, LinkRole } from './items/link.ts'
export { linkRoles } from './items/link.ts'
export type { Need } from './items/need.ts'
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
export type { GapSubject, Statement, StatementColumn, StatementSource } from './items/statement.ts'
export { gapSubjects, statementColumns, statementSources } from './items/statement.ts'
export type { Sticky } from './items/sticky.ts'
export type { Tension } from './items/tension.ts'
export type { Territory, TerritoryOrigin } from './items/territory.ts'
export { territoryOrigins } from './items/territory.ts'
export type { TextItem } from './items/text.ts'
export type { Connector, Item, ItemKindName, ItemOf, PlacedItem, WordedItem } from './items.ts'
export { isConnector, isItemKind, isPlaced, isWorded, itemKinds } from './items.ts'
export type { Layer } from './layer.ts'
export { frozenFirst, isFrozen, layerIdField, layersSchema, sheetOf, sheetOpacity } from './layer.ts'
export { rolesBetween } from './link-roles.ts'
export type { BoardMeta, Mandate, MetaKey } from './meta.ts'
export { mandateLevels, mandateSchema, metaFields } from './meta.ts'
export type { Minutes, MinutesSection } from './minutes.ts'
export { minutesOf, minutesSizes } from './minutes.ts'
export { columnAt, columnBox, insideColumn, needsPage } from './needs-page.ts'
export type { Page, PageKind } from './page.ts'
export { pageKinds, pageSchema } from './page.ts'
export { parse } from './parse.ts'
export type { NameOfPerson } from './people.ts'
export { calledPerson, withNames } from './people.ts'
export type { IsThere } from './references.ts'
export { madeWhole, referencesFollowing, referencesOf } from './references.ts'
export type { BoardSnapshot } from './snapshot.ts'
export { byDrawOrder, itemsOfPage } from './snapshot.ts'
export type { Confirmation, Confirmations, Standing, Voice } from './standing.ts'
export { commitmentText, commitmentTextFollowing, restsOnFile, standingOf, standings } from './standing.ts'
