import type { ItemId } from '@palabre/shared/ids'
import { wholeQuestion } from '@palabre/shared/session'
import { useTranslation } from 'react-i18next'
import { sameList, useBoard } from '../use-editor.ts'
import styles from './results.module.css'

/** What of these was deleted from the board since it was voted on. */
export function useGone(items: readonly string[]): readonly string[] {
  return useBoard(
    (board) => items.filter((item) => item !== wholeQuestion && !board.items.has(item as ItemId)),
    sameList,
  )
}

/** Said beside the name that it had when one voted. */
export function Gone() {
  const { t } = useTranslation()
  return <small className={styles.gone}>{t('ballots.gone')}</small>
}
