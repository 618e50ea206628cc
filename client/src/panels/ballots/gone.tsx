import type { ItemId } from '@palabre/shared/ids'
import { wholeQuestion } from '@palabre/shared/session'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useServices } from '../services.ts'
import { sameList, useBoard } from '../use-editor.ts'
import styles from './results.module.css'

/** What of these was deleted from the board since it was voted on; what is only kept from view is still there. */
export function useGone(items: readonly string[]): readonly string[] {
  const { session } = useServices()
  const hidden = useStore(session, ({ state }) => state.hidden)
  return useBoard(({ items: there }) => {
    const isThere = (item: string) => item === wholeQuestion || there.has(item as ItemId) || hidden.includes(item)
    return items.filter((item) => !isThere(item))
  }, sameList)
}

/** Said beside the name that it had when one voted. */
export function Gone() {
  const { t } = useTranslation()
  return <small className={styles.gone}>{t('ballots.gone')}</small>
}
