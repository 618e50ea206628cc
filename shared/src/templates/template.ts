import type { BoardFile } from '../exports/index.ts'
import type { PageKind } from '../model/index.ts'
import type { TemplateFile, TemplateGroup } from '../protocol/index.ts'

/** Languages that templates speak. */
export type TemplateLanguage = 'fr' | 'en'

/** A board to start from, or pages to add: a file that was checked (read-template.ts). */
export type Template = TemplateFile

/** What a list of templates shows. */
export interface TemplateSummary {
  readonly id: string
  readonly title: string
  readonly description: string
  /** How long a group usually works with it; 0 when there is nothing to run. */
  readonly minutes: number
  readonly group: TemplateGroup
  /** What to have at hand. */
  readonly material: readonly string[]
  /** The kinds of its pages, in order. */
  readonly pages: readonly PageKind[]
  /** Whether it comes filled in, too. */
  readonly hasExample: boolean
}

/** A `palabre-board` file, in one language. */
export type TemplateBoard = Pick<BoardFile, 'format' | 'version' | 'meta' | 'pages' | 'items'>

/** A template in one language, whole. */
export interface TemplateSheet extends TemplateSummary {
  /** What to say to the group; a blank line between paragraphs. */
  readonly instruction: string
  readonly board: TemplateBoard
}

export interface SheetOptions {
  /** Filled in, where it has an example. */
  readonly example?: boolean
}
