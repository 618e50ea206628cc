import type { Belonging } from '@palabre/shared/protocol'
import { limits } from '@palabre/shared/protocol'
import { UserRoundPlus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, notify, TextField } from '../../components/index.ts'
import type { CallFailure } from '../../sync/api.ts'
import { BelongingField } from '../people/belonging-field.tsx'
import { useServices } from '../services.ts'
import { PersonDot } from './person-dot.tsx'
import styles from './presence.module.css'

/** The others on this device: one tap gives them the screen; and room for one more. */
export function DevicePeople() {
  const { t } = useTranslation()
  const { device, me } = useServices()
  const [adding, setAdding] = useState(false)
  const others = device.others()
  if (me.role === 'observer') return null
  return (
    <section className={styles.device} aria-label={t('presence.device.title')}>
      {others.length > 0 && (
        <>
          <h3>{t('presence.device.title')}</h3>
          <ul className={styles.people}>
            {others.map(({ id, name, colour }) => (
              <li key={id}>
                <button type="button" className={styles.switch} onClick={() => device.switchTo(id)}>
                  <PersonDot name={name} colour={colour} />
                  {t('presence.device.switchTo', { name })}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button look="quiet" icon={UserRoundPlus} onClick={() => setAdding(true)}>
        {t('presence.device.add')}
      </Button>
      {adding && <AddPerson onClose={() => setAdding(false)} />}
    </section>
  )
}

function AddPerson({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { device } = useServices()
  const [name, setName] = useState('')
  const [belonging, setBelonging] = useState<Belonging>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure>()
  const add = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const said = name.trim()
    const reply = await device.add({ ...(said ? { name: said } : {}), ...(belonging ? { belonging } : {}) })
    setBusy(false)
    if (!reply.ok) return setFailure(reply.failure.reason)
    onClose()
    if (reply.value.waiting) notify({ text: t('presence.device.waits', { name: reply.value.name }) })
    else device.switchTo(reply.value.participantId)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('presence.device.add')}
      description={t('presence.device.means')}
    >
      <form className={styles.form} onSubmit={add} noValidate>
        <TextField
          label={t('join.nameLabel')}
          help={t('join.nameHelp')}
          error={failure && t(`errors.${failure}`)}
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={limits.nameLength}
          autoComplete="off"
          enterKeyHint="go"
        />
        <BelongingField value={belonging} onChange={setBelonging} />
        <Button type="submit" look="primary" wide disabled={busy}>
          {t('join.enter')}
        </Button>
      </form>
    </Dialog>
  )
}
