import { type LinksReply, posterPapers } from '@palabre/shared/protocol'
import { Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { isOnThisMachineOnly } from '../this-machine.ts'
import styles from './plan.module.css'

/** The sheet for the wall, to download in the sizes that it is made in. */
export function PosterLinks() {
  const { t } = useTranslation()
  const { takeHome } = useServices()
  const localOnly = useLocalOnly()
  return (
    <div className={styles.posters}>
      {localOnly && <p className={styles.localOnly}>{t('share.localOnly')}</p>}
      {posterPapers.map((paper) => (
        <a key={paper} className={buttonClass({})} href={takeHome.posterUrl(paper)} download="">
          <Printer size={20} aria-hidden />
          {t('plan.poster.paper', { paper })}
        </a>
      ))}
    </div>
  )
}

/** Whether the sheet would send phones to an address that only this computer has. */
function useLocalOnly(): boolean {
  const { ask } = useServices()
  const [localOnly, setLocalOnly] = useState(false)
  useEffect(() => {
    let current = true
    void ask<LinksReply>('GET', '/links').then((reply) => {
      if (current && reply.ok) setLocalOnly(isOnThisMachineOnly(reply.value.links.participant))
    })
    return () => {
      current = false
    }
  }, [ask])
  return localOnly
}
