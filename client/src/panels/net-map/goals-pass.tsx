import { bounds } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { DraftField } from '../fields/draft-fields.tsx'
import { useActions } from '../use-actions.ts'
import { usePageItems } from '../use-page-items.ts'
import { useMay } from '../use-permission.ts'
import { useSurroundings } from '../use-surroundings.ts'
import styles from './net-map.module.css'

/** What each is after, in words. */
export function GoalsPass() {
  const { t } = useTranslation()
  const { edit } = useActions()
  const around = useSurroundings()
  const may = useMay('edit', 'actor')
  const actors = usePageItems((items) => items.actors)
  return (
    <div className={styles.form}>
      {actors.length === 0 && <p>{t('netMap.goals.nobody')}</p>}
      {actors.map((actor) => (
        <DraftField
          key={actor.id}
          label={itemName(actor, around, t)}
          value={actor.goal ?? ''}
          maxLength={bounds.stakeLength}
          disabled={!may}
          onCommit={(goal) => edit([actor.id], { goal: goal || undefined })}
        />
      ))}
    </div>
  )
}
