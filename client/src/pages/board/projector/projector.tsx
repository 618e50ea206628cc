import type { Ballot } from '@palabre/shared/session'
import { ChartNoAxesColumn, Maximize, QrCode, X } from 'lucide-react'
import { useEffect, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BoardCanvas } from '../../../canvas/board-canvas.tsx'
import { IconButton } from '../../../components/index.ts'
import { useLead } from '../../../panels/lead/use-lead.ts'
import { PictogramMark } from '../../../panels/marks/pictogram-mark.tsx'
import { leaveProjector } from '../../../panels/projector/projector-mode.ts'
import { useServices } from '../../../panels/services.ts'
import { useBoard, useEditor } from '../../../panels/use-editor.ts'
import { useSession } from '../connection-context.ts'
import { Countdown } from './countdown.tsx'
import styles from './projector.module.css'
import { Speaking } from './speaking.tsx'
import { Turn } from './turn.tsx'
import { useProjectedView } from './use-projected-view.ts'
import { VoteResult } from './vote-result.tsx'
import { Voting } from './voting.tsx'
import { WayIn } from './way-in.tsx'

/** The page for the whole room: nothing to press, words that can be read from the back, and it turns by itself. */
export function Projector() {
  const { t } = useTranslation()
  const editor = useEditor()
  const { me, peers, pictures } = useServices()
  const confirmations = useSession((session) => session.confirmations)
  const title = useBoard((board) => board.meta.title) || t('board.untitled')
  const phase = useSession(({ state }) => (state.open ? state.plan[state.step] : undefined))
  const last = useSession(({ state }) => lastCounted(state.ballots))
  const shown = useSession(({ state }) => (state.shownResult ? state.ballots[state.shownResult] : undefined))
  const lead = useLead()
  const leads = me.role === 'facilitator'
  const [invites, setInvites] = useState(true)
  const resting = useResting()
  useRoomSize()
  useWayOut()
  useProjectedView(phase)
  useEffect(() => {
    editor.select([])
    editor.setInsets({ top: 0, right: 0, bottom: 0, left: 0 })
  }, [editor])
  return (
    <main className={styles.projector} data-resting={resting}>
      <header className={styles.head}>
        {phase?.pictogram && (
          <span className={styles.pictogram}>
            <PictogramMark pictogram={phase.pictogram} />
          </span>
        )}
        <div className={styles.step}>
          <h1>{phase?.title || title}</h1>
          {phase?.instruction && <p className={styles.instruction}>{phase.instruction}</p>}
        </div>
        <Countdown />
      </header>
      <div className={styles.stage}>
        <BoardCanvas editor={editor} peers={peers} confirmations={confirmations} photoAddress={pictures.address} />
        {shown?.results && <VoteResult ballot={shown} results={shown.results} />}
        {leads && invites && <WayIn />}
      </div>
      <footer className={styles.foot}>
        <Turn />
        <Voting />
        <Speaking />
        <div className={styles.controls}>
          {leads && (shown || last) && (
            <IconButton
              icon={ChartNoAxesColumn}
              label={t('projector.showResult')}
              pressed={shown !== undefined}
              onClick={() => void lead.ask(shown ? { do: 'result' } : { do: 'result', ballot: last })}
            />
          )}
          {leads && (
            <IconButton
              icon={QrCode}
              label={t('projector.showWayIn')}
              pressed={invites}
              onClick={() => setInvites(!invites)}
            />
          )}
          {document.fullscreenEnabled && (
            <IconButton
              icon={Maximize}
              label={t('projector.wholeScreen')}
              onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
            />
          )}
          <IconButton icon={X} label={t('projector.leave')} shortcut={t('key.escape')} onClick={leaveProjector} />
        </div>
      </footer>
    </main>
  )
}

/** The id of the vote that was closed last, once it is counted; one of a file only where none was held here. */
function lastCounted(ballots: Readonly<Record<string, Ballot>>): string | undefined {
  const counted = Object.entries(ballots).filter(([, { results }]) => results)
  const here = counted.filter(([, { fromFile }]) => !fromFile)
  let last: { readonly id: string; readonly closedAt: number } | undefined
  for (const [id, { closedAt = 0 }] of here.length > 0 ? here : counted)
    if (!last || closedAt >= last.closedAt) last = { id, closedAt }
  return last?.id
}

/** Every size of the page grows with the height of the screen: the one scale, read from the back of the room. */
function useRoomSize(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset.projector = 'on'
    return () => {
      delete dataset.projector
    }
  }, [])
}

/** A pointer that has not moved for this long is nobody's, ms. */
const restsAfterMs = 3_000

/** Whether nobody is at the mouse or the keyboard: then the bar for them goes. */
function useResting(): boolean {
  const [resting, setResting] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wake = () => {
      setResting(false)
      clearTimeout(timer)
      timer = setTimeout(() => setResting(true), restsAfterMs)
    }
    wake()
    const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const
    for (const sign of signs) window.addEventListener(sign, wake)
    return () => {
      clearTimeout(timer)
      for (const sign of signs) window.removeEventListener(sign, wake)
    }
  }, [])
  return resting
}

/** Escape leaves; the first one may only reach the browser, which then leaves the whole screen. */
function useWayOut(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) leaveProjector()
    }
    const onScreen = () => {
      if (!document.fullscreenElement) leaveProjector()
    }
    window.addEventListener('keydown', onKey)
    document.addEventListener('fullscreenchange', onScreen)
    return () => {
      window.removeEventListener('keydown', onKey)
      document.removeEventListener('fullscreenchange', onScreen)
    }
  }, [])
}
