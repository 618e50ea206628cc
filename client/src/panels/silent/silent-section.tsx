import { isUnderWay } from '@palabre/shared/session'
import { LeadRound } from './lead-round.tsx'
import { OpenRound } from './open-round.tsx'
import styles from './silent.module.css'
import { useRound } from './use-silent.ts'

/** Opening a round of silent writing and bringing its notes to the board. */
export function SilentSection() {
  const round = useRound()
  return (
    <div className={styles.lead}>
      {round && isUnderWay(round) ? <LeadRound key={round.id} round={round} /> : <OpenRound last={round} />}
    </div>
  )
}
