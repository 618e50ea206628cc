import { ScrollText } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { useSessionState } from '../lead/use-lead.ts'
import { KeptOutList } from './kept-out-list.tsx'
import styles from './people.module.css'
import { PeopleHere } from './people-here.tsx'
import { ReportList } from './report-list.tsx'
import { TrailDialog } from './trail-dialog.tsx'
import { WaitingList } from './waiting-list.tsx'

/** Who waits, what was reported, who is here and what may be done about it, and who is kept out. */
export function PeopleSection() {
  const { t } = useTranslation()
  const state = useSessionState()
  const [trail, setTrail] = useState(false)
  return (
    <div className={styles.section}>
      <WaitingList count={state.waiting} isOn={state.settings.waitingRoom} />
      {state.reports > 0 && <ReportList count={state.reports} />}
      <PeopleHere state={state} />
      <KeptOutList state={state} />
      <Button look="quiet" icon={ScrollText} onClick={() => setTrail(true)}>
        {t('people.trail.button')}
      </Button>
      {trail && <TrailDialog onClose={() => setTrail(false)} />}
    </div>
  )
}
