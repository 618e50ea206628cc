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
  {
    name: 'pictures',
    sql: `
      CREATE TABLE assets (
        board TEXT NOT NULL,
        id TEXT NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        bytes INTEGER NOT NULL,
        at INTEGER NOT NULL,
        unused_since INTEGER,
        PRIMARY KEY (board, id)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    name: 'ballots',
    sql: `
      CREATE TABLE ballots (
        id TEXT PRIMARY KEY,
        board TEXT NOT NULL,
        terms TEXT NOT NULL,
        labels TEXT NOT NULL,
        opened_at INTEGER NOT NULL,
        closed_at INTEGER,
        electorate INTEGER,
        proxies INTEGER,
        turnout INTEGER
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX ballots_of_board ON ballots (board);
      CREATE TABLE ballot_voters (
        ballot TEXT NOT NULL REFERENCES ballots (id) ON DELETE CASCADE,
        voter TEXT NOT NULL,
        vote TEXT,
        PRIMARY KEY (ballot, voter)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE ballot_sealed (
        ballot TEXT NOT NULL REFERENCES ballots (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        vote TEXT NOT NULL,
        PRIMARY KEY (ballot, place)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    name: 'when people were last seen',
    sql: `
      ALTER TABLE people ADD COLUMN seen_at INTEGER;
      ALTER TABLE people ADD COLUMN last_visit INTEGER;
    `,
  },
  {
    name: 'meetings',
    sql: `
      CREATE TABLE meetings (
        id TEXT PRIMARY KEY,
        board TEXT NOT NULL,
        closed_at INTEGER NOT NULL,
        record TEXT NOT NULL,
        digest BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX meetings_of_board ON meetings (board, closed_at);
      CREATE TABLE meeting_steps (
        board TEXT NOT NULL,
        opened_at INTEGER NOT NULL,
        at INTEGER NOT NULL,
        title TEXT NOT NULL
      ) STRICT;
      CREATE INDEX meeting_steps_of_board ON meeting_steps (board, opened_at);
    `,
  },
  {
    name: 'waiting room, people kept out, reports and the trail of a board',
    sql: `
      ALTER TABLE people ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE people ADD COLUMN kept_out INTEGER NOT NULL DEFAULT 0;
      CREATE TABLE reports (
        id TEXT PRIMARY KEY,
        board TEXT NOT NULL,
        item TEXT,
        words TEXT,
        at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX reports_of_board ON reports (board);
      CREATE TABLE audit (
        id INTEGER PRIMARY KEY,
        board TEXT NOT NULL,
        at INTEGER NOT NULL,
        role TEXT,
        action TEXT NOT NULL
      ) STRICT;
      CREATE INDEX audit_of_board ON audit (board, id);
    `,
  },
  {
    name: 'the devices of a board are found',
    sql: 'CREATE INDEX devices_of_board ON device_people (board, device, turn);',
  },
]
