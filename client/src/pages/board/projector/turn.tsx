import { StickyNote } from 'lucide-react'
import { useTurnWords } from '../../../panels/silent/use-turn.ts'
import { useSession } from '../connection-context.ts'
import styles from './projector.module.css'

/** Whose notes the room looks at, while they are shown in turn. */
export function Turn() {
  const round = useSession(({ state }) =>
    state.open && state.silent?.shownIn === state.plan[state.step]?.id ? state.silent : null,
  )
  const turn = useTurnWords(round, { forRoom: true })
  if (!turn) return null
  return (
    <p className={styles.speaker}>
      <StickyNote aria-hidden />
      <strong>{turn}</strong>
    </p>
  )
}
