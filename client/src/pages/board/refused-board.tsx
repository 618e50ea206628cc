import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import { DoorClosed, KeyRound, WifiOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button, buttonClass } from '../../components/index.ts'
import type { CallFailure } from '../../sync/api.ts'
import { OthersHere } from '../join/continue-as.tsx'
import { MessagePage } from '../shell/message-page.tsx'

interface RefusedBoardProps {
  readonly boardId: BoardId
  readonly as: ParticipantId | undefined
  readonly reason: CallFailure
  readonly retry: () => void
}

const passing: ReadonlySet<CallFailure> = new Set([
  'offline',
  'unavailable',
  'too_fast',
  'internal',
  'board_unreadable',
])

/** Why this board does not open, in plain words, and what one can do. */
export function RefusedBoard({ boardId, as, reason, retry }: RefusedBoardProps) {
  const { t } = useTranslation()
  const mayPass = passing.has(reason)
  // Whoever was removed by mistake may be let back in.
  const mayRetry = mayPass || reason === 'removed'
  return (
    <MessagePage
      icon={mayPass ? WifiOff : DoorClosed}
      attention
      title={t(mayPass ? 'board.notNow' : reason === 'removed' ? 'board.closedToYou' : 'board.noEntry')}
      actions={
        <>
          {!mayPass && <OthersHere boardId={boardId} as={as} />}
          {mayRetry && (
            <Button look="primary" size="large" onClick={retry}>
              {t('common.retry')}
            </Button>
          )}
          {!mayPass && (
            <Link href="/j" className={buttonClass({ look: mayRetry ? 'plain' : 'primary', size: 'large' })}>
              <KeyRound size={20} aria-hidden />
              {t('join.otherCode')}
            </Link>
          )}
          <Link href="/" className={buttonClass({ look: 'quiet', size: 'large' })}>
            {t('common.home')}
          </Link>
        </>
      }
    >
      {t(`errors.${reason}`)}
    </MessagePage>
  )
}
