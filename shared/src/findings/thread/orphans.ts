import {
  type BoardSnapshot,
  byDrawOrder,
  type Commitment,
  type Need,
  type Statement,
  type Tension,
} from '../../model/index.ts'
import { strandsOf } from './strands.ts'

/** What hangs in the air: nothing wrong, only places where the thread has not been tied yet. */
export interface Orphans {
  /** Expectations and gaps that no need takes up; what is there already and what is out of reach wait for nothing. */
  readonly statements: readonly Statement[]
  /** Needs that nobody's own words speak of. */
  readonly needsWithoutWords: readonly Need[]
  /** Needs that nobody meets, could meet or answers. */
  readonly needsWithoutAnswer: readonly Need[]
  /** Needs that somebody could meet and nobody has committed to. */
  readonly needsWithoutCommitment: readonly Need[]
  readonly commitmentsWithoutNeed: readonly Commitment[]
  /** Commitments that nobody has taken on. */
  readonly commitmentsWithoutSubject: readonly Commitment[]
  /** Tensions that no need stems from. */
  readonly tensions: readonly Tension[]
}

/** Where the thread of a board is not tied; each list in draw order. */
export function orphansOf(board: BoardSnapshot): Orphans {
  const strands = strandsOf(board)
  const taken = new Set(strands.flatMap(({ findings }) => findings.map(({ id }) => id)))
  const statements: Statement[] = []
  const tensions: Tension[] = []
  const commitments: Commitment[] = []
  for (const item of board.items.values()) {
    if (item.kind === 'statement' && awaitsNeed(item) && !taken.has(item.id)) statements.push(item)
    if (item.kind === 'tension' && !taken.has(item.id)) tensions.push(item)
    if (item.kind === 'commitment' && item.state !== 'released') commitments.push(item)
  }
  const needs = (without: (strand: (typeof strands)[number]) => boolean) =>
    strands.filter(without).map(({ need }) => need)
  return {
    statements: statements.sort(byDrawOrder),
    needsWithoutWords: needs((strand) => strand.statements.length === 0),
    needsWithoutAnswer: needs(({ actors, commitments }) => actors.length === 0 && commitments.length === 0),
    needsWithoutCommitment: needs(({ actors, commitments }) => actors.length > 0 && commitments.length === 0),
    commitmentsWithoutNeed: commitments.filter(({ answers }) => answers.length === 0).sort(byDrawOrder),
    commitmentsWithoutSubject: commitments.filter(({ subjects }) => subjects.length === 0).sort(byDrawOrder),
    tensions: tensions.sort(byDrawOrder),
  }
}

function awaitsNeed({ column, need }: Statement): boolean {
  return need === undefined && (column === 'expectation' || column === 'gap')
}
