import type { Standing } from '@palabre/shared/model'
import {
  CircleCheck,
  CircleCheckBig,
  CircleDashed,
  CircleDot,
  CircleMinus,
  CircleQuestionMark,
  type LucideIcon,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './commitments.module.css'

const signs: Readonly<Record<Standing, LucideIcon>> = {
  proposed: CircleDashed,
  'to-confirm-again': CircleQuestionMark,
  confirmed: CircleCheck,
  ongoing: CircleDot,
  kept: CircleCheckBig,
  released: CircleMinus,
}

/** Where a commitment stands: a sign and a word. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation()
  const Sign = signs[standing]
  return (
    <span className={styles.standing} data-standing={standing}>
      <Sign size={18} aria-hidden />
      {t(`standing.${standing}`)}
    </span>
  )
}
