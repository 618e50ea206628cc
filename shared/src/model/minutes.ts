/**
 * How a page of kind `minutes` reads: its texts from the lowest to the highest in draw order. A text of size `xl` is
 * the title, `l` heads a section, and what follows a heading belongs to it.
 */
import type { TextSize } from './fields.ts'
import type { TextItem } from './items/text.ts'
import type { Item } from './items.ts'
import { byDrawOrder } from './snapshot.ts'

export const minutesSizes = { title: 'xl', heading: 'l', paragraph: 'm' } as const satisfies Record<string, TextSize>

/** A heading with the paragraphs under it; what stands before the first heading has none. */
export interface MinutesSection {
  readonly heading: TextItem | undefined
  readonly paragraphs: readonly TextItem[]
}

export interface Minutes {
  readonly title: TextItem | undefined
  readonly sections: readonly MinutesSection[]
}

/** The items of one page as minutes; what is no text is passed over. */
export function minutesOf(items: Iterable<Item>): Minutes {
  let title: TextItem | undefined
  const sections: { heading: TextItem | undefined; paragraphs: TextItem[] }[] = []
  const texts = [...items].filter((item) => item.kind === 'text').sort(byDrawOrder)
  for (const text of texts) {
    if (text.size === minutesSizes.title && !title) title = text
    else if (text.size === minutesSizes.title || text.size === minutesSizes.heading)
      sections.push({ heading: text, paragraphs: [] })
    else {
      const last = sections[sections.length - 1]
      if (last) last.paragraphs.push(text)
      else sections.push({ heading: undefined, paragraphs: [text] })
    }
  }
  return { title, sections }
}
