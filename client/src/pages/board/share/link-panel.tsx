import type { Role } from '@palabre/shared/policy'
import type { RotatedLink } from '@palabre/shared/protocol'
import { Check, Copy, Printer, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '../../../components/index.ts'
import { useServices } from '../../../panels/services.ts'
import { isOnThisMachineOnly } from '../../../panels/this-machine.ts'
import type { CallFailure } from '../../../sync/api.ts'
import { api } from '../../api.ts'
import { useCopy } from '../../shell/use-copy.ts'
import { QrCode } from './qr-code.tsx'
import styles from './share.module.css'

interface LinkPanelProps {
  readonly role: Role
  readonly link: string
  /** The short code of the open session, where this role has one. */
  readonly code: string | null
  readonly onRotated: (rotated: RotatedLink) => void
}

/** One role's way in. The fields are as large as the room is deep: people read them off a projector. */
export function LinkPanel({ role, link, code, onRotated }: LinkPanelProps) {
  const { t } = useTranslation()
  const { copied, copy } = useCopy()
  return (
    <div className={styles.panel}>
      <QrCode text={link} label={t('share.qr')} />
      <div className={styles.ways}>
        <p className={styles.means}>{t(`share.means.${role}`)}</p>
        {code !== null && (
          <div>
            <p className={styles.label}>{t('share.code')}</p>
            <p className={styles.code}>{inFours(code)}</p>
          </div>
        )}
        <div>
          <label className={styles.label} htmlFor={`link-${role}`}>
            {t('share.link')}
          </label>
          <div className={styles.link}>
            <input id={`link-${role}`} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
            <Button icon={copied ? Check : Copy} onClick={() => copy(link)}>
              {t(copied ? 'common.copied' : 'common.copy')}
            </Button>
          </div>
        </div>
        {role === 'participant' && <PosterLink />}
        {isOnThisMachineOnly(link) && <p className={styles.warning}>{t('share.localOnly')}</p>}
        <Rotate role={role} onRotated={onRotated} />
      </div>
    </div>
  )
}

/** The same on a sheet for the wall. */
function PosterLink() {
  const { t } = useTranslation()
  const { takeHome } = useServices()
  return (
    <a className={buttonClass({}, styles.poster)} href={takeHome.posterUrl('A4')} download="">
      <Printer size={20} aria-hidden />
      {t('plan.poster.short')}
    </a>
  )
}

interface RotateProps {
  readonly role: Role
  readonly onRotated: (rotated: RotatedLink) => void
}

/** Makes the old link void. Asks first, in place: the paper on the wall will not work any more. */
function Rotate({ role, onRotated }: RotateProps) {
  const { t } = useTranslation()
  const { boardId, me } = useServices()
  const [asked, setAsked] = useState(false)
  const [failure, setFailure] = useState<CallFailure>()
  const rotate = async () => {
    const reply = await api.rotateLink(boardId, me.id, role)
    setAsked(false)
    setFailure(reply.ok ? undefined : reply.failure.reason)
    if (reply.ok) onRotated(reply.value)
  }
  if (!asked)
    return (
      <div>
        <Button look="quiet" icon={RefreshCw} onClick={() => setAsked(true)}>
          {t('share.rotate')}
        </Button>
        {failure && <p className={styles.failure}>{t(`errors.${failure}`)}</p>}
      </div>
    )
  return (
    <div className={styles.ask} role="alert">
      <p>{t(`share.rotateMeans.${role}`)}</p>
      <div className={styles.buttons}>
        <Button onClick={() => setAsked(false)}>{t('common.cancel')}</Button>
        <Button look="attention" icon={RefreshCw} onClick={() => void rotate()}>
          {t('share.rotate')}
        </Button>
      </div>
    </div>
  )
}

/** Easier to read aloud: `K7QM 2XPD`. */
function inFours(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1\u00a0')
}
