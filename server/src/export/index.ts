export type { ExportLanguage } from './dictionary.ts'
export type { ExportedFile, ExportRefusal, ExportRequest } from './request.ts'
export type { Exporter } from './run-export.ts'
export { createExporter } from './run-export.ts'
