import { bounds, type Commitment } from '@palabre/shared/model'
import { CalendarDays, CircleCheckBig, CircleDot, CircleMinus, type LucideIcon } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, TextArea } from '../../components/index.ts'
import { DueField } from '../../panels/commitments/due-field.tsx'
import { usePromise, usePromiseActions } from '../../panels/commitments/use-promises.ts'
import { useServices } from '../../panels/services.ts'
import { useMay } from '../../panels/use-permission.ts'
import styles from './follow-up.module.css'

const states: readonly (readonly ['kept' | 'ongoing' | 'released', LucideIcon])[] = [
  ['kept', CircleCheckBig],
  ['ongoing', CircleDot],
  ['released', CircleMinus],
]

/** The four answers, each one press; a word may go with them or be noted by itself. */
export function Outcomes({ commitment }: { readonly commitment: Commitment }) {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const { follow, release } = usePromiseActions()
  const { mine } = usePromise(commitment)
  const may = useMay('edit', 'commitment', commitment.id)
  const [note, setNote] = useState('')
  const [dating, setDating] = useState(false)
  const ids = [commitment.id]
  const noted = (done: boolean) => {
    if (!done) return
    setNote('')
    announcer.say(t('followUp.noted'))
  }
  const answer = (state: 'kept' | 'ongoing' | 'released') => {
    // Whoever commits releases in person, so that it is theirs.
    if (state === 'released' && mine.length > 0) void release(commitment.id)
    if (state !== 'released' || mine.length === 0) noted(follow({ ids, state, note }))
    else if (note.trim()) noted(follow({ ids, note }))
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (note.trim()) noted(follow({ ids, note }))
  }
  return (
    <form className={styles.outcomes} onSubmit={add}>
      <div className={styles.answers}>
        {states.slice(0, 2).map(([state, icon]) => (
          <Answer key={state} state={state} icon={icon} now={commitment.state} disabled={!may} onAnswer={answer} />
        ))}
        <Button
          size="large"
          icon={CalendarDays}
          aria-expanded={dating}
          disabled={!may}
          onClick={() => setDating(!dating)}
        >
          {t('followUp.newDate')}
        </Button>
        {states.slice(2).map(([state, icon]) => (
          <Answer key={state} state={state} icon={icon} now={commitment.state} disabled={!may} onAnswer={answer} />
        ))}
      </div>
      {dating && (
        <DueField
          label={t('followUp.newDate')}
          value={commitment.due}
          disabled={!may}
          onChange={(due) => noted(follow({ ids, due: due ?? null }))}
        />
      )}
      <TextArea
        label={t('followUp.note')}
        placeholder={t('followUp.noteHelp')}
        rows={2}
        maxLength={bounds.stakeLength}
        value={note}
        disabled={!may}
        onChange={(event) => setNote(event.target.value)}
      />
      {note.trim() && <Button type="submit">{t('followUp.addNote')}</Button>}
    </form>
  )
}

interface AnswerProps {
  readonly state: 'kept' | 'ongoing' | 'released'
  readonly icon: LucideIcon
  readonly now: Commitment['state']
  readonly disabled: boolean
  readonly onAnswer: (state: AnswerProps['state']) => void
}

function Answer({ state, icon, now, disabled, onAnswer }: AnswerProps) {
  const { t } = useTranslation()
  const pressed = now === state
  return (
    <Button
      size="large"
      icon={icon}
      look={pressed ? 'primary' : 'plain'}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={() => onAnswer(state)}
    >
      {t(`followUp.${state}`)}
    </Button>
  )
}
