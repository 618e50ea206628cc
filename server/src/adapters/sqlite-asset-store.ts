import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { BoardId } from '@palabre/shared/ids'
import type { AssetStore } from '../ports/asset-store.ts'
import type { SqliteDatabase } from './sqlite-database.ts'

/** What names a file or a folder here; anything else is a bug, never a path. */
const safeName = /^[A-Za-z0-9_-]{1,64}$/

/**
 * Pictures as files under `<dataDir>/assets/<board>/`, and what is known of them in `palabre.db`. The file is on disk
 * before its row; a file without a row is what a crash left, and goes when the store is opened.
 */
export function createSqliteAssetStore(database: SqliteDatabase, dataDir: string): AssetStore {
  const { db, transaction } = database
  const root = path.join(dataDir, 'assets')
  const find = db.prepare('SELECT id FROM assets WHERE board = ? AND id = ?')
  const list = db.prepare('SELECT id, unused_since AS unusedSince FROM assets WHERE board = ?')
  const total = db.prepare('SELECT count(*) AS pictures, coalesce(sum(bytes), 0) AS bytes FROM assets WHERE board = ?')
  const add = db.prepare(
    'INSERT INTO assets (board, id, width, height, bytes, at, unused_since) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const note = db.prepare('UPDATE assets SET unused_since = ? WHERE board = ? AND id = ?')
  const drop = db.prepare('DELETE FROM assets WHERE board = ? AND id = ?')
  const dropAll = db.prepare('DELETE FROM assets WHERE board = ?')
  const boards = db.prepare('SELECT DISTINCT board FROM assets ORDER BY board')
  const folderOf = (board: string) => path.join(root, checked(board))
  const fileOf = (board: string, id: string) => path.join(folderOf(board), `${checked(id)}.webp`)
  const hasRow = (board: string, id: string) => find.get(board, id) !== undefined
  const ready = sweepOrphans(root, hasRow)

  return {
    async keep(board, { id, width, height, data }, at, room) {
      await ready
      if (hasRow(board, id)) {
        note.run(at, board, id)
        return 'kept'
      }
      const isFull = () => {
        const { pictures, bytes } = total.get(board) as { pictures: number; bytes: number }
        return pictures + 1 > room.pictures || bytes + data.length > room.bytes
      }
      if (isFull()) return 'full'
      await writeWhole(fileOf(board, id), data)
      return transaction(() => {
        if (hasRow(board, id)) return 'kept'
        // Somebody else may have filled the board while the file was written: its file goes with the next start.
        if (isFull()) return 'full'
        add.run(board, id, width, height, data.length, at, at)
        return 'kept'
      })
    },
    async read(board, id) {
      if (!hasRow(board, id)) return undefined
      return readFile(fileOf(board, id)).catch(absent)
    },
    async known(board, ids) {
      return new Set([...ids].filter((id) => hasRow(board, id)))
    },
    async boards() {
      return boards.all().map((row) => (row as { board: BoardId }).board)
    },
    async letGo(board, used, at, before) {
      const rows = list.all(board) as unknown as { id: string; unusedSince: number | null }[]
      const gone = rows.filter(({ id, unusedSince }) => !used.has(id) && (unusedSince ?? at) < before)
      transaction(() => {
        for (const { id } of gone) drop.run(board, id)
        for (const { id, unusedSince } of rows) note.run(used.has(id) ? null : (unusedSince ?? at), board, id)
      })
      for (const { id } of gone) await rm(fileOf(board, id), { force: true })
      return gone.length
    },
    async erase(board) {
      dropAll.run(board)
      await rm(folderOf(board), { recursive: true, force: true })
    },
  }
}

/** A file that is there whole or not at all, whatever happens to the machine meanwhile. */
async function writeWhole(file: string, data: Uint8Array): Promise<void> {
  const folder = path.dirname(file)
  await mkdir(folder, { recursive: true })
  const part = `${file}.part`
  const handle = await open(part, 'w')
  try {
    await handle.writeFile(data)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(part, file)
  const folderHandle = await open(folder, 'r')
  await folderHandle.sync().finally(() => folderHandle.close())
}

async function sweepOrphans(root: string, hasRow: (board: string, id: string) => boolean): Promise<void> {
  for (const board of await namesIn(root))
    for (const name of await namesIn(path.join(root, board)))
      if (!name.endsWith('.webp') || !hasRow(board, name.slice(0, -'.webp'.length)))
        await rm(path.join(root, board, name), { force: true })
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

/** A file that is gone counts as a picture that is not there; anything else is trouble with the disk. */
function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

function checked(name: string): string {
  if (!safeName.test(name)) throw new Error('a name that cannot be one of a picture or a board')
  return name
}
