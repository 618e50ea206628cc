import { MapPin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/index.ts'
import type { CommitmentRow } from '../../lists/commitments/commitment-columns.ts'
import { CommitmentWords } from '../../panels/commitments/commitment-words.tsx'
import { PromiseBar } from '../../panels/commitments/promise-bar.tsx'
import { StateChoice } from '../../panels/commitments/state-choice.tsx'
import { useItemServices } from '../../panels/item-services.ts'
import { useMay } from '../../panels/use-permission.ts'
import styles from './states.module.css'

interface CommitmentCardProps {
  readonly row: CommitmentRow
  readonly marked: boolean
  readonly stateId: string
  readonly onMoved: () => void
}

/** A commitment to read, with what I may say of it. */
export function CommitmentCard({ row, marked, stateId, onMoved }: CommitmentCardProps) {
  const { t } = useTranslation()
  const { showOnMap } = useItemServices()
  const may = useMay('edit', 'commitment', row.id)
  const name = row.commitment.what || t('describe.nameless.commitment')
  return (
    <article className={styles.card} data-standing={row.standing} aria-label={name}>
      <CommitmentWords row={row} />
      <PromiseBar commitment={row.commitment} marked={marked} plain />
      <div className={styles.foot}>
        <StateChoice
          id={stateId}
          label={t('states.stateOf', { name })}
          className={styles.choice ?? ''}
          commitment={row.commitment}
          disabled={!may}
          onMoved={onMoved}
        />
        <IconButton icon={MapPin} label={t('states.show')} onClick={() => showOnMap([row.id])} />
      </div>
    </article>
  )
}
