import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import { ChevronRight } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useKnownBoards } from '../known-boards.ts'
import { boardPath } from '../paths.ts'
import styles from './continue-as.module.css'
import type { MayGoOn } from './may-go-on.ts'

interface ContinueAsProps {
  readonly people: readonly MayGoOn[]
  readonly go: (id: ParticipantId) => void
}

/** People this device knows, each a way to go on as themselves. */
export function ContinueAs({ people, go }: ContinueAsProps) {
  const { t } = useTranslation()
  return people.map(({ participantId, name, colour }) => (
    <button key={participantId} type="button" className={styles.person} onClick={() => go(participantId)}>
      <span className={styles.dot} style={{ '--dot': colour } as CSSProperties} />
      {t('join.continueAs', { name })}
      <ChevronRight size={20} aria-hidden />
    </button>
  ))
}

interface OthersHereProps {
  readonly boardId: BoardId
  /** Who does not come in. */
  readonly as: ParticipantId | undefined
}

/** The others on this device: that one of them is stopped stops nobody else. */
export function OthersHere({ boardId, as }: OthersHereProps) {
  const [, navigate] = useLocation()
  const known = useKnownBoards().filter((each) => each.boardId === boardId)
  const others = known.filter(({ participantId }) => participantId !== (as ?? known[0]?.participantId))
  if (others.length === 0) return null
  return (
    <div className={styles.others}>
      <ContinueAs people={others} go={(id) => navigate(boardPath(boardId, id))} />
    </div>
  )
}
