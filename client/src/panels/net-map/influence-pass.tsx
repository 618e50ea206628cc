import { isOrganisation } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { SelectField } from '../../components/index.ts'
import { domainOptions, type InfluenceText } from '../fields/domain-options.ts'
import { useActions } from '../use-actions.ts'
import { sameList } from '../use-editor.ts'
import { usePageItems } from '../use-page-items.ts'
import { useMay } from '../use-permission.ts'
import { useSurroundings } from '../use-surroundings.ts'
import styles from './net-map.module.css'

/** How much influence, 0–5: of organisations only, in the order of the map and never sorted by it. */
export function InfluencePass() {
  const { t } = useTranslation()
  const { edit } = useActions()
  const around = useSurroundings()
  const may = useMay('edit', 'actor')
  const organisations = usePageItems(({ actors }) => actors.filter(isOrganisation), sameList)
  const people = usePageItems(({ actors }) => actors.length) - organisations.length
  const { influence } = domainOptions(t)
  return (
    <div className={styles.form}>
      {people > 0 && <p className={styles.soft}>{t('netMap.influence.people', { count: people })}</p>}
      {organisations.length === 0 && <p>{t('netMap.influence.nobody')}</p>}
      {organisations.map((actor) => (
        <SelectField
          key={actor.id}
          label={itemName(actor, around, t)}
          empty={t('field.unsaid')}
          value={actor.influence === undefined ? '' : (`${actor.influence}` as InfluenceText)}
          options={influence}
          disabled={!may}
          onChange={(value) => edit([actor.id], { influence: value === undefined ? undefined : Number(value) })}
        />
      ))}
    </div>
  )
}
