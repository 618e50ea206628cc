/** Minutes as files to go on with or to print: DOCX, ODT, and a flowing PDF. */
import { type FlowBlock, flowOf, type Words } from '@palabre/shared/exports'
import { type BoardSnapshot, byDrawOrder, type Page } from '@palabre/shared/model'
import { stackedTexts } from '@palabre/shared/scene'
import type { ExportLanguage } from './dictionary.ts'
import { measureText } from './fonts.ts'

/** A document to be set: its words, and what stands at the foot of each page. */
export interface FlowDocument {
  readonly blocks: readonly FlowBlock[]
  /** Of the document, in one line. */
  readonly title: string
  /** Beside the number of the page: the board, and the day of the export. */
  readonly foot: string
  readonly page: string
  readonly language: ExportLanguage
  /** Epoch ms. */
  readonly now: number
}

interface Facts {
  readonly board: BoardSnapshot
  readonly page: Page
  readonly words: Words
  readonly language: ExportLanguage
  readonly date: string
  readonly now: number
}

export function minutesDocument({ board, page, words, language, date, now }: Facts): FlowDocument {
  const blocks = flowOf(board, page, words)
  const about = [board.meta.title.replace(/\s+/g, ' ').trim(), date].filter(Boolean).join(' · ')
  return { blocks, title: blocks[0]?.text ?? '', foot: about, page: words('export.page'), language, now }
}

/** The board with its page of minutes laid out anew, as its texts have grown: for pictures of it. */
export function stackedMinutes(board: BoardSnapshot, page: Page): BoardSnapshot {
  const texts = [...board.items.values()]
    .filter((item) => item.kind === 'text')
    .filter((item) => item.page === page.id)
    .sort(byDrawOrder)
  const geos = stackedTexts(texts, measureText)
  const items = new Map(board.items)
  for (const [index, text] of texts.entries()) items.set(text.id, { ...text, geo: geos[index] ?? text.geo })
  return { ...board, items }
}

/** A4 in its margins, as all three formats have it: centimetres. */
export const paper = { width: 21, height: 29.7, margin: 2.2 } as const
