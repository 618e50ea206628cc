import { type Ballot, ballotBounds, type Consent, consents, type Vote, wholeQuestion } from '@palabre/shared/session'
import { CircleHelp, type LucideIcon, ThumbsDown, ThumbsUp } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { TextArea } from '../../components/index.ts'
import utilities from '../../styles/utilities.module.css'
import { labelOf } from './ballot-list.ts'
import { askedOf, withAnswer } from './drafts.ts'
import styles from './vote.module.css'

export const consentIcons: Readonly<Record<Consent, LucideIcon>> = {
  agree: ThumbsUp,
  disagree: ThumbsDown,
  abstain: CircleHelp,
}

/** What the three answers are called in this ballot. */
export function useConsentWords({ words }: Pick<Ballot, 'words'>): (answer: Consent) => string {
  const { t } = useTranslation()
  return (answer) => words?.[answer] ?? t(`ballots.consent.${answer}`)
}

interface ConsentFormProps {
  readonly ballot: Ballot
  readonly vote: Extract<Vote, { method: 'consent' }>
  readonly onChange: (vote: Vote) => void
}

/** Three big answers to each thing that is asked, and room for a word about it. */
export function ConsentForm({ ballot, vote, onChange }: ConsentFormProps) {
  const { t } = useTranslation()
  return askedOf(ballot).map((item) => {
    const said = vote.answers[item]
    const name = item === wholeQuestion ? ballot.question : labelOf(ballot, item, t('ballots.nameless'))
    const set = (change: Parameters<typeof withAnswer>[2]) =>
      onChange({ method: 'consent', answers: withAnswer(vote.answers, item, change) })
    return (
      <fieldset key={item} className={styles.asked} data-gap={said ? undefined : true}>
        <legend className={item === wholeQuestion ? utilities.visuallyHidden : styles.name}>{name}</legend>
        <Choices ballot={ballot} chosen={said?.answer} onChoose={(answer) => set({ answer })} />
        {said && ballot.kind !== 'poll' && (
          <TextArea
            label={t('ballots.consent.comment')}
            help={t('ballots.consent.commentHelp')}
            rows={2}
            maxLength={ballotBounds.commentLength}
            value={said.comment ?? ''}
            onChange={({ target }) => set({ comment: target.value })}
          />
        )}
      </fieldset>
    )
  })
}

interface ChoicesProps {
  readonly ballot: Ballot
  readonly chosen: Consent | undefined
  readonly onChoose: (answer: Consent) => void
}

function Choices({ ballot, chosen, onChoose }: ChoicesProps) {
  const name = useId()
  const words = useConsentWords(ballot)
  return (
    <div className={styles.choices}>
      {consents.map((answer) => {
        const Icon = consentIcons[answer]
        return (
          <label key={answer} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={answer}
              checked={chosen === answer}
              onChange={() => onChoose(answer)}
            />
            <Icon size={28} aria-hidden />
            <span>{words(answer)}</span>
          </label>
        )
      })}
    </div>
  )
}
