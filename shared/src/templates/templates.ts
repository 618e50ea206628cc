import blank from './blank.json' with { type: 'json' }
import actorMap from './carte-des-acteurs.json' with { type: 'json' }
import type { Template, TemplateLanguage, TemplateSummary } from './template.ts'
import celleneuve from './territoire-celleneuve.json' with { type: 'json' }
import frontignan from './territoire-frontignan.json' with { type: 'json' }
import pezenas from './territoire-pezenas.json' with { type: 'json' }
import vauvert from './territoire-vauvert.json' with { type: 'json' }

/** In the order people see them. */
const templates = [actorMap, blank, frontignan, vauvert, pezenas, celleneuve] as unknown as readonly Template[]

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
