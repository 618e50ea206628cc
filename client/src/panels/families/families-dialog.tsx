import { Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../components/index.ts'
import { useActions } from '../use-actions.ts'
import { useBoard } from '../use-editor.ts'
import { usePageItems } from '../use-page-items.ts'
import { useMay } from '../use-permission.ts'
import styles from './families.module.css'
import { familiesAtMost, withFamily, withNewFamily, withoutFamily } from './family-edits.ts'
import { FamilyRow } from './family-row.tsx'

interface FamiliesDialogProps {
  /** The button that opens it, or nothing when `open` is given. */
  readonly trigger?: ReactElement
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
}

/** The families of the board: their words, colours and shapes. */
export function FamiliesDialog(props: FamiliesDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog {...props} wide title={t('families.title')} description={t('families.help')}>
      <FamilyList />
    </Dialog>
  )
}

function FamilyList() {
  const { t } = useTranslation()
  const { editFamilies } = useActions()
  const families = useBoard((board) => board.meta.families)
  const actors = usePageItems((items) => items.actors)
  const may = useMay('edit-meta')
  const used = new Set(actors.map(({ family }) => family))
  return (
    <>
      <ul className={styles.list}>
        {families.map((family) => (
          <FamilyRow
            key={family.code}
            family={family}
            used={used.has(family.code)}
            disabled={!may}
            onChange={(change) => editFamilies(withFamily(families, family.code, change))}
            onRemove={() => editFamilies(withoutFamily(families, family.code))}
          />
        ))}
      </ul>
      <Button
        icon={Plus}
        disabled={!may || families.length >= familiesAtMost}
        onClick={() => editFamilies(withNewFamily(families, t('families.new')))}
      >
        {t('families.add')}
      </Button>
    </>
  )
}
