import { Mic } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ReactionTally, useReactions } from '../../../panels/floor/reactions-part.tsx'
import { useFloor, useSpeakerWords } from '../../../panels/floor/use-floor.ts'
import styles from './projector.module.css'

/** Who comes next is told for this many. */
const told = 3

/** Who speaks and who comes next, and what the room shows without a word. */
export function Speaking() {
  const { t } = useTranslation()
  const { floor } = useFloor()
  const { named, speaks } = useSpeakerWords({ forRoom: true })
  const reactions = useReactions()
  const { speaking, queue } = floor
  const next = queue.slice(0, told).map(named).join(', ')
  const more = queue.length - told
  return (
    <div className={styles.speaking}>
      {(speaking || next) && (
        <p className={styles.speaker}>
          <Mic aria-hidden />
          {speaking && <strong>{speaks(speaking)}</strong>}
          {next && <span>{t(speaking ? 'projector.then' : 'projector.waiting', { names: next })}</span>}
          {more > 0 && <span>{t('projector.more', { count: more })}</span>}
        </p>
      )}
      <ReactionTally reactions={reactions} />
    </div>
  )
}
