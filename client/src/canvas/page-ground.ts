import { type Box, geoBounds, intersects } from '@palabre/shared/geometry'
import type { Item, PageKind } from '@palabre/shared/model'
import {
  type Backdrop,
  backdropOf,
  type Detail,
  type Drawing,
  drawBackdrop,
  type MeasureText,
  type SceneWords,
} from '@palabre/shared/scene'
import type { Brush } from './brush.ts'

/** What is drawn of a page under its items; kept for as long as it stays the same. */
export class PageGround {
  private readonly measure: MeasureText
  private words: SceneWords
  private backdrop: Backdrop | undefined
  private drawings = new Map<Detail, readonly Drawing[]>()

  constructor(measure: MeasureText, words: SceneWords) {
    this.measure = measure
    this.words = words
  }

  /** Other words or fonts. */
  reset(words: SceneWords = this.words): void {
    this.words = words
    this.drawings.clear()
  }

  /** Takes in what lies on the page now; true when its ground looks different. */
  follow(kind: PageKind | undefined, items: Iterable<Item>): boolean {
    const next = backdropOf(kind, items)
    if (next?.bottom === this.backdrop?.bottom && next?.empty.join() === this.backdrop?.empty.join()) return false
    this.backdrop = next
    this.drawings.clear()
    return true
  }

  paint(brush: Brush, region: Box, detail: Detail): void {
    for (const drawing of this.drawn(detail))
      if (!drawing.frame || intersects(geoBounds(drawing.frame), region)) brush.paint(drawing)
  }

  private drawn(detail: Detail): readonly Drawing[] {
    const { backdrop, words, measure } = this
    if (!backdrop) return []
    const known = this.drawings.get(detail)
    if (known) return known
    const drawn = drawBackdrop(backdrop, { words, measure, detail })
    this.drawings.set(detail, drawn)
    return drawn
  }
}
