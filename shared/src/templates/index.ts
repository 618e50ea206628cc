export type { Template, TemplateLanguage, TemplateSummary } from './template.ts'
export { listTemplates, templateBoard } from './templates.ts'
