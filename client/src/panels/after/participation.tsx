import { editBoard, rebaseSplice, spliceBetween } from '@palabre/shared/commands'
import { bounds } from '@palabre/shared/model'
import { belongings, type ParticipationReply } from '@palabre/shared/protocol'
import { withoutDevice } from '@palabre/shared/session'
import { useTranslation } from 'react-i18next'
import { TextArea } from '../../components/index.ts'
import utilities from '../../styles/utilities.module.css'
import { useAsked } from '../use-asked.ts'
import { useBoard, useEditor } from '../use-editor.ts'
import { useMay } from '../use-permission.ts'
import { useSteadyCaret } from '../words/use-steady-caret.ts'
import styles from './after.module.css'
import { EndAnswers } from './end-answers.tsx'
import { useMoments } from './use-moments.ts'

/** Who took part, in numbers that tell on nobody, and who did not. */
export function Participation() {
  const { t } = useTranslation()
  const { value, failure } = useAsked<ParticipationReply>('/participation')
  if (failure) return <p role="alert">{t(`errors.${failure}`)}</p>
  if (!value) return <p className={styles.soft}>{t('after.loading')}</p>
  return (
    <div className={styles.section}>
      <Numbers told={value} />
      <EndAnswers meeting={value.meeting} />
      <div className={styles.group}>
        <h3>{t('after.missing')}</h3>
        {value.silentFamilies.length > 0 && (
          <>
            <p>{t('after.silentFamilies')}</p>
            <ul className={utilities.list}>
              {value.silentFamilies.map(({ code, label, actors }) => (
                <li key={code}>
                  {label ?? t(`family.${code as 'other'}`)}{' '}
                  <span className={styles.soft}>{t('after.actors', { count: actors })}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <Missing />
      </div>
    </div>
  )
}

function Numbers({ told }: { readonly told: ParticipationReply }) {
  const { t } = useTranslation()
  const { moment } = useMoments()
  const belongingTold = useBelongingWords()
  const { meeting, attendance, belongings, statements, notes } = told
  const roles = [
    ['people', attendance.people],
    ['facilitators', attendance.facilitators],
    ['participants', attendance.participants],
    ['observers', attendance.observers],
  ] as const
  return (
    <>
      <p className={styles.soft}>
        {meeting
          ? t(meeting.closedAt === null ? 'after.since' : 'after.of', { date: moment(meeting.openedAt) })
          : t('after.noMeeting')}
      </p>
      <dl className={styles.numbers}>
        {roles.map(([name, count]) => (
          <div key={name}>
            <dt>
              {t(`after.count.${name}`)}
              {name === 'people' && attendance.proxies > 0 && (
                <small>{t('after.ofWhom', { count: attendance.proxies })}</small>
              )}
            </dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.group}>
        <h3>{t('after.belongings')}</h3>
        {belongings.groups.length === 0 ? (
          <p>{t('after.belongingsHidden')}</p>
        ) : (
          <ul className={utilities.list}>
            {belongings.groups.map(({ label, people }) => (
              <li key={label ?? ''}>
                {belongingTold(label)} <strong>{people}</strong>
              </li>
            ))}
            {belongings.others > 0 && (
              <li>
                {t('after.others')} <strong>{belongings.others}</strong>
              </li>
            )}
          </ul>
        )}
        <p className={styles.soft}>{t('after.belongingsHelp')}</p>
      </div>
      <div className={styles.group}>
        <h3>{t('after.voices')}</h3>
        <dl className={styles.numbers}>
          {(['lived', 'professional', 'data', 'unsaid'] as const).map((source) => (
            <div key={source}>
              <dt>{t(source === 'unsaid' ? 'after.unsaidSource' : `statementSource.${source}`)}</dt>
              <dd>{statements[source]}</dd>
            </div>
          ))}
          <div>
            <dt>{t('after.notes')}</dt>
            <dd>{notes}</dd>
          </div>
        </dl>
      </div>
    </>
  )
}

/** What people chose from the list reads as there; what they said in their own words stays as it is. */
function useBelongingWords(): (label: string | null) => string {
  const { t } = useTranslation()
  return (label) => {
    if (label === null) return t('after.unsaid')
    const known = [...belongings, withoutDevice].find((each) => each === label)
    return known ? t(`belonging.${known}`) : label
  }
}

/** Who is missing, in words that the group writes together: each letter is written at once, upon what others wrote. */
function Missing() {
  const { t } = useTranslation()
  const editor = useEditor()
  const may = useMay('edit-meta')
  const missing = useBoard((board) => board.meta.missing) ?? ''
  const { ref, noteCaret } = useSteadyCaret(missing)
  const write = (text: string) => {
    const now = editor.board.snapshot().meta.missing ?? ''
    const wanted = spliceBetween(missing, text)
    if (!wanted) return
    const { at, remove, insert } = rebaseSplice(wanted, spliceBetween(missing, now))
    const next = now.slice(0, at) + insert + now.slice(at + remove)
    editor.run('edit-board', editBoard, { missing: next }, { mergeWith: 'missing' })
  }
  return (
    <TextArea
      ref={ref}
      rows={4}
      dir="auto"
      label={t('after.missingLabel')}
      help={t('after.missingHelp')}
      value={missing}
      maxLength={bounds.noteLength}
      readOnly={!may}
      onSelect={noteCaret}
      onChange={(event) => {
        noteCaret()
        write(event.target.value)
      }}
    />
  )
}
