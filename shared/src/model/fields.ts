/** The building blocks of validators: each says its bound once, so that a refusal can name it. */
import * as v from 'valibot'
import type { Geo } from '../geometry/index.ts'
import { type ItemId, isId } from '../ids.ts'

/** Bounds that the interface, the server and imports all obey. Lengths in UTF-16 units. */
export const bounds = {
  nameLength: 200,
  labelLength: 200,
  /** A sentence or two: a stake, a promise, what a picture shows. */
  stakeLength: 1_000,
  noteLength: 4_000,
  textLength: 10_000,
  coordinate: 10_000_000,
  extent: 1_000_000,
  strokeBytes: 64_000,
  /** Items on a board, all pages together. */
  boardItems: 60_000,
} as const

export const nameField = v.pipe(v.string(), v.maxLength(bounds.nameLength))
export const labelField = v.pipe(v.string(), v.maxLength(bounds.labelLength))
export const noteField = v.pipe(v.string(), v.maxLength(bounds.noteLength))

export const itemIdField = v.custom<ItemId>(isId, 'an item id of 10–32 characters [A-Za-z0-9_-]')

/** Keys that every object has are passed over by validators, and one of them would change what the object inherits. */
export const plainRecord = v.custom<Readonly<Record<string, unknown>>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    !Object.keys(value).some((key) => key in Object.prototype || key === 'prototype'),
  'a plain record',
)

const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-bounds.coordinate), v.maxValue(bounds.coordinate))
const extent = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(bounds.extent))
const rotation = v.pipe(v.number(), v.finite(), v.minValue(-3_600), v.maxValue(3_600))

/** `[x, y, width, height, rotation]`, one value so that moves stay cheap and a box is never half-moved. */
export const geoField: v.GenericSchema<unknown, Geo> = v.pipe(
  v.strictTuple([coordinate, coordinate, extent, extent, rotation]),
  v.readonly(),
)

/** Colours people pick: names that each theme draws in its own way. */
export const colourNames = ['yellow', 'orange', 'pink', 'violet', 'blue', 'green', 'grey', 'white', 'black'] as const
export type ColourName = (typeof colourNames)[number]
/** A named colour, or `#rrggbb` brought in by another tool. */
export type Colour = ColourName | `#${string}`

export const textSizes = ['s', 'm', 'l', 'xl'] as const
export type TextSize = (typeof textSizes)[number]

export const alignments = ['start', 'center', 'end'] as const
export type Alignment = (typeof alignments)[number]
