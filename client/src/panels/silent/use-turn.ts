import type { ParticipantId } from '@palabre/shared/ids'
import type { SilentRound } from '@palabre/shared/session'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useServices } from '../services.ts'

/** Whose notes are shown now, in words; undefined where no names are told. `forRoom`: as the whole room may read it. */
export function useTurnWords(round: SilentRound | null, { forRoom = false } = {}): string | undefined {
  const { t } = useTranslation()
  const { session, me } = useServices()
  const hideNames = useStore(session, ({ state }) => state.settings.hideNames)
  const turn = round?.turn
  const name = useStore(session, ({ people }) => people.get(turn as ParticipantId)?.name)
  if (turn === undefined || (hideNames && (forRoom || me.role !== 'facilitator'))) return undefined
  return name === undefined ? t('silent.turnOfProxy') : t('silent.turnOf', { name })
}
