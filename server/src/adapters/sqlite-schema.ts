import { registrySchema } from './registry-schema.ts'

/** One numbered step of the database's schema. Steps that were released never change: add another one. */
export interface SchemaStep {
  readonly name: string
  readonly sql: string
}

/** Applied in order, each once (`PRAGMA user_version` counts them). Append only. */
export const schemaSteps: readonly SchemaStep[] = [
  {
    name: 'documents, their log, snapshots and clientIDs',
    sql: `
      CREATE TABLE documents (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        epoch TEXT,
        sequence INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE TABLE updates (
        document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        sequence INTEGER NOT NULL,
        participant TEXT NOT NULL,
        at INTEGER NOT NULL,
        data BLOB NOT NULL,
        UNIQUE (document, sequence)
      ) STRICT;
      CREATE TABLE snapshots (
        document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        sequence INTEGER NOT NULL,
        at INTEGER NOT NULL,
        data BLOB NOT NULL,
        UNIQUE (document, sequence)
      ) STRICT;
      CREATE TABLE client_ids (
        document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        client_id INTEGER NOT NULL,
        participant TEXT NOT NULL,
        PRIMARY KEY (document, client_id)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  { name: 'boards, people, devices and secrets', sql: registrySchema },
]
