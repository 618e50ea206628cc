export type { Change, FieldEdits } from './change.ts'
export type { InvalidRecord } from './check.ts'
export { checkItem, checkMeta, checkPage } from './check.ts'
export type { BoardRoots, ItemBase, ItemMap, PageMap } from './layout.ts'
export { boardRoots, boardRootsOf, itemKeys, keysOfKind } from './layout.ts'
export type { Migration, SchemaFailure } from './migrations/index.ts'
export { boardMigrations, boardSchema, migrateBoard } from './migrations/index.ts'
export type { NewNote, PrivateNote } from './notes.ts'
export {
  checkNote,
  deleteNote,
  keptRound,
  markDue,
  notesRoot,
  putInRound,
  readNotes,
  textOfNote,
  writeNote,
} from './notes.ts'
export { LocalEdit, ServerEdit } from './origin.ts'
export { endsAmong, readBoard, readImages, readItem, readMeta, readPages, readShown, withoutItems } from './read.ts'
export { applyChanges } from './write.ts'
