export type { ExportRequest } from './request.ts'
export type { Exporter } from './run-export.ts'
export { createExporter } from './run-export.ts'
