import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import { DoorOpen } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '../../components/index.ts'
import { api } from '../api.ts'
import { forgetBoard, knownPeople } from '../known-boards.ts'
import { MessagePage } from '../shell/message-page.tsx'
import { OthersHere } from './continue-as.tsx'

interface WaitingRoomProps {
  readonly boardId: BoardId
  readonly as: ParticipantId | undefined
  /** Somebody has opened, or sent away: what the server says now is worth another look. */
  readonly again: () => void
}

/** A first look soon, then at most every five seconds, and never all phones of a hall at once. */
const firstLookMs = 1_000
const lastLookMs = 5_000
const slower = 1.5
const spread = 0.4

/** Before one is let in: says so, looks by itself whether the door is open, and can be left. */
export function WaitingRoom({ boardId, as, again }: WaitingRoomProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const me = as ?? knownPeople(boardId)[0]?.participantId

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const lookIn = (ms: number) => {
      timer = setTimeout(async () => {
        const reply = await api.board(boardId, as)
        const stillWaits = !reply.ok && waitsOn.has(reply.failure.reason)
        if (!stillWaits) return again()
        lookIn(Math.min(ms * slower, lastLookMs))
      }, jittered(ms))
    }
    lookIn(firstLookMs)
    return () => clearTimeout(timer)
  }, [boardId, as, again])

  const leave = async () => {
    if (me) {
      await api.leave(boardId, me)
      forgetBoard({ boardId, participantId: me })
    }
    navigate('/')
  }
  return (
    <MessagePage
      icon={DoorOpen}
      title={t('join.waiting.title')}
      actions={
        <>
          <OthersHere boardId={boardId} as={me} />
          <Button size="large" onClick={() => void leave()}>
            {t('join.waiting.leave')}
          </Button>
        </>
      }
    >
      {t('join.waiting.words')}
    </MessagePage>
  )
}

/** A network that comes and goes keeps nobody from waiting on. */
const waitsOn: ReadonlySet<string> = new Set(['waiting', 'offline', 'unavailable', 'too_fast', 'internal'])

function jittered(ms: number): number {
  return ms * (1 + (Math.random() - 0.5) * spread)
}
