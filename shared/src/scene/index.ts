export type { Backdrop } from './backdrop.ts'
export { backdropBox, backdropOf, columnColours, drawBackdrop } from './backdrop.ts'
export { drawnBounds, frameTitleRoom } from './bounds.ts'
export { contrast, mixHex, standingOut } from './colour.ts'
export type { LabelPlace, SceneContext, SceneWords, Surroundings } from './context.ts'
export { sceneWords, surroundingsOf } from './context.ts'
export { drawItem } from './draw.ts'
export { hitsItem, liesIn, meetsBox, strokeOnPage } from './hit.ts'
export { actionNameBox } from './items/action.ts'
export { actorNameBox, actorWidthFor } from './items/actor.ts'
export { commitmentWordsBox } from './items/commitment.ts'
export { inkPrimitives } from './items/ink.ts'
export { linkLook } from './items/link.ts'
export { relationBounds, relationLabel } from './items/relation.ts'
export { shapeTextBox } from './items/shape.ts'
export { stickyPadding, stickyText } from './items/sticky.ts'
export { textHeight, textStyle } from './items/text.ts'
export type { WordsBox } from './items/words-box.ts'
export { wordsBox } from './items/words-box.ts'
export { labelPlaces } from './label-places.ts'
export { minutesWidth, stackedTexts } from './minutes-layout.ts'
export { outlineOf } from './outline-of.ts'
export type { Theme } from './palette.ts'
export { paintHex, themes } from './palette.ts'
export { familyMark } from './paths.ts'
export type {
  Detail,
  Drawing,
  Figure,
  MeasureText,
  Paint,
  PaintRole,
  PathCommand,
  Primitive,
  Stroke,
  TextStyle,
} from './primitives.ts'
export type { Route } from './route.ts'
export { routeOf } from './route.ts'
export type { TextLayout } from './text-layout.ts'
export { cutText, fitText, lineHeight, runsRightToLeft, wrapText } from './text-layout.ts'
