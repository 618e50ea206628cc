import type { BoardId } from '@palabre/shared/ids'
import type { BallotTerms, Vote } from '@palabre/shared/session'
import type { BallotBox, BallotRecord, Voter } from '../ports/ballot-box.ts'
import type { SqliteDatabase } from './sqlite-database.ts'
import { createSqliteWriteBatch } from './sqlite-write-batch.ts'

interface Row {
  readonly id: string
  readonly board: BoardId
  readonly terms: string
  readonly labels: string
  readonly openedAt: number
  readonly closedAt: number | null
  readonly electorate: number
  readonly proxies: number
  readonly turnout: number
}

/**
 * Ballots in `palabre.db`. Closing copies the votes away from their voters, in the order of their text, and erases these.
 * A hall that votes at once waits for the disk once.
 */
export function createSqliteBallotBox(database: SqliteDatabase): BallotBox {
  const { db } = database
  const batch = createSqliteWriteBatch(database)
  const insert = db.prepare('INSERT INTO ballots (id, board, terms, labels, opened_at) VALUES (?, ?, ?, ?, ?)')
  const addVoter = db.prepare('INSERT OR IGNORE INTO ballot_voters (ballot, voter) VALUES (?, ?)')
  const columns = `
    ballots.id, board, terms, labels, opened_at AS openedAt, closed_at AS closedAt,
    coalesce(electorate, (SELECT count(*) FROM ballot_voters WHERE ballot = ballots.id)) AS electorate,
    coalesce(proxies, (SELECT count(*) FROM ballot_voters WHERE ballot = ballots.id AND voter LIKE 'proxy:%')) AS proxies,
    coalesce(turnout, (SELECT count(vote) FROM ballot_voters WHERE ballot = ballots.id)) AS turnout`
  const find = db.prepare(`SELECT ${columns} FROM ballots WHERE board = ? AND id = ?`)
  const findById = db.prepare(`SELECT ${columns} FROM ballots WHERE id = ?`)
  const open = db.prepare(`SELECT ${columns} FROM ballots WHERE board = ? AND closed_at IS NULL ORDER BY opened_at, id`)
  const isOpen = db.prepare('SELECT 1 FROM ballots WHERE id = ? AND closed_at IS NULL')
  const votersOf = db.prepare('SELECT voter FROM ballot_voters WHERE ballot = ? ORDER BY voter')
  const voterOf = db.prepare('SELECT vote FROM ballot_voters WHERE ballot = ? AND voter = ?')
  const setVote = db.prepare('UPDATE ballot_voters SET vote = ? WHERE ballot = ? AND voter = ?')
  const fillVote = db.prepare('UPDATE ballot_voters SET vote = ? WHERE ballot = ? AND voter = ? AND vote IS NULL')
  const cast = db.prepare('SELECT vote FROM ballot_voters WHERE ballot = ? AND vote IS NOT NULL')
  const place = `CAST(substr(voter, ${'proxy:'.length + 1}) AS INTEGER)`
  const takenPlaces = db.prepare(
    `SELECT ${place} AS place FROM ballot_voters
     WHERE ballot = ? AND voter LIKE 'proxy:%' AND vote IS NOT NULL ORDER BY place`,
  )
  const beyond = `voter LIKE 'proxy:%' AND ${place} > ?
     AND ballot IN (SELECT id FROM ballots WHERE board = ? AND closed_at IS NULL)`
  const takenBeyond = db.prepare(`SELECT 1 FROM ballot_voters WHERE ${beyond} AND vote IS NOT NULL LIMIT 1`)
  const dropBeyond = db.prepare(`DELETE FROM ballot_voters WHERE ${beyond}`)
  const forget = db.prepare('DELETE FROM ballots WHERE id = ?')
  const seal = db.prepare('INSERT INTO ballot_sealed (ballot, place, vote) VALUES (?, ?, ?)')
  const forgetVoters = db.prepare('DELETE FROM ballot_voters WHERE ballot = ?')
  const dismiss = db.prepare(
    `DELETE FROM ballot_voters WHERE voter = ?
     AND ballot IN (SELECT id FROM ballots WHERE board = ? AND closed_at IS NULL) RETURNING ballot`,
  )
  const finish = db.prepare(
    'UPDATE ballots SET closed_at = ?, electorate = ?, proxies = ?, turnout = ? WHERE id = ? AND closed_at IS NULL',
  )
  const sealed = db.prepare('SELECT vote FROM ballot_sealed WHERE ballot = ? ORDER BY place')
  const erase = db.prepare('DELETE FROM ballots WHERE board = ?')

  const votesOf = (id: string) => sealed.all(id).map((row) => JSON.parse((row as { vote: string }).vote) as Vote)
  /** Writes a voice, or takes it away, where there is one to write. */
  const write = (id: string, voter: string, vote: string | null, keep?: 'keep') =>
    batch.add(() => {
      if (!isOpen.get(id)) return 'closed'
      if ((keep ? fillVote : setVote).run(vote, id, voter).changes > 0) return 'written'
      return voterOf.get(id, voter) ? 'taken' : 'no-voice'
    })

  return {
    open: ({ id, board, terms, labels, openedAt }, voters) =>
      batch.add(() => {
        insert.run(id, board, JSON.stringify(terms), JSON.stringify(labels), openedAt)
        for (const voter of voters) addVoter.run(id, voter)
        return recordOf(find.get(board, id) as unknown as Row)
      }),
    async find(board, id) {
      const row = find.get(board, id) as Row | undefined
      return row && recordOf(row)
    },
    async openOn(board) {
      return (open.all(board) as unknown as Row[]).map(recordOf)
    },
    admit: (id, voter) =>
      batch.add(() => {
        if (!isOpen.get(id)) return 'closed'
        addVoter.run(id, voter)
        return 'admitted'
      }),
    async voters(id) {
      if (!isOpen.get(id)) return 'closed'
      return votersOf.all(id).map((row) => (row as { voter: Voter }).voter)
    },
    async voice(id, voter) {
      if (!isOpen.get(id)) return 'closed'
      const row = voterOf.get(id, voter) as { vote: string | null } | undefined
      if (!row) return 'no-voice'
      return row.vote === null ? undefined : (JSON.parse(row.vote) as Vote)
    },
    async taken(id) {
      if (!isOpen.get(id)) return 'closed'
      return takenPlaces.all(id).map((row) => (row as { place: number }).place)
    },
    async cast(id, voter, vote, keep) {
      const written = await write(id, voter, JSON.stringify(vote), keep)
      return written === 'written' ? 'cast' : written
    },
    async retract(id, voter) {
      const written = await write(id, voter, null)
      return written === 'written' ? 'retracted' : written === 'taken' ? 'no-voice' : written
    },
    setPlaces: (board, count) =>
      batch.add(() => {
        if (takenBeyond.get(count, board)) return 'taken'
        dropBeyond.run(count, board)
        for (const { id } of open.all(board) as unknown as Row[])
          for (let each = 1; each <= count; each++) addVoter.run(id, `proxy:${each}`)
        return 'set'
      }),
    dismiss: (board, voter) =>
      batch.add(() => dismiss.all(voter, board).map((row) => (row as { ballot: string }).ballot)),
    async close(id, at) {
      await batch.add(() => {
        if (!isOpen.get(id)) return
        const { electorate, proxies, turnout } = findById.get(id) as unknown as Row
        const votes = cast.all(id).map((row) => (row as { vote: string }).vote)
        for (const [place, vote] of votes.sort().entries()) seal.run(id, place, vote)
        forgetVoters.run(id)
        finish.run(at, electorate, proxies, turnout, id)
      })
      // The log of the database still holds the pages as they were: it is emptied into the file, where they are overwritten.
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      return votesOf(id)
    },
    cancel: (id) =>
      batch.add(() => {
        if (!isOpen.get(id)) return 'closed'
        if (cast.get(id)) return 'taken'
        forget.run(id)
        return 'cancelled'
      }),
    async sealed(id) {
      return votesOf(id)
    },
    erase: (board) => batch.add(() => void erase.run(board)),
  }
}

function recordOf({ terms, labels, closedAt, ...row }: Row): BallotRecord {
  return {
    ...row,
    terms: JSON.parse(terms) as BallotTerms,
    labels: JSON.parse(labels) as Record<string, string>,
    closedAt: closedAt ?? undefined,
  }
}
