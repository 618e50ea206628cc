import type { BoardFile } from '../exports/index.ts'

/** Languages that templates speak. */
export type TemplateLanguage = 'fr' | 'en'

type Words = Readonly<Record<TemplateLanguage, string>>

/** A board to start from: a `palabre-board` file with a few words about it. */
export interface Template {
  readonly id: string
  readonly title: Words
  readonly description: Words
  /** How long a group usually works with it. */
  readonly minutes: number
  readonly board: Pick<BoardFile, 'format' | 'version' | 'meta' | 'pages' | 'items'>
}

/** What a list of templates shows. */
export interface TemplateSummary {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly minutes: number
}
