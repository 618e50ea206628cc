import type { Ballot, Vote } from '@palabre/shared/session'
import { useEffect, useReducer } from 'react'
import { useStore } from 'zustand'
import { type PanelServices, useServices } from '../services.ts'
import { createMyVoice, type MyVoice, type VoiceState, voiceKeys } from './my-voice.ts'

/** One voice for each ballot and board screen, shared by all that shows it. */
const voices = new WeakMap<PanelServices, Map<string, MyVoice>>()

/** Choices in hand, by ballot and person: they outlive a sheet, and a screen that is drawn anew, but not the page. */
const hands = new Map<string, Vote>()

/** My voice in a ballot; asked of the server when it is shown, when I am let in, and when the page or network is back. */
export function useVoice(id: string, ballot: Ballot): MyVoice & { readonly now: VoiceState } {
  const voice = voiceIn(useServices(), id)
  const now = useStore(voice.state)
  const open = ballot.state === 'open'
  const lookAgain = `${ballot.state} ${now.mayVote === false ? ballot.electorate : ''}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever had no voice asks again when there are more voices
  useEffect(() => {
    if (!open) voice.ended()
    void voice.refresh()
  }, [voice, lookAgain])
  useEffect(() => {
    if (!open) return
    const again = () => {
      if (document.visibilityState === 'visible') void voice.refresh()
    }
    const sources: readonly [EventTarget, string][] = [
      [window, 'online'],
      [window, 'focus'],
      [document, 'visibilitychange'],
    ]
    for (const [source, event] of sources) source.addEventListener(event, again)
    return () => {
      for (const [source, event] of sources) source.removeEventListener(event, again)
    }
  }, [voice, open])
  return { ...voice, now }
}

/** Where my voice stands in each of these ballots, which something else asks the server about. */
export function useStandings(ids: readonly string[]): readonly VoiceState[] {
  const services = useServices()
  const [, again] = useReducer((count: number) => count + 1, 0)
  const key = ids.join()
  useEffect(() => {
    const stops = key.split(',').map((id) => voiceIn(services, id).state.subscribe(again))
    return () => {
      for (const stop of stops) stop()
    }
  }, [services, key])
  return ids.map((id) => voiceIn(services, id).state.getState())
}

/** Whether a ballot that is closed may have left something of mine uncounted: held here, or kept by an earlier page. */
export function mayHaveLost(services: PanelServices, id: string): boolean {
  const key = voiceKeys(services.boardId, services.me.id) + id
  if (voices.get(services)?.has(id) || hands.has(key)) return true
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}

function voiceIn(services: PanelServices, id: string): MyVoice {
  const known = voices.get(services) ?? new Map<string, MyVoice>()
  voices.set(services, known)
  const voice = known.get(id) ?? newVoice(services, id)
  known.set(id, voice)
  return voice
}

function newVoice({ boardId, me, ask }: PanelServices, ballotId: string): MyVoice {
  const prefix = voiceKeys(boardId, me.id)
  // Browsers without it ask again when the tab is looked at.
  const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(prefix + ballotId)
  const voice = createMyVoice({
    ballotId,
    ask,
    kept: localStorage,
    keptAs: prefix + ballotId,
    hands,
    later(run, delayMs) {
      const timer = setTimeout(run, delayMs)
      return () => clearTimeout(timer)
    },
    taken: () => tabs?.postMessage('taken'),
  })
  tabs?.addEventListener('message', () => void voice.refresh())
  return voice
}
