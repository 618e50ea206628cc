import type { ItemId } from '@palabre/shared/ids'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button, Popover } from '../../components/index.ts'
import { useSurroundings } from '../use-surroundings.ts'
import { useWholeBoard } from '../use-whole-board.ts'
import styles from './hidden.module.css'
import { useHiding } from './use-hiding.ts'

/** What only facilitators see for now, one by one or all to be shown. Nothing while everything is in view. */
export function HiddenBanner() {
  const { t } = useTranslation()
  const { hidden, hide } = useHiding()
  const { items } = useWholeBoard()
  const around = useSurroundings()
  const kept = hidden.flatMap((id) => items.get(id as ItemId) ?? [])
  if (kept.length === 0) return null
  return (
    <section className={styles.banner} aria-label={t('hidden.title')}>
      <EyeOff size={20} aria-hidden />
      <Popover
        label={t('hidden.title')}
        trigger={<Button look="quiet">{t('hidden.count', { count: kept.length })}</Button>}
      >
        <p className={styles.honest}>{t('hidden.honest')}</p>
        <ul className={styles.items}>
          {kept.map((item) => {
            const name = itemName(item, around, t)
            return (
              <li key={item.id} className={styles.item}>
                <span className={styles.words}>{name}</span>
                <Button
                  icon={Eye}
                  aria-label={t('hidden.showOne', { name })}
                  onClick={() => void hide([item.id], false)}
                >
                  {t('hidden.show')}
                </Button>
              </li>
            )
          })}
        </ul>
      </Popover>
      <Button icon={Eye} onClick={() => void hide(hidden, false)}>
        {t('hidden.showAll')}
      </Button>
    </section>
  )
}
