import { type Box, boxHeight, boxWidth } from '../geometry/index.ts'
import type { PageId } from '../ids.ts'
import type { BoardSnapshot } from '../model/index.ts'
import { cutText, type Detail, type Drawing, type MeasureText, type Primitive } from '../scene/index.ts'
import { type Legend, legendOf } from './legend.ts'
import { type DrawnItem, drawPage, type PagePicture, pageTitle, pageToDraw } from './page-picture.ts'
import type { Words } from './words.ts'

/** Drawings put on a sheet: their own coordinates × `scale` + (`x`, `y`). */
export interface SheetPart {
  readonly role: 'title' | 'map' | 'legend' | 'note'
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly drawings: readonly (Drawing | DrawnItem)[]
}

/** A page of a board ready to be written as a picture or printed: title, date, map, legend. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly parts: readonly SheetPart[]
  /** Page units of the board × this = units of the sheet. */
  readonly mapScale: number
}

export interface SheetOptions {
  readonly page?: PageId
  readonly words: Words
  /** For the font that the sheet is set in. */
  readonly measure: MeasureText
  /** The date as people write it. */
  readonly date: string
  /** A given size, in points; absent: as large as the map takes at 100 %. */
  readonly paper?: PaperRoom
  /** How much of each item to draw; absent: everything. */
  readonly detail?: Detail
}

/** Composes a page; undefined when the board has no such page. */
export function composeSheet(snapshot: BoardSnapshot, options: SheetOptions): Sheet | undefined {
  return composeSheets(snapshot, options, [options.paper])[0]
}

/** The same page on several papers, drawn once; empty when the board has no such page. */
export function composeSheets(
  snapshot: BoardSnapshot,
  options: Omit<SheetOptions, 'paper'>,
  papers: readonly (PaperRoom | undefined)[],
): Sheet[] {
  const page = pageToDraw(snapshot, options.page)
  if (!page) return []
  const picture = drawPage(snapshot, page, options.words, options.measure, options.detail ?? 'full')
  return papers.map((paper) => compose(snapshot, picture, options, paper))
}

/** A sheet of paper. */
export interface PaperRoom {
  readonly width: number
  readonly height: number
  readonly margin: number
  /** What 1 px of title and legend takes. */
  readonly unit: number
  /** Kept free above the lower margin. */
  readonly foot: number
}

const titleStyle = { size: 30, weight: 700 } as const
const dateStyle = { size: 16, weight: 400 } as const
const gap = 22
/** Margins of a picture without a paper, and the width up to which its title and legend stay at 100 %. */
const picture = { margin: 36, leastWidth: 1_136, legibleWidth: 1700 } as const
const emptyMap: Box = { minX: 0, minY: 0, maxX: 960, maxY: 480 }

function compose(
  snapshot: BoardSnapshot,
  { page, ground, items, bounds }: PagePicture,
  { words, measure, date }: SheetOptions,
  given: PaperRoom | undefined,
): Sheet {
  const map = bounds ?? emptyMap
  const paper = given ?? paperFor(map)
  const inner = paper.width - 2 * paper.margin
  const legend = legendOf(snapshot, page.id, inner / paper.unit, words, measure)
  const boardTitle = snapshot.meta.title || pageTitle(page, words)
  const head = header(boardTitle, subtitle(boardTitle, pageTitle(page, words), date), inner / paper.unit, measure)

  const headHeight = head.height * paper.unit
  const legendHeight = legend ? (legend.height + gap) * paper.unit : 0
  const room = {
    top: paper.margin + headHeight,
    height: paper.height - 2 * paper.margin - paper.foot - headHeight - legendHeight,
  }
  const scale = given ? Math.min(inner / boxWidth(map), Math.max(room.height, 1) / boxHeight(map)) : 1
  const height = given ? paper.height : paper.margin * 2 + headHeight + boxHeight(map) + legendHeight
  const mapRoom = given ? room.height : boxHeight(map)
  const parts: SheetPart[] = [
    { role: 'title', x: paper.margin, y: paper.margin, scale: paper.unit, drawings: [{ primitives: head.primitives }] },
    {
      role: 'map',
      x: paper.margin + (inner - boxWidth(map) * scale) / 2 - map.minX * scale,
      y: room.top + (mapRoom - boxHeight(map) * scale) / 2 - map.minY * scale,
      scale,
      drawings: [...ground, ...items],
    },
  ]
  if (legend) parts.push(legendPart(legend, paper, height))
  return { width: paper.width, height, title: boardTitle, parts, mapScale: scale }
}

function legendPart(legend: Legend, paper: PaperRoom, height: number): SheetPart {
  const y = height - paper.margin - paper.foot - legend.height * paper.unit
  return { role: 'legend', x: paper.margin, y, scale: paper.unit, drawings: legend.drawings }
}

/** The paper that a picture at 100 % would need; its height is found while composing. */
function paperFor(map: Box): PaperRoom {
  const unit = Math.max(1, boxWidth(map) / picture.legibleWidth)
  const margin = picture.margin * unit
  const width = Math.max(picture.leastWidth, boxWidth(map) + 2 * margin)
  return { width, height: 0, margin, unit, foot: 0 }
}

function subtitle(boardTitle: string, page: string, date: string): string {
  return [...(page === boardTitle ? [] : [page]), date].join(' · ')
}

function header(
  title: string,
  under: string,
  width: number,
  measure: MeasureText,
): { readonly primitives: readonly Primitive[]; readonly height: number } {
  const line = (text: string, y: number, style: typeof titleStyle | typeof dateStyle): Primitive => {
    const paint = style === titleStyle ? 'ink' : 'ink-soft'
    return { type: 'text', text: cutText(text, style, width, measure), x: 0, y, style, paint, align: 'start' }
  }
  const primitives = [line(title, titleStyle.size, titleStyle), line(under, titleStyle.size + gap, dateStyle)]
  return { primitives, height: titleStyle.size + gap + dateStyle.size + gap / 2 }
}
