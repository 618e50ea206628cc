/** Tables of boards, people, devices and secrets; a step of the numbered schema in sqlite-database.ts. */
export const registrySchema = `
CREATE TABLE boards (
  id TEXT PRIMARY KEY,
  created_at INTEGER NOT NULL,
  facilitator_generation INTEGER NOT NULL DEFAULT 1,
  participant_generation INTEGER NOT NULL DEFAULT 1,
  observer_generation INTEGER NOT NULL DEFAULT 1,
  people INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE join_codes (
  code TEXT PRIMARY KEY,
  board TEXT NOT NULL REFERENCES boards (id),
  open INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX open_join_code ON join_codes (board) WHERE open = 1;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  board TEXT NOT NULL REFERENCES boards (id),
  role TEXT NOT NULL CHECK (role IN ('facilitator', 'participant', 'observer')),
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  belonging TEXT,
  generation INTEGER NOT NULL,
  joined_at INTEGER NOT NULL,
  removed_at INTEGER,
  return_key TEXT UNIQUE
) STRICT, WITHOUT ROWID;
CREATE INDEX people_of_board ON people (board, role);

CREATE TABLE device_people (
  device TEXT NOT NULL,
  board TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES people (id),
  joined_at INTEGER NOT NULL,
  turn INTEGER NOT NULL,
  PRIMARY KEY (device, board, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE secrets (
  name TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE probe (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  count INTEGER NOT NULL
) STRICT;
`
