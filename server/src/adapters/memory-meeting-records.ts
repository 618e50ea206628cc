import type { BoardId } from '@palabre/shared/ids'
import type { BoardDigest, StepTaken } from '@palabre/shared/session'
import type { MeetingRecord, MeetingRecords } from '../ports/meeting-records.ts'

/** Records of sessions that last as long as the process. */
export function createMemoryMeetingRecords(): MeetingRecords {
  const steps = new Map<string, readonly StepTaken[]>()
  const meetings = new Map<BoardId, readonly { readonly record: MeetingRecord; readonly digest: BoardDigest }[]>()
  const keyOf = (board: BoardId, openedAt: number) => `${board}/${openedAt}`
  return {
    async addStep(board, openedAt, step) {
      const key = keyOf(board, openedAt)
      steps.set(key, [...(steps.get(key) ?? []), step])
    },
    async stepsOf(board, openedAt) {
      return steps.get(keyOf(board, openedAt)) ?? []
    },
    async add(record, digest, atMost) {
      const kept = [{ record, digest }, ...(meetings.get(record.board) ?? [])]
      meetings.set(record.board, kept.sort((a, b) => b.record.closedAt - a.record.closedAt).slice(0, atMost))
      for (const key of steps.keys()) if (key.startsWith(`${record.board}/`)) steps.delete(key)
    },
    async ofBoard(board) {
      return (meetings.get(board) ?? []).map(({ record }) => record)
    },
    async digest(board, id) {
      return meetings.get(board)?.find(({ record }) => record.id === id)?.digest
    },
    async erase(board) {
      meetings.delete(board)
      for (const key of steps.keys()) if (key.startsWith(`${board}/`)) steps.delete(key)
    },
  }
}
