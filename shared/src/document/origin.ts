/**
 * Where a transaction comes from. Yjs hands the origin to every observer, and the undo manager tracks origins by
 * class, so each source is a class of its own.
 */

/** An edit made here by this person: undoable. `command` names the verb. */
export class LocalEdit {
  readonly command: string
  constructor(command: string) {
    this.command = command
  }
}

/** The server putting a document right: a migration, a repair, an import. Never undoable. */
export class ServerEdit {
  readonly reason: 'migration' | 'repair' | 'import' | 'seed' | 'session'
  constructor(reason: ServerEdit['reason']) {
    this.reason = reason
  }
}
