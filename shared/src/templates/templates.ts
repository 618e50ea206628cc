import { builtInTemplates } from './built-in.ts'
import type { SheetOptions, TemplateBoard, TemplateLanguage } from './template.ts'
import { boardOf } from './template-sheet.ts'

/** The board of a template that ships, as a `palabre-board` file in one language; undefined for an unknown id. */
export function templateBoard(
  id: string,
  language: TemplateLanguage = 'fr',
  options: SheetOptions = {},
): TemplateBoard | undefined {
  const template = builtInTemplates.find((known) => known.id === id)
  return template && boardOf(template, language, options)
}
