import { LoaderCircle } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { notify } from '../../components/index.ts'
import { closeLead } from '../../panels/lead/lead-open.ts'
import { ServicesProvider } from '../../panels/services.ts'
import { EditorProvider } from '../../panels/use-editor.ts'
import type { CallFailure } from '../../sync/api.ts'
import type { RefusalReason } from '../../sync/connection-state.ts'
import { api } from '../api.ts'
import { WaitingRoom } from '../join/waiting-room.tsx'
import { Message } from '../shell/message-page.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { type BoardParts, openParts } from './board-parts.ts'
import { BoardScreen } from './board-screen.tsx'
import { ConnectionProvider } from './connection-context.ts'
import { guardPage } from './guard-page.ts'
import { LostWords } from './lost-words.tsx'
import type { BoardStart } from './open-board.ts'
import { RefusedBoard } from './refused-board.tsx'

interface LiveBoardProps {
  readonly start: BoardStart
  /** Opens the board afresh: its document has begun another life. */
  readonly reopen: () => void
}

/** One life of a board's document on this screen. */
export function LiveBoard({ start, reopen }: LiveBoardProps) {
  const { t } = useTranslation()
  const parts = useParts(start)
  if (!parts)
    return (
      <PageFrame>
        <Message icon={LoaderCircle} title={start.title || t('board.untitled')}>
          {t('board.loading')}
        </Message>
      </PageFrame>
    )
  return (
    <ConnectionProvider value={parts.connection}>
      <EditorProvider value={parts.editor}>
        <ServicesProvider value={parts.services}>
          <Screen parts={parts} start={start} reopen={reopen} />
        </ServicesProvider>
      </EditorProvider>
    </ConnectionProvider>
  )
}

function Screen({ parts, start, reopen }: LiveBoardProps & { readonly parts: BoardParts }) {
  const state = useStore(parts.connection.state)
  const replaced = state.status === 'replaced'
  useEffect(() => {
    if (replaced) void parts.connection.setAside().then(reopen)
  }, [replaced, parts, reopen])
  useRoleGiven(parts, start, reopen)
  if (state.status === 'refused') return <Refused reason={state.reason} start={start} retry={reopen} />
  return (
    <>
      <BoardScreen />
      <LostWords start={start} connection={parts.connection} />
    </>
  )
}

/** Facilitation was handed over, or given back: the board opens afresh in the new role, once the server says the same. */
function useRoleGiven(parts: BoardParts, { boardId, participantId, role }: BoardStart, reopen: () => void): void {
  const { t } = useTranslation()
  const told = useStore(parts.connection.session, ({ people }) => people.get(participantId)?.role)
  useEffect(() => {
    let current = true
    if (told === undefined || told === role) return
    void api.board(boardId, participantId).then((reply) => {
      if (!current || !reply.ok || reply.value.role === role) return
      closeLead()
      notify({ text: t(`people.nowYou.${reply.value.role}`) })
      reopen()
    })
    return () => {
      current = false
    }
  }, [told, role, boardId, participantId, reopen, t])
}

interface RefusedProps {
  readonly reason: RefusalReason
  readonly start: BoardStart
  readonly retry: () => void
}

/** A socket closes with a number only; the server says more when it is asked. */
function Refused({ reason, start: { boardId, participantId }, retry }: RefusedProps) {
  const [said, setSaid] = useState<CallFailure>()
  useEffect(() => {
    let current = true
    void api.board(boardId, participantId).then((reply) => {
      if (!current || reply.ok) return
      // Whoever was removed starts over, so that this device forgets them.
      if (reply.failure.reason === 'removed') retry()
      else setSaid(reply.failure.reason)
    })
    return () => {
      current = false
    }
  }, [boardId, participantId, retry])
  if (said === 'waiting') return <WaitingRoom boardId={boardId} as={participantId} again={retry} />
  return <RefusedBoard boardId={boardId} as={participantId} reason={said ?? refusalWords[reason]} retry={retry} />
}

const refusalWords = { no_person: 'no_person', role: 'removed', no_board: 'unknown_board' } as const

/** The parts of the board, from when there is something to show until the screen goes. */
function useParts(start: BoardStart): BoardParts | undefined {
  const [parts, setParts] = useState<BoardParts>()
  useEffect(() => {
    let cancelled = false
    let opened: BoardParts | undefined
    let unguard: (() => void) | undefined
    void openParts(start, () => cancelled).then((made) => {
      opened = made
      if (made) unguard = guardPage(made.connection)
      setParts(made)
    })
    return () => {
      cancelled = true
      unguard?.()
      setParts(undefined)
      void opened?.destroy()
    }
  }, [start])
  return parts
}
