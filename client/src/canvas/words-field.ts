import { type Geo, pointAt } from '@palabre/shared/geometry'
import type { Alignment, Item } from '@palabre/shared/model'
import {
  actionNameBox,
  actorNameBox,
  commitmentWordsBox,
  fitText,
  lineHeight,
  type MeasureText,
  type Paint,
  routeOf,
  type Surroundings,
  shapeTextBox,
  stickyPadding,
  stickyText,
  type TextStyle,
  textHeight,
  textStyle,
  wordsBox,
} from '@palabre/shared/scene'

/** Where and how the words of an item are typed: set like they are drawn. Page units. */
export interface WordsField {
  /** The item's box; the field is turned with it. */
  readonly frame: Geo
  /** From the frame's top left. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly style: TextStyle
  readonly align: Alignment
  readonly paint: Paint
  /** Shown behind the words where they do not lie on their own item. */
  readonly ground: Paint
  /** Return ends typing. */
  readonly oneLine: boolean
  /** Shown larger than their item, two fields of one item go above (-1) and below (1) its middle. */
  readonly apart?: -1 | 1
}

/** The two stakes of a tension. */
export const stakes = ['a', 'b'] as const
export type Stake = (typeof stakes)[number]

/** The words people type on an item: its text, its name, its title, its label; one stake of a tension. */
export function wordsOf(item: Item, part?: Stake): string {
  switch (item.kind) {
    case 'actor':
      return item.name
    case 'frame':
      return item.title ?? ''
    case 'relation':
      return item.label ?? ''
    case 'action':
    case 'territory':
      return item.name
    case 'commitment':
      return item.what
    case 'image':
      return item.alt ?? ''
    case 'tension':
      return item[part ?? 'a']
    case 'ink':
    case 'link':
      return ''
    default:
      return item.text
  }
}

/** The field name of an item whose words are a plain field, not a text people write together. */
export function wordsFieldName(item: Item, part?: Stake): string | undefined {
  return item.kind === 'tension' ? part : plainWords[item.kind]
}

const plainWords: Partial<Readonly<Record<Item['kind'], string>>> = {
  actor: 'name',
  action: 'name',
  territory: 'name',
  frame: 'title',
  relation: 'label',
  commitment: 'what',
  image: 'alt',
}

/** The field in which `words` are typed on an item; nothing where it has no words, or no place yet. */
export function wordsField(
  item: Item,
  words: string,
  measure: MeasureText,
  surroundings: Surroundings,
  part?: Stake,
): WordsField | undefined {
  switch (item.kind) {
    case 'sticky': {
      const { size, lines } = stickyText({ ...item, text: words }, measure)
      const [, , width, height] = item.geo
      const inner = { width: width - 2 * stickyPadding, height: height - 2 * stickyPadding }
      const lift = item.align === 'center' ? middle(inner.height, lines.length, size) : 0
      return field(
        item.geo,
        { x: stickyPadding, y: stickyPadding + lift, ...inner, height: inner.height - lift },
        {
          style: { size, weight: 400 },
          align: item.align,
          paint: `note-ink-${item.colour}`,
          ground: `note-${item.colour}`,
        },
      )
    }
    case 'text': {
      const box = { x: 0, y: 0, width: item.geo[2], height: textHeight({ ...item, text: words }, measure) }
      return field(item.geo, box, { style: textStyle(item), align: item.align, paint: `stroke-${item.colour}` })
    }
    case 'shape':
      return inTheMiddle(item.geo, shapeTextBox(item), words, shapeSizes, 400, measure, {
        paint: item.fill ? `fill-ink-${item.fill}` : 'ink',
        ground: item.fill ? `fill-${item.fill}` : 'surface',
      })
    case 'actor': {
      const { box, sizes } = actorNameBox(item.geo)
      return { ...inTheMiddle(item.geo, box, words, sizes, 700, measure, { align: 'start' }), oneLine: true }
    }
    case 'action': {
      const { box, sizes } = actionNameBox(item.geo)
      return { ...inTheMiddle(item.geo, box, words, sizes, 700, measure, { align: 'start' }), oneLine: true }
    }
    case 'frame': {
      const box = { x: 4, y: -30, width: item.geo[2] - 8, height: 26 }
      return { ...field(item.geo, box, { style: { size: 20, weight: 700 }, ground: 'paper' }), oneLine: true }
    }
    case 'relation':
      return labelField(item, surroundings)
    case 'statement':
    case 'need': {
      const { weight, sizes, ...box } = wordsBox(item, 'full')
      const { size } = fitText(words, { weight }, { ...box, sizes }, measure)
      return field(item.geo, box, { style: { size, weight } })
    }
    case 'tension': {
      const { weight, sizes, ...box } = wordsBox(item, 'full', part)
      const place = inTheMiddle(item.geo, box, words, sizes, weight, measure, { ground: 'surface' })
      return { ...place, apart: part === 'a' ? -1 : 1 }
    }
    case 'commitment': {
      const { box, sizes } = commitmentWordsBox(item.geo)
      const { size } = fitText(words, { weight: 400 }, { ...box, sizes }, measure)
      return field(item.geo, box, { style: { size, weight: 400 } })
    }
    case 'territory':
    case 'image':
    case 'link':
    case 'ink':
      return undefined
  }
}

const shapeSizes = [28, 24, 22, 20, 18, 16, 14, 13, 12, 11, 10, 9, 8] as const
const labelBox = { width: 180, height: 22 } as const

function labelField(item: Extract<Item, { kind: 'relation' }>, surroundings: Surroundings): WordsField | undefined {
  const curve = routeOf(item, surroundings)?.curve
  if (!curve) return undefined
  const { x, y } = pointAt(curve, 0.5)
  const { width, height } = labelBox
  const look = { style: { size: 14, weight: 600 }, align: 'center', ground: 'paper' } as const
  return {
    ...field([x - width / 2, y - height / 2, width, height, 0], { x: 0, y: 0, width, height }, look),
    oneLine: true,
  }
}

type Box = Pick<WordsField, 'x' | 'y' | 'width' | 'height'>
type Look = Partial<Pick<WordsField, 'style' | 'align' | 'paint' | 'ground'>>

function field(frame: Geo, box: Box, look: Look): WordsField {
  const style: TextStyle = { size: 16, weight: 400 }
  return { frame, style, align: 'start', paint: 'ink', ground: 'surface', oneLine: false, ...box, ...look }
}

function inTheMiddle(
  frame: Geo,
  box: Box,
  words: string,
  sizes: readonly number[],
  weight: TextStyle['weight'],
  measure: MeasureText,
  look: Look,
): WordsField {
  const { size, lines } = fitText(words, { weight }, { ...box, sizes }, measure)
  const lift = middle(box.height, lines.length, size)
  const lower = { ...box, y: box.y + lift, height: Math.max(size * lineHeight, box.height - lift) }
  return field(frame, lower, { style: { size, weight }, align: 'center', ...look })
}

function middle(height: number, lines: number, size: number): number {
  return Math.max(0, (height - Math.max(1, lines) * size * lineHeight) / 2)
}
