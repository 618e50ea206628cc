import { CircleCheckBig, CloudOff, Vote } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useSheetOpen } from '../session-sheets.ts'
import { BallotLines } from './ballot-lines.tsx'
import { type Listed, useBallot, useBallots } from './ballot-list.ts'
import { useVoice } from './use-voice.ts'
import styles from './vote.module.css'
import { VoteSheet } from './vote-sheet.tsx'

/** Every vote of the board, for everyone: those under way, and what came of the others. */
export function BallotsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  useSheetOpen()
  const all = useBallots()
  const [chosen, setChosen] = useState<string>()
  const ballot = useBallot(chosen ?? '')
  if (chosen && ballot) return <VoteSheet id={chosen} ballot={ballot} onClose={() => setChosen(undefined)} />
  const open: readonly Listed[] = all.filter((each) => each.ballot.state === 'open')
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()} title={t('ballots.title')}>
      {all.length === 0 && <p>{t('ballots.none')}</p>}
      {open.length > 0 && (
        <ul className={styles.openOnes}>
          {open.map((each) => (
            <li key={each.id}>
              <OpenOne {...each} onChoose={() => setChosen(each.id)} />
            </li>
          ))}
        </ul>
      )}
      <BallotLines ballots={all.filter((each) => each.ballot.state === 'closed')} onChoose={setChosen} />
    </Dialog>
  )
}

/** An open ballot by its question, with where my voice stands. */
function OpenOne({ id, ballot, onChoose }: Listed & { readonly onChoose: () => void }) {
  const { t } = useTranslation()
  const { me } = useServices()
  const { now } = useVoice(id, ballot)
  const { question, turnout, electorate } = ballot
  const unsent = now.waiting !== undefined && !now.sending
  const may = now.mayVote === true && me.role !== 'observer'
  const where = unsent ? 'unsentShort' : now.said ? 'countedShort' : may ? 'vote' : 'underWay'
  return (
    <Button
      look={unsent ? 'attention' : may && !now.said ? 'primary' : 'plain'}
      size="large"
      wide
      icon={unsent ? CloudOff : now.said ? CircleCheckBig : Vote}
      className={styles.openOne}
      onClick={onChoose}
    >
      <span>
        {question}
        <small>
          {t(`ballots.${where}`)} · {t('ballots.share', { turnout, electorate })}
        </small>
      </span>
    </Button>
  )
}
