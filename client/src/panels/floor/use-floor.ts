import type { ParticipantId } from '@palabre/shared/ids'
import { peopleBefore, proxyNumber } from '@palabre/shared/session'
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

interface SpeakerWords {
  /** By themselves, as in a list. */
  readonly nameOf: (id: ParticipantId) => string
  /** Within a sentence. */
  readonly named: (id: ParticipantId) => string
  /** Who has the floor, as a sentence. */
  readonly speaks: (id: ParticipantId) => string
}

/** What people are called here: where names are kept from view, others are only somebody, also before the room. */
export function useSpeakerWords({ forRoom = false } = {}): SpeakerWords {
  const { t } = useTranslation()
  const { session, me } = useServices()
  const people = useStore(session, (view) => view.people)
  const hideNames = useStore(session, ({ state }) => state.settings.hideNames)
  const nameless = hideNames && (forRoom || me.role !== 'facilitator')
  const personOf = (id: ParticipantId) => (nameless ? undefined : people.get(id)?.name) ?? t('floor.somebody')
  /** A number is no name: whoever has no screen to tell them is called by it, also where names are kept from view. */
  const orProxy = (without: 'name' | 'named' | 'speaks', withOne: (id: ParticipantId) => string) => {
    return (id: ParticipantId) => {
      const number = proxyNumber(id)
      return number === undefined ? withOne(id) : t(`floor.proxy.${without}`, { number })
    }
  }
  return {
    nameOf: orProxy('name', personOf),
    named: orProxy('named', personOf),
    speaks: orProxy('speaks', (id) => t('floor.speaks', { name: personOf(id) })),
  }
}
