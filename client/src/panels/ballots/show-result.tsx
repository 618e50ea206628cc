import { Projector } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { useLead, useSessionState } from '../lead/use-lead.ts'

/** Puts what came of a ballot on the page projected for the room, and takes it off again. */
export function ShowResult({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { shownResult } = useSessionState()
  const { ask } = useLead()
  const shown = shownResult === id
  return (
    <Button icon={Projector} onClick={() => void ask(shown ? { do: 'result' } : { do: 'result', ballot: id })}>
      {t(shown ? 'ballots.room.takeOff' : 'ballots.room.show')}
    </Button>
  )
}
