import type { BoardFacts, CsvFlavour, CsvTable } from '@palabre/shared/exports'
import type { PageId } from '@palabre/shared/ids'
import type { ExportFormat, ExportPaper, ExportVariant, PosterPaper } from '@palabre/shared/protocol'
import type { ExportLanguage } from './dictionary.ts'

/** What to make of a board. Plain data: it travels to the worker. */
export interface ExportRequest {
  readonly format: ExportFormat
  /** The board document as one Yjs update. */
  readonly document: Uint8Array
  readonly facts: BoardFacts
  readonly language: ExportLanguage
  /** Epoch ms, printed as the date of the picture. */
  readonly now: number
  /** Where it is printed so; absent: where the server is. */
  readonly timeZone?: string
  /** The pictures that may be drawn, as the server keeps them, by asset. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>
  /**
   * Absent: the first page with something on it; for `csv` and `json`, the whole board; for `docx` and `odt`, the last
   * minutes.
   */
  readonly page?: PageId
  /** `svg`, `png`, `pdf`: the thread of the whole board on one page, instead of a page of it. */
  readonly view?: 'thread'
  /** What the people of the board are called: left out of minutes that are handed on. */
  readonly names?: readonly string[]
  /** Absent: `interne`. */
  readonly variant?: ExportVariant
  /** `pdf`: absent is A4. */
  readonly paper?: ExportPaper
  /** `pdf`: cuts the sheet into A4 pages to be glued together. */
  readonly tiled?: boolean
  /** `csv`: absent is `all`. */
  readonly table?: CsvTable
  /** `csv`: absent is `plain`. */
  readonly flavour?: CsvFlavour
}

/** The sheet that tells people in the room how to come in. Plain data, too. */
export interface PosterRequest {
  readonly format: 'poster'
  readonly title: string
  /** The participants' link. */
  readonly link: string
  /** Null while no session is open. */
  readonly code: string | null
  /** Where the code is typed. */
  readonly address: string
  readonly paper: PosterPaper
  readonly language: ExportLanguage
  /** Epoch ms. */
  readonly now: number
}

/** A file to hand to people. */
export interface ExportedFile {
  readonly bytes: Uint8Array
  readonly contentType: string
  /** ASCII, safe in a header and on every file system. */
  readonly filename: string
}

export type ExportRefusal = 'unknown_page' | 'not_minutes' | 'export_failed'
