import type { Vote } from '@palabre/shared/session'
import type { BallotBox, BallotRecord, Voter } from '../ports/ballot-box.ts'

interface Box {
  readonly ballot: Omit<BallotRecord, 'electorate' | 'proxies' | 'turnout'>
  /** Gone once it is closed. */
  voters: Map<Voter, Vote | undefined> | undefined
  counts: Pick<BallotRecord, 'electorate' | 'proxies' | 'turnout'>
  sealed: readonly Vote[]
}

/** Ballots that last as long as the process. */
export function createMemoryBallotBox(): BallotBox {
  const boxes = new Map<string, Box>()
  const recordOf = ({ ballot, voters, counts }: Box): BallotRecord => ({
    ...ballot,
    ...(voters ? countsOf(voters) : counts),
  })
  return {
    async open(ballot, voters) {
      const box: Box = {
        ballot: { ...ballot, closedAt: undefined },
        voters: new Map(voters.map((voter) => [voter, undefined])),
        counts: { electorate: 0, proxies: 0, turnout: 0 },
        sealed: [],
      }
      boxes.set(ballot.id, box)
      return recordOf(box)
    },
    async find(board, id) {
      const box = boxes.get(id)
      return box?.ballot.board === board ? recordOf(box) : undefined
    },
    async openOn(board) {
      return [...boxes.values()].filter(({ ballot, voters }) => voters && ballot.board === board).map(recordOf)
    },
    async admit(id, voter) {
      const voters = boxes.get(id)?.voters
      if (!voters) return 'closed'
      if (!voters.has(voter)) voters.set(voter, undefined)
      return 'admitted'
    },
    async voters(id) {
      const voters = boxes.get(id)?.voters
      return voters ? [...voters.keys()].sort() : 'closed'
    },
    async voice(id, voter) {
      const voters = boxes.get(id)?.voters
      if (!voters) return 'closed'
      return voters.has(voter) ? voters.get(voter) : 'no-voice'
    },
    async taken(id) {
      const voters = boxes.get(id)?.voters
      if (!voters) return 'closed'
      const said = [...voters].filter(([voter, vote]) => vote !== undefined && voter.startsWith(proxy))
      return said.map(([voter]) => placeOf(voter)).sort((a, b) => a - b)
    },
    async cast(id, voter, vote, keep) {
      const voters = boxes.get(id)?.voters
      if (!voters) return 'closed'
      if (!voters.has(voter)) return 'no-voice'
      if (keep && voters.get(voter) !== undefined) return 'taken'
      voters.set(voter, vote)
      return 'cast'
    },
    async retract(id, voter) {
      const voters = boxes.get(id)?.voters
      if (!voters) return 'closed'
      if (!voters.has(voter)) return 'no-voice'
      voters.set(voter, undefined)
      return 'retracted'
    },
    async setPlaces(board, count) {
      const open = [...boxes.values()].flatMap(({ ballot, voters }) => (voters && ballot.board === board ? voters : []))
      const isBeyond = (voter: Voter) => voter.startsWith(proxy) && placeOf(voter) > count
      if (open.some((voters) => [...voters].some(([voter, vote]) => vote !== undefined && isBeyond(voter))))
        return 'taken'
      for (const voters of open) {
        for (const voter of [...voters.keys()].filter(isBeyond)) voters.delete(voter)
        for (let place = 1; place <= count; place++)
          if (!voters.has(`proxy:${place}`)) voters.set(`proxy:${place}`, undefined)
      }
      return 'set'
    },
    async dismiss(board, voter) {
      const left = [...boxes].filter(([, { ballot, voters }]) => ballot.board === board && voters?.delete(voter))
      return left.map(([id]) => id)
    },
    async close(id, at) {
      const box = boxes.get(id)
      if (!box?.voters) return box?.sealed ?? []
      const votes = [...box.voters.values()].filter((vote) => vote !== undefined)
      const closed: Box = {
        ballot: { ...box.ballot, closedAt: at },
        voters: undefined,
        counts: countsOf(box.voters),
        sealed: votes
          .map((vote) => JSON.stringify(vote))
          .sort()
          .map((vote) => JSON.parse(vote) as Vote),
      }
      boxes.set(id, closed)
      return closed.sealed
    },
    async cancel(id) {
      const voters = boxes.get(id)?.voters
      if (!voters) return 'closed'
      if (countsOf(voters).turnout > 0) return 'taken'
      boxes.delete(id)
      return 'cancelled'
    },
    async sealed(id) {
      return boxes.get(id)?.sealed ?? []
    },
    async erase(board) {
      for (const [id, { ballot }] of boxes) if (ballot.board === board) boxes.delete(id)
    },
  }
}

const proxy = 'proxy:'

function placeOf(voter: Voter): number {
  return Number(voter.slice(proxy.length))
}

function countsOf(voters: ReadonlyMap<Voter, Vote | undefined>): Box['counts'] {
  return {
    electorate: voters.size,
    proxies: [...voters.keys()].filter((voter) => voter.startsWith(proxy)).length,
    turnout: [...voters.values()].filter((vote) => vote !== undefined).length,
  }
}
