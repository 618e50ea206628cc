import { type Commitment, restsOnFile, type Standing } from '@palabre/shared/model'
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
import { usePromise } from './use-promises.ts'

const signs: Readonly<Record<Standing, LucideIcon>> = {
  proposed: CircleDashed,
  'to-confirm-again': CircleQuestionMark,
  confirmed: CircleCheck,
  ongoing: CircleDot,
  kept: CircleCheckBig,
  released: CircleMinus,
}

/** Where one commitment stands, and whether a file alone says so. */
export function StandingOf({ commitment }: { readonly commitment: Commitment }) {
  const { t } = useTranslation()
  const { standing, confirmation } = usePromise(commitment)
  return (
    <>
      <StandingMark standing={standing} />
      {restsOnFile(commitment, confirmation) && <span> ({t('standing.fromFile')})</span>}
    </>
  )
}

/** Where commitments stand: a sign and a word. */
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
