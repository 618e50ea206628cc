import blank from './blank.json' with { type: 'json' }
import type { Template, TemplateLanguage, TemplateSummary } from './template.ts'

/** In the order people see them. */
const templates = [blank] as unknown as readonly Template[]

/** Every template, in words of a language. */
export function listTemplates(language: TemplateLanguage): TemplateSummary[] {
  return templates.map(({ id, title, description, minutes }) => ({
    id,
    title: title[language],
    description: description[language],
    minutes,
  }))
}

/** The board of a template as a `palabre-board` file, to be imported; undefined for an unknown id. */
export function templateBoard(id: string): Template['board'] | undefined {
  return templates.find((template) => template.id === id)?.board
}
