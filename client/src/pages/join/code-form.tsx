import { ArrowRight } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button, TextField } from '../../components/index.ts'
import styles from './code-form.module.css'
import { wayOfPasted } from './join-way.ts'
import { setPendingWay } from './pending-way.ts'

/** The code of a session, a return key, or a pasted link: one field takes all three. */
export function CodeForm() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const way = wayOfPasted(typed)
    setMissing(!way)
    if (!way) return
    setPendingWay(way)
    navigate('/j')
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('join.codeLabel')}
        help={t('join.codeHelp')}
        error={missing ? t('join.codeMissing') : undefined}
        size="large"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={300}
      />
      <Button type="submit" look="primary" size="large" icon={ArrowRight}>
        {t('join.useCode')}
      </Button>
    </form>
  )
}
