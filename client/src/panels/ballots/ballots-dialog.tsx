import { Vote } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../components/index.ts'
import { BallotLines } from './ballot-lines.tsx'
import { type Listed, useBallot, useBallots } from './ballot-list.ts'
import { VoteSheet } from './vote-sheet.tsx'

/** Every vote of the board, for everyone: those under way, and what came of the others. */
export function BallotsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const all = useBallots()
  const [chosen, setChosen] = useState<string>()
  const ballot = useBallot(chosen ?? '')
  if (chosen && ballot) return <VoteSheet id={chosen} ballot={ballot} onClose={() => setChosen(undefined)} />
  const open: readonly Listed[] = all.filter((each) => each.ballot.state === 'open')
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()} title={t('ballots.title')}>
      {all.length === 0 && <p>{t('ballots.none')}</p>}
      {open.map(({ id, ballot: { question } }) => (
        <Button key={id} look="primary" size="large" wide icon={Vote} onClick={() => setChosen(id)}>
          {question}
        </Button>
      ))}
      <BallotLines ballots={all.filter((each) => each.ballot.state === 'closed')} onChoose={setChosen} />
    </Dialog>
  )
}
