import { useTranslation } from 'react-i18next'
import { useServices } from '../services.ts'
import { useSelected } from '../use-editor.ts'
import { type Person, peopleOf, samePeople } from './people.ts'

/** Everyone on the board now, oneself first. */
export function usePeople(): readonly Person[] {
  const { me, peers } = useServices()
  const { i18n } = useTranslation()
  return useSelected(peers.subscribe, peers.getState, (open) => peopleOf(open, me.id, i18n.language), samePeople)
}
