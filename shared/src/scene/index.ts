export type {
  Detail,
  Drawing,
  MeasureText,
  Paint,
  PaintRole,
  PathCommand,
  Primitive,
  Stroke,
  TextStyle,
} from './primitives.ts'
