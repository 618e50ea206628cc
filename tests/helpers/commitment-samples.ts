/** Commitments for tests, as plain values. */
import type { Commitment } from '@palabre/shared/model'
import { carte, itemId, me } from './board-world.ts'

export function commitment(name: string, more: Partial<Commitment> = {}): Commitment {
  return {
    id: itemId(name),
    kind: 'commitment',
    author: me,
    at: 1_790_000_000_000,
    page: carte,
    order: 'a0',
    geo: [0, 0, 280, 168, 0],
    what: name,
    subjects: [],
    with: [],
    answers: [],
    state: 'proposed',
    ...more,
  }
}
