import type { Actor } from '@palabre/shared/model'
import { UserRoundCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { useServices } from '../services.ts'
import styles from './commitments.module.css'
import { useNameOfPerson, usePromiseActions, useSessionPart } from './use-promises.ts'

/** Who speaks for an actor, and the way to say that I do. */
export function RepresentActor({ actor }: { readonly actor: Actor }) {
  const { t } = useTranslation()
  const { me } = useServices()
  const nameOf = useNameOfPerson()
  const { represent } = usePromiseActions()
  const represents = useSessionPart((session) => session.represents)
  const [busy, setBusy] = useState(false)
  const about = represents.filter((each) => each.actor === actor.id)
  const mine = about.find(({ participant }) => participant === me.id)
  const others = about.filter(({ participant, state }) => participant !== me.id && state === 'valid')
  if (me.role === 'observer' && others.length === 0) return null
  const say = (withdraw: boolean) => {
    setBusy(true)
    void represent(actor.id, withdraw).finally(() => setBusy(false))
  }
  return (
    <section className={styles.promise} aria-label={t('represents.title')}>
      {others.length > 0 && (
        <p>{t('represents.by', { names: others.map(({ participant }) => nameOf(participant) ?? '…').join(', ') })}</p>
      )}
      {mine && <p role="status">{t(`represents.${mine.state}`)}</p>}
      {me.role !== 'observer' && (
        <div className={styles.doing}>
          {(!mine || mine.state === 'refused') && (
            <Button icon={UserRoundCheck} disabled={busy} onClick={() => say(false)}>
              {t(mine ? 'represents.askAgain' : 'represents.claim')}
            </Button>
          )}
          {mine && mine.state !== 'refused' && (
            <Button look="quiet" disabled={busy} onClick={() => say(true)}>
              {t(mine.state === 'claimed' ? 'represents.takeBack' : 'represents.withdraw')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
