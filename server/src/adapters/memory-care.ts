/** Reports and the trail of boards in memory: for tests and for trying things out. */
import type { BoardId } from '@palabre/shared/ids'
import type { AuditEntry, Report } from '@palabre/shared/protocol'
import type { AuditLog } from '../ports/audit-log.ts'
import type { ReportBox } from '../ports/report-box.ts'

export function createMemoryReportBox(): ReportBox {
  const boards = new Map<BoardId, Report[]>()
  return {
    async add(board, report, atMost) {
      const kept = boards.get(board) ?? []
      if (kept.length >= atMost) return 'full'
      boards.set(board, [...kept, report])
      return 'added'
    },
    async ofBoard(board) {
      return [...(boards.get(board) ?? [])].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    },
    async settle(board, id) {
      const kept = boards.get(board) ?? []
      boards.set(
        board,
        kept.filter((report) => report.id !== id),
      )
      return kept.some((report) => report.id === id)
    },
    async erase(board) {
      boards.delete(board)
    },
  }
}

export function createMemoryAuditLog(): AuditLog {
  const boards = new Map<BoardId, readonly AuditEntry[]>()
  return {
    async add(board, entry, atMost) {
      boards.set(board, [...(boards.get(board) ?? []), entry].slice(-atMost))
    },
    async ofBoard(board) {
      return [...(boards.get(board) ?? [])].reverse()
    },
    async erase(board) {
      boards.delete(board)
    },
  }
}
