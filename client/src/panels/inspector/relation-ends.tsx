import type { ItemId } from '@palabre/shared/ids'
import type { Relation } from '@palabre/shared/model'
import { ArrowDownUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { ActorCombobox, actorsAndActions } from '../fields/actor-combobox.tsx'
import { useActions } from '../use-actions.ts'
import styles from './inspector.module.css'

interface RelationEndsProps {
  readonly relation: Relation
  readonly disabled: boolean
}

/** From whom to whom: each end can be chosen again by name, and both swapped. */
export function RelationEnds({ relation, disabled }: RelationEndsProps) {
  const { t } = useTranslation()
  const { edit } = useActions()
  const set = (fields: { from?: ItemId; to?: ItemId }) => edit([relation.id], fields)
  return (
    <div className={styles.ends}>
      <ActorCombobox
        label={t('field.from')}
        among={actorsAndActions}
        value={relation.from}
        disabled={disabled}
        onChange={(from) => set({ from })}
      />
      <Button
        look="quiet"
        icon={ArrowDownUp}
        disabled={disabled}
        onClick={() => set({ from: relation.to, to: relation.from })}
      >
        {t('inspector.swapEnds')}
      </Button>
      <ActorCombobox
        label={t('field.to')}
        among={actorsAndActions}
        value={relation.to}
        disabled={disabled}
        onChange={(to) => set({ to })}
      />
    </div>
  )
}
