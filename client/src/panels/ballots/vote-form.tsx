import type { Ballot, Vote } from '@palabre/shared/session'
import { ConsentForm } from './consent-form.tsx'
import { DotsForm } from './dots-form.tsx'
import { emptyVote } from './drafts.ts'
import { RankingForm } from './ranking-form.tsx'

interface VoteFormProps {
  readonly ballot: Ballot
  readonly vote: Vote
  readonly onChange: (vote: Vote) => void
}

/** What one chooses with, by the method of the ballot. */
export function VoteForm({ ballot, vote, onChange }: VoteFormProps) {
  const own = vote.method === ballot.method ? vote : emptyVote(ballot)
  switch (own.method) {
    case 'dots':
      return <DotsForm ballot={ballot} vote={own} onChange={onChange} />
    case 'consent':
      return <ConsentForm ballot={ballot} vote={own} onChange={onChange} />
    case 'ranking':
      return <RankingForm ballot={ballot} vote={own} onChange={onChange} />
  }
}
