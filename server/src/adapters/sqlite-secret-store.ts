import type { SecretStore } from '../ports/secret-store.ts'
import type { SqliteDatabase } from './sqlite-database.ts'

/** The server's secrets in the embedded database, so that a restored backup keeps its links. */
export function createSqliteSecretStore({ db }: SqliteDatabase): SecretStore {
  const read = db.prepare('SELECT value FROM secrets WHERE name = ?')
  const insert = db.prepare('INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const touch = db.prepare('INSERT INTO probe (id, count) VALUES (1, 1) ON CONFLICT DO UPDATE SET count = count + 1')
  const find = (name: string) => (read.get(name) as { value: Uint8Array } | undefined)?.value
  return {
    secret: async (name, make) => {
      const kept = find(name)
      if (kept) return kept
      insert.run(name, make())
      return find(name) as Uint8Array
    },
    probe: async () => {
      touch.run()
    },
  }
}
