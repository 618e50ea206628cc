export type { ImportContext, Imported, ImportRefusal, ImportResult } from './import.ts'
export { importPalabre } from './palabre.ts'
