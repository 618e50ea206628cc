export { builtInTemplates } from './built-in.ts'
export type { TemplateRefusal } from './read-template.ts'
export { checkTemplate, readTemplate } from './read-template.ts'
export type {
  SheetOptions,
  Template,
  TemplateBoard,
  TemplateLanguage,
  TemplateSheet,
  TemplateSummary,
} from './template.ts'
export { boardOf, sheetOf, summaryOf } from './template-sheet.ts'
export { templateBoard } from './templates.ts'
