import { bounds, type GapSubject, type StatementColumn, type StatementSource } from '@palabre/shared/model'
import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstWords } from '../../a11y/describe-item.ts'
import { Button } from '../../components/index.ts'
import { useServices } from '../../panels/services.ts'
import { useMay } from '../../panels/use-permission.ts'
import styles from '../lists.module.css'
import { useDiagnosticActions } from '../use-diagnostic-actions.ts'
import { statementOptions } from './statement-columns.ts'

/** Somebody's words and Enter make a statement; column and source stay for the next one. */
export function NewStatement() {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const { addStatement } = useDiagnosticActions()
  const may = useMay('create', 'statement')
  const options = statementOptions(t)
  const [text, setText] = useState('')
  const [column, setColumn] = useState<StatementColumn>('expectation')
  const [gap, setGap] = useState<GapSubject>()
  const [source, setSource] = useState<StatementSource>()

  const add = (event: FormEvent): void => {
    event.preventDefault()
    const trimmed = text.trim()
    const said = { ...(gap && column === 'gap' ? { gap } : {}), ...(source ? { source } : {}) }
    if (!trimmed || !addStatement(trimmed, column, said)) return
    announcer.say(t('list.added', { name: firstWords(trimmed) }))
    setText('')
  }
  return (
    <form className={styles.create} onSubmit={add} aria-label={t('list.newStatement')}>
      <input
        className={styles.createWords}
        value={text}
        maxLength={bounds.textLength}
        disabled={!may}
        autoComplete="off"
        placeholder={t('list.newStatementWords')}
        aria-label={t('list.newStatement')}
        onChange={(event) => setText(event.target.value)}
      />
      <select
        className={styles.filter}
        aria-label={t('field.column')}
        value={column}
        disabled={!may}
        onChange={(event) =>
          setColumn(options.column.find(({ value }) => value === event.target.value)?.value ?? column)
        }
      >
        {options.column.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {column === 'gap' && (
        <select
          className={styles.filter}
          aria-label={t('field.gap')}
          value={gap ?? ''}
          disabled={!may}
          onChange={(event) => setGap(options.gap.find(({ value }) => value === event.target.value)?.value)}
        >
          <option value="">{t('field.gap')}</option>
          {options.gap.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      <select
        className={`${styles.filter} ${styles.roomy}`}
        aria-label={t('field.source')}
        value={source ?? ''}
        disabled={!may}
        onChange={(event) => setSource(options.source.find(({ value }) => value === event.target.value)?.value)}
      >
        <option value="">{t('list.noSource')}</option>
        {options.source.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Button type="submit" icon={Plus} disabled={!may || !text.trim()}>
        {t('list.add')}
      </Button>
    </form>
  )
}
