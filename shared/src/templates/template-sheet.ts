import type { PageKind } from '../model/index.ts'
import type {
  SheetOptions,
  Template,
  TemplateBoard,
  TemplateLanguage,
  TemplateSheet,
  TemplateSummary,
} from './template.ts'

/** What a list shows of a template. */
export function summaryOf(template: Template, language: TemplateLanguage): TemplateSummary {
  return {
    id: template.id,
    title: template.title[language],
    description: template.description[language],
    minutes: template.minutes,
    group: template.group,
    material: template.material[language],
    pages: template.board.pages.map(({ kind }) => kind as PageKind),
    hasExample: template.example !== undefined,
  }
}

/** The whole template in one language. */
export function sheetOf(template: Template, language: TemplateLanguage, options: SheetOptions = {}): TemplateSheet {
  return {
    ...summaryOf(template, language),
    instruction: template.instruction[language],
    board: boardOf(template, language, options),
  }
}

/**
 * The board of a template as a `palabre-board` file in one language. Pages of a method say which one it is, so that its
 * instruction can be shown; nobody is named as the author of anything.
 */
export function boardOf(template: Template, language: TemplateLanguage, { example }: SheetOptions = {}): TemplateBoard {
  const { format, version, meta } = template.board
  const { pages, items } = (example && template.example) || template.board
  const method = template.group === 'method' ? { method: template.id } : {}
  return inLanguage(
    {
      format,
      version,
      meta,
      pages: pages.map((page) => ({ ...method, ...page })),
      items: items.map(({ author: _author, at: _at, ...item }) => item),
    },
    language,
  ) as TemplateBoard
}

/** The same value, with every `{fr, en}` in it replaced by its words in one language. */
function inLanguage(value: unknown, language: TemplateLanguage): unknown {
  if (Array.isArray(value)) return value.map((entry) => inLanguage(entry, language))
  if (value === null || typeof value !== 'object') return value
  if (isWords(value)) return value[language]
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inLanguage(part, language)]))
}

function isWords(value: object): value is Readonly<Record<TemplateLanguage, string>> {
  const { fr, en } = value as Partial<Record<TemplateLanguage, unknown>>
  return typeof fr === 'string' && typeof en === 'string' && Object.keys(value).length === 2
}
