export type { SchemaFailure } from './migrate.ts'
export { boardMigrations, boardSchema, migrateBoard } from './migrate.ts'
export type { Migration } from './migration.ts'
