import type { ParticipantId } from '@palabre/shared/ids'
import { peopleBefore } from '@palabre/shared/session'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useServices } from '../services.ts'
import { useAsk } from '../use-ask.ts'

/** The floor as it stands, and what this person may do about it. */
export function useFloor() {
  const { session, me } = useServices()
  const asks = useAsk()
  const floor = useStore(session, ({ state }) => state.floor)
  const ask = useMemo(() => {
    const send = async (path: string, body: object): Promise<boolean> => (await asks(path, body)) !== undefined
    return {
      raise: () => send('/hand', { do: 'raise' }),
      lower: () => send('/hand', { do: 'lower' }),
      pass: () => send('/hand', { do: 'pass' }),
      raiseFor: (who: ParticipantId) => send('/hand', { do: 'raise', for: who }),
      lowerFor: (who: ParticipantId) => send('/hand', { do: 'lower', for: who }),
      give: (who: ParticipantId) => send('/floor', { do: 'give', who }),
      done: () => send('/floor', { do: 'done' }),
      clear: () => send('/floor', { do: 'clear' }),
      hands: () => send('/floor', { do: 'hands' }),
      round: (facilitators: boolean) => send('/floor', { do: 'round', facilitators }),
    }
  }, [asks])
  return { floor, ask, before: peopleBefore(floor, me.id), mine: floor.speaking === me.id }
}

/** What people are called here: where names are kept from view, others are only somebody, also before the room. */
export function useSpeakerName({ forRoom = false } = {}): (id: ParticipantId) => string {
  const { t } = useTranslation()
  const { session, me } = useServices()
  const people = useStore(session, (view) => view.people)
  const hideNames = useStore(session, ({ state }) => state.settings.hideNames)
  const nameless = hideNames && (forRoom || me.role !== 'facilitator')
  return (id) => (nameless ? undefined : people.get(id)?.name) ?? t('floor.somebody')
}
