import { Columns2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import styles from './layers.module.css'
import { useSheetOptions } from './use-sheet-options.ts'
import { useSheets } from './use-sheets.ts'

/** Begins to compare two sheets; which two is chosen beside the map, where one sees them. */
export function CompareChoice({ onBegun }: { readonly onBegun: () => void }) {
  const { t } = useTranslation()
  const { look } = useSheets()
  const [a, b] = useSheetOptions()
  if (!a || !b) return <p className={styles.about}>{t('sheets.nothingToCompare')}</p>
  const begin = () => {
    look((view) => ({ ...view, compared: { a: a.value, b: b.value, towards: 0.5 } }))
    onBegun()
  }
  return (
    <div className={styles.part}>
      <p className={styles.about}>{t('sheets.compareAbout')}</p>
      <Button look="primary" icon={Columns2} onClick={begin}>
        {t('sheets.compareBegin')}
      </Button>
    </div>
  )
}
