/**
 * What drawings are made of. Scene functions turn an item into primitives; the canvas paints them, and the SVG, PDF
 * and PNG exports write the same ones. Coordinates are page units.
 */
import type { Geo, Vec } from '../geometry/index.ts'

/** A colour: `#rrggbb`, or a role that each theme fills in (scene/palette). */
export type Paint = `#${string}` | PaintRole
export type PaintRole =
  | 'ink'
  | 'ink-soft'
  | 'paper'
  | 'surface'
  | 'line'
  | 'accent'
  | 'tension'
  | 'shadow'
  /** A note's ground, its darker edge, and words on it, by colour name or `#rrggbb`. */
  | `note-${string}`
  | `note-edge-${string}`
  | `note-ink-${string}`
  /** Lines and pens; the grounds of shapes, and words on them. */
  | `stroke-${string}`
  | `fill-${string}`
  | `fill-ink-${string}`
  /** A family's colour: as a line or mark, and as the ground of a card. */
  | `strong-${string}`
  | `tint-${string}`

export interface Stroke {
  readonly paint: Paint
  readonly width: number
  /** Lengths of dashes and gaps; none is a solid line. */
  readonly dash?: readonly number[]
}

/** A path as flat commands: `['M', x, y]`, `['L', x, y]`, `['Q', cx, cy, x, y]`, `['C', ax, ay, bx, by, x, y]`, `['Z']`. */
export type PathCommand =
  | readonly ['M' | 'L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

export interface TextStyle {
  /** Height of the font in page units. */
  readonly size: number
  readonly weight: 400 | 600 | 700
  readonly italic?: boolean
}

/** Width of a line of text in page units; each renderer passes its own, all for the same font. */
export type MeasureText = (text: string, style: TextStyle) => number

export type Primitive =
  | {
      readonly type: 'rectangle'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly radius?: number
      readonly fill?: Paint
      readonly stroke?: Stroke
    }
  | {
      readonly type: 'ellipse'
      readonly centre: Vec
      readonly radiusX: number
      readonly radiusY: number
      readonly fill?: Paint
      readonly stroke?: Stroke
    }
  | {
      readonly type: 'path'
      readonly commands: readonly PathCommand[]
      readonly fill?: Paint
      readonly stroke?: Stroke
    }
  | {
      /** One line of text; `y` is the baseline. */
      readonly type: 'text'
      readonly text: string
      readonly x: number
      readonly y: number
      readonly style: TextStyle
      readonly paint: Paint
      readonly align: 'start' | 'center' | 'end'
      /** A halo of paper around the letters, for labels that lie on lines. */
      readonly halo?: boolean
    }
  | {
      /** A picture kept by the server, whole in its box: neither cut nor stretched. */
      readonly type: 'image'
      readonly asset: string
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      /** Drawn while the picture is not at hand. */
      readonly instead: readonly Figure[]
    }

/** A primitive that is neither words nor a picture. */
export type Figure = Extract<Primitive, { readonly type: 'rectangle' | 'ellipse' | 'path' }>

/**
 * An item drawn. Primitives of a placed item are relative to the top left of `frame` and turn around its centre, so
 * that moving an item reuses its drawing; those of a relation are absolute (`frame` absent).
 */
export interface Drawing {
  readonly frame?: Geo
  readonly primitives: readonly Primitive[]
}

/**
 * How much to draw. `full`: everything. `wide`: a whole map on one screen; names large, notes, no small print.
 * `plain`: too small to read, text becomes bars or is left out. `speck`: a coloured block.
 */
export type Detail = 'full' | 'wide' | 'plain' | 'speck'
