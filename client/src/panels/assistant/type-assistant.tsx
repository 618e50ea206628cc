import {
  suggestTypes,
  type TypeAnswers,
  type TypeQuestion,
  type TypeSuggestion,
  typeQuestions,
} from '@palabre/shared/findings'
import type { Relation } from '@palabre/shared/model'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button, Dialog } from '../../components/index.ts'
import { RelationMark } from '../marks/relation-mark.tsx'
import { useServices } from '../services.ts'
import { useActions } from '../use-actions.ts'
import { useSurroundings } from '../use-surroundings.ts'
import styles from './assistant.module.css'

interface TypeAssistantProps {
  readonly relation: Relation
  readonly onClose: () => void
}

const questions = Object.keys(typeQuestions) as TypeQuestion[]

/** Three questions to talk over, and a type that the answers speak for. Choosing one leaves it to be validated. */
export function TypeAssistant({ relation, onClose }: TypeAssistantProps) {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const { edit } = useActions()
  const around = useSurroundings()
  const [answers, setAnswers] = useState<TypeAnswers>({})
  const given = questions.filter((question) => answers[question] !== undefined).length
  const suggestions = suggestTypes(answers)
  const outcome = useRef<HTMLElement>(null)
  const best = suggestions[0]?.rule
  // What is suggested is in sight as soon as there is something.
  useEffect(() => {
    if (best) outcome.current?.firstElementChild?.scrollIntoView({ block: 'nearest' })
  }, [best])
  const choose = ({ type, will, networkForm }: Partial<TypeSuggestion['fields']> & Pick<Relation, 'type'>): void => {
    if (!edit([relation.id], { type, will, networkForm, validated: false })) return
    announcer.say(t('assistant.chosen', { type: t(`relationType.${type}`) }))
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      wide
      title={t('assistant.title')}
      description={t('assistant.about', { ends: itemName(relation, around, t) })}
      footer={<Button onClick={() => choose({ type: 'other' })}>{t('assistant.other')}</Button>}
    >
      <div className={styles.assistant}>
        {questions.map((question) => (
          <Question
            key={question}
            question={question}
            answer={answers[question]}
            onAnswer={(answer) => setAnswers({ ...answers, [question]: answer })}
          />
        ))}
        <section ref={outcome} className={styles.outcome} aria-live="polite" aria-label={t('assistant.suggestion')}>
          {suggestions.length === 0 && (
            <p className={styles.quiet}>{t(given < 2 ? 'assistant.more' : 'assistant.none')}</p>
          )}
          {suggestions.map((suggestion, index) => (
            <Suggestion key={suggestion.rule} suggestion={suggestion} first={index === 0} onChoose={choose} />
          ))}
        </section>
      </div>
    </Dialog>
  )
}

interface QuestionProps {
  readonly question: TypeQuestion
  readonly answer: string | undefined
  readonly onAnswer: (answer: string | undefined) => void
}

function Question({ question, answer, onAnswer }: QuestionProps) {
  const { t } = useTranslation()
  const name = useId()
  const choices = [
    ...typeQuestions[question].map((value) => ({
      value,
      word: t(`assistant.${question}.${value}` as 'assistant.open'),
    })),
    { value: undefined, word: t('assistant.unknown') },
  ]
  return (
    <fieldset className={styles.question}>
      <legend>{t(`assistant.${question}.question`)}</legend>
      <div className={styles.answers}>
        {choices.map(({ value, word }) => (
          <label key={word} className={styles.answer}>
            <input type="radio" name={name} checked={answer === value} onChange={() => onAnswer(value)} />
            <span>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface SuggestionProps {
  readonly suggestion: TypeSuggestion
  readonly first: boolean
  readonly onChoose: (fields: TypeSuggestion['fields']) => void
}

function Suggestion({ suggestion: { rule, fields }, first, onChoose }: SuggestionProps) {
  const { t } = useTranslation()
  const more = fields.will ? t(`will.${fields.will}`) : fields.networkForm ? t(`networkForm.${fields.networkForm}`) : ''
  const word = t(`relationType.${fields.type}`)
  const type = more ? t('assistant.typeWith', { type: word, more: more.toLowerCase() }) : word
  return (
    <div className={first ? styles.best : styles.other}>
      <p>
        <span className={styles.quiet}>{t(first ? 'assistant.suggestion' : 'assistant.alsoPossible')}</span>
        <strong className={styles.type}>
          <RelationMark type={fields.type} />
          {type}
        </strong>
        {t(`assistant.because.${rule}`)}
      </p>
      <Button look={first ? 'primary' : 'plain'} onClick={() => onChoose(fields)}>
        {t('assistant.choose', { type })}
      </Button>
    </div>
  )
}
