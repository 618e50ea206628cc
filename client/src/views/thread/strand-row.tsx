import type { Strand } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import styles from './thread.module.css'
import { ThreadCard } from './thread-card.tsx'

interface StrandRowProps {
  readonly strand: Strand
  /** The item that the thread is seen from. */
  readonly current: ItemId | undefined
  readonly onFollow: (id: ItemId) => void
}

/** One need with all that leads to it and all that comes of it, from left to right or from top to bottom. */
export function StrandRow({ strand, current, onFollow }: StrandRowProps) {
  const { t } = useTranslation()
  const around = useSurroundings()
  const { need, statements, findings, actors, commitments, followUps } = strand
  const cards = (items: readonly Item[]) =>
    items.map((item) => <ThreadCard key={item.id} item={item} current={current === item.id} onFollow={onFollow} />)
  return (
    <section className={styles.strand} aria-label={itemName(need, around, t)}>
      <StageCell stage="statements" empty={t('thread.empty.statements')}>
        {statements.map((item) => (
          <ThreadCard
            key={item.id}
            item={item}
            about={item.source ? t(`statementSource.${item.source}`) : ''}
            current={current === item.id}
            onFollow={onFollow}
          />
        ))}
      </StageCell>
      <StageCell stage="findings" empty="">
        {cards(findings)}
      </StageCell>
      <StageCell stage="need" empty="">
        {cards([need])}
      </StageCell>
      <StageCell stage="actors" empty={t('thread.empty.actors')}>
        {actors.map(({ actor, bond }) => (
          <ThreadCard
            key={actor.id}
            item={actor}
            about={t(`thread.bond.${bond}`)}
            current={current === actor.id}
            onFollow={onFollow}
          />
        ))}
      </StageCell>
      <StageCell stage="commitments" empty={t('thread.empty.commitments')}>
        {cards(commitments)}
      </StageCell>
      <StageCell stage="followUps" empty="">
        {cards(followUps)}
      </StageCell>
    </section>
  )
}

interface StageCellProps {
  readonly stage: 'statements' | 'findings' | 'need' | 'actors' | 'commitments' | 'followUps'
  /** Said where nothing is there yet; nothing to say: the stage may well stay empty. */
  readonly empty: string
  readonly children: readonly ReactNode[]
}

function StageCell({ stage, empty, children }: StageCellProps) {
  const { t } = useTranslation()
  const isEmpty = children.length === 0
  return (
    <div className={styles.stage} data-empty={isEmpty && empty === '' ? true : undefined}>
      <h3 className={styles.stageName}>{t(`thread.stage.${stage}`)}</h3>
      {isEmpty ? <p className={styles.missing}>{empty}</p> : <ul className={styles.cards}>{children}</ul>}
    </div>
  )
}
