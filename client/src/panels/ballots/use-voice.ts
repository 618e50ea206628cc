import type { Ballot } from '@palabre/shared/session'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { type PanelServices, useServices } from '../services.ts'
import { createMyVoice, type MyVoice, type VoiceState, voiceKeys } from './my-voice.ts'

/** One voice for each ballot and board screen, shared by all that shows it. */
const voices = new WeakMap<PanelServices, Map<string, MyVoice>>()

/** My voice in a ballot; asked of the server when it is shown, when I am let in, and when the page or network is back. */
export function useVoice(id: string, ballot: Ballot): MyVoice & { readonly now: VoiceState } {
  const voice = voiceIn(useServices(), id)
  const now = useStore(voice.state)
  const open = ballot.state === 'open'
  const lookAgain = `${ballot.state} ${now.mayVote === false ? ballot.electorate : ''}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever had no voice asks again when there are more voices
  useEffect(() => {
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
    later(run, delayMs) {
      const timer = setTimeout(run, delayMs)
      return () => clearTimeout(timer)
    },
    taken: () => tabs?.postMessage('taken'),
  })
  tabs?.addEventListener('message', () => void voice.refresh())
  return voice
}
