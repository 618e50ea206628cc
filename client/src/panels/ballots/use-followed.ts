import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { afterSheet, isSheetOpen } from '../session-sheets.ts'
import type { Listed } from './ballot-list.ts'
import type { VoiceState } from './my-voice.ts'
import { useVoice } from './use-voice.ts'
import { whenFree } from './when-free.ts'

const calledAs = 'palabre:called:'
/** What was said already; a strip that is drawn anew does not say it again. */
const told = new WeakSet<object>()

/** Calls to a ballot that I may vote in, and says what its close took from me. */
export function useFollowed({ id, ballot }: Listed, onShow: () => void): void {
  const { me } = useServices()
  const { now, state } = useVoice(id, ballot)
  const open = ballot.state === 'open'
  const mine = me.role !== 'facilitator' && now.mayVote === true && !now.said && !now.waiting
  useCalled(id, ballot.question, open && mine, onShow)
  useToldLost(state, now.lost, onShow)
}

/**
 * Opens a ballot once by itself, for whoever may vote; after the sheet of another one where that is open. Somebody who
 * is typing is told instead, and not interrupted.
 */
function useCalled(id: string, question: string, wanted: boolean, onShow: () => void): void {
  const { t } = useTranslation()
  const { announcer, me } = useServices()
  const show = useRef(onShow)
  show.current = onShow
  useEffect(() => {
    const key = `${calledAs}${me.id}:${id}`
    if (!wanted || wasCalled(key)) return
    let callOff: (() => void) | undefined
    const stop = whenFree((free) => {
      const text = t('ballots.opened', { question })
      announcer.say(text)
      if (!free) notify({ text, action: { label: t('ballots.vote'), run: () => show.current() } })
      if (!free && isSheetOpen()) {
        callOff = afterSheet(id, () => {
          noteCalled(key)
          show.current()
        })
        return
      }
      noteCalled(key)
      if (free) show.current()
    })
    return () => {
      stop()
      callOff?.()
    }
  }, [id, question, wanted, announcer, me, t])
}

function wasCalled(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null
  } catch {
    return false
  }
}

function noteCalled(key: string): void {
  try {
    sessionStorage.setItem(key, '1')
  } catch {
    // Without storage the ballot opens once more after a reload.
  }
}

/** Says once that what one had chosen is not counted, with a way to the result, where it stays written. */
function useToldLost(voice: object, lost: VoiceState['lost'], onShow: () => void): void {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const show = useRef(onShow)
  show.current = onShow
  useEffect(() => {
    if (!lost || told.has(voice)) return
    told.add(voice)
    const text = t(`ballots.lost.${lost}`)
    announcer.say(text, 'assertive')
    notify({ kind: 'attention', text, action: { label: t('ballots.seeResult'), run: () => show.current() } })
  }, [voice, lost, announcer, t])
}
