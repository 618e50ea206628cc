import { Projector } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '../../components/index.ts'
import styles from './projector.module.css'
import { enterProjector, projectorAddress } from './projector-mode.ts'

/** Shows the page to the room: on this screen, or in a window of its own for a second one. */
export function ProjectorButton() {
  const { t } = useTranslation()
  return (
    <div className={styles.ways}>
      <Button icon={Projector} onClick={enterProjector}>
        {t('projector.enter')}
      </Button>
      <a className={buttonClass({ look: 'quiet' })} href={projectorAddress()} target="_blank" rel="noreferrer">
        {t('projector.otherWindow')}
      </a>
    </div>
  )
}
