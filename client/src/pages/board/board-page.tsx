import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import { LoaderCircle } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import { WaitingRoom } from '../join/waiting-room.tsx'
import { Message } from '../shell/message-page.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { LiveBoard } from './live-board.tsx'
import { type Opening, openBoard } from './open-board.ts'
import { RefusedBoard } from './refused-board.tsx'

/** The board's address: asks who we are there, then opens it, or says kindly why not. */
export default function BoardPage({ boardId }: { readonly boardId: string }) {
  const as = new URLSearchParams(useSearch()).get('as') ?? undefined
  return <Opener key={`${boardId}:${as}`} boardId={boardId as BoardId} as={as as ParticipantId | undefined} />
}

interface OpenerProps {
  readonly boardId: BoardId
  readonly as: ParticipantId | undefined
}

function Opener({ boardId, as }: OpenerProps) {
  const { t } = useTranslation()
  const [opening, setOpening] = useState<Opening>({ phase: 'asking' })
  /** Grows when the board has to be opened afresh: another try, or another life of the document. */
  const [turn, setTurn] = useState(0)
  const again = useCallback(() => setTurn((before) => before + 1), [])
  /** Also where the answer is the same again, it is seen that it was asked for. */
  const retry = () => {
    setOpening({ phase: 'asking' })
    again()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again
  useEffect(() => {
    let current = true
    void openBoard(boardId, as).then((next) => {
      if (current) setOpening(next)
    })
    return () => {
      current = false
    }
  }, [boardId, as, turn])

  if (opening.phase === 'asking')
    return (
      <PageFrame>
        <Message icon={LoaderCircle} title={t('board.opening')}>
          {t('join.lookingMore')}
        </Message>
      </PageFrame>
    )
  if (opening.phase === 'refused' && opening.reason === 'waiting')
    return <WaitingRoom boardId={boardId} as={as} again={again} />
  if (opening.phase === 'refused')
    return <RefusedBoard boardId={boardId} as={as} reason={opening.reason} retry={retry} />
  return <LiveBoard key={opening.start.epoch} start={opening.start} reopen={again} />
}
