import { type LinksReply, posterPapers } from '@palabre/shared/protocol'
import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { isOnThisMachineOnly } from '../this-machine.ts'
import { useAsked } from '../use-asked.ts'
import styles from './plan.module.css'

/** The sheet for the wall, to download in the sizes that it is made in. */
export function PosterLinks() {
  const { t } = useTranslation()
  const { takeHome } = useServices()
  const links = useAsked<LinksReply>('/links').value
  return (
    <div className={styles.posters}>
      {links && isOnThisMachineOnly(links.links.participant) && (
        <p className={styles.localOnly}>{t('share.localOnly')}</p>
      )}
      {posterPapers.map((paper) => (
        <a key={paper} className={buttonClass({})} href={takeHome.posterUrl(paper)} download="">
          <Printer size={20} aria-hidden />
          {t('plan.poster.paper', { paper })}
        </a>
      ))}
    </div>
  )
}
