export type { ImportContext, Imported, ImportRefusal, ImportResult } from './import.ts'
export { importPalabre } from './palabre.ts'
export type { TerritoiresContext } from './territoires.ts'
export { importTerritoires } from './territoires.ts'
