/** What every adapter of reports and of the trail must do, whatever keeps them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BoardId, ItemId } from '@palabre/shared/ids'
import type { AuditEntry, Report } from '@palabre/shared/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryAuditLog, createMemoryReportBox } from '../../server/src/adapters/memory-care.ts'
import { createSqliteAuditLog, createSqliteReportBox } from '../../server/src/adapters/sqlite-care.ts'
import { openSqliteDatabase } from '../../server/src/adapters/sqlite-database.ts'
import type { AuditLog } from '../../server/src/ports/audit-log.ts'
import type { ReportBox } from '../../server/src/ports/report-box.ts'

interface Kept {
  readonly reports: ReportBox
  readonly audit: AuditLog
  readonly dispose: () => void
}

const adapters: readonly [name: string, open: () => Kept][] = [
  ['memory', () => ({ reports: createMemoryReportBox(), audit: createMemoryAuditLog(), dispose: () => undefined })],
  [
    'sqlite',
    () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'palabre-care-'))
      const database = openSqliteDatabase(folder)
      return {
        reports: createSqliteReportBox(database),
        audit: createSqliteAuditLog(database),
        dispose: () => {
          database.close()
          rmSync(folder, { recursive: true })
        },
      }
    },
  ],
]

const board = 'board-0000000001' as BoardId
const other = 'board-0000000002' as BoardId
const report = (n: number, fields: Partial<Report> = {}): Report => ({ id: `report-${n}`, at: 1_000 + n, ...fields })
const entry = (n: number, fields: Partial<AuditEntry> = {}): AuditEntry => ({
  at: 1_000 + n,
  role: 'facilitator',
  action: 'freeze',
  ...fields,
})

describe.each(adapters)('in %s', (_, open) => {
  let kept: Kept
  beforeEach(() => {
    kept = open()
  })
  afterEach(() => kept.dispose())

  describe('reports', () => {
    it('are kept with what was said, of each board apart, the oldest first', async () => {
      const first = report(1, { item: 'item-0000000001' as ItemId, words: 'Ce mot blesse.' })
      expect(await kept.reports.add(board, report(2), 10)).toBe('added')
      expect(await kept.reports.add(board, first, 10)).toBe('added')
      expect(await kept.reports.add(other, report(3), 10)).toBe('added')
      expect(await kept.reports.ofBoard(board)).toEqual([first, report(2)])
      expect(await kept.reports.ofBoard('board-0000000009' as BoardId)).toEqual([])
    })

    it('are turned away while too many are open', async () => {
      await kept.reports.add(board, report(1), 1)
      expect(await kept.reports.add(board, report(2), 1)).toBe('full')
      expect(await kept.reports.add(other, report(2), 1)).toBe('added')
      await kept.reports.settle(board, 'report-1')
      expect(await kept.reports.add(board, report(4), 1)).toBe('added')
    })

    it('are settled once, and by their own board', async () => {
      await kept.reports.add(board, report(1), 10)
      expect(await kept.reports.settle(other, 'report-1')).toBe(false)
      expect(await kept.reports.settle(board, 'report-1')).toBe(true)
      expect(await kept.reports.settle(board, 'report-1')).toBe(false)
      expect(await kept.reports.ofBoard(board)).toEqual([])
    })

    it('go with their board', async () => {
      await kept.reports.add(board, report(1), 10)
      await kept.reports.add(other, report(2), 10)
      await kept.reports.erase(board)
      expect(await kept.reports.ofBoard(board)).toEqual([])
      expect(await kept.reports.ofBoard(other)).toHaveLength(1)
    })
  })

  describe('the trail', () => {
    it('is told from its end, of each board apart', async () => {
      await kept.audit.add(board, entry(1), 10)
      await kept.audit.add(other, entry(2), 10)
      await kept.audit.add(board, entry(1, { role: null, action: 'report' }), 10)
      expect(await kept.audit.ofBoard(board)).toEqual([entry(1, { role: null, action: 'report' }), entry(1)])
    })

    it('keeps its last entries', async () => {
      for (let n = 1; n <= 5; n++) await kept.audit.add(board, entry(n), 3)
      expect((await kept.audit.ofBoard(board)).map(({ at }) => at)).toEqual([1_005, 1_004, 1_003])
    })

    it('goes with its board', async () => {
      await kept.audit.add(board, entry(1), 10)
      await kept.audit.erase(board)
      expect(await kept.audit.ofBoard(board)).toEqual([])
    })
  })
})
