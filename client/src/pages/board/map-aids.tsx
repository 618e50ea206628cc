import { LayoutGrid, ListTree, Palette } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, Popover } from '../../components/index.ts'
import { ArrangeMenu } from '../../panels/arrange/arrange-menu.tsx'
import { FamiliesDialog } from '../../panels/families/families-dialog.tsx'
import { Legend } from '../../panels/legend/legend.tsx'
import { useBoard, useEditorState } from '../../panels/use-editor.ts'
import { useMay } from '../../panels/use-permission.ts'
import styles from './map-aids.module.css'

/** What helps to read an actor map: its legend, its families, its layout. Only there. */
export function MapAids() {
  const { t } = useTranslation()
  const page = useEditorState((state) => state.page)
  const isMap = useBoard((board) => board.pages.find(({ id }) => id === page)?.kind === 'actor-map')
  const mayEdit = useMay('edit-meta')
  const [families, setFamilies] = useState(false)
  if (!isMap) return null
  return (
    <div className={styles.aids}>
      <Popover
        label={t('legend.title')}
        side="top"
        align="start"
        trigger={
          <Button look="quiet" icon={ListTree} className={styles.legend}>
            {t('legend.title')}
          </Button>
        }
      >
        <Legend />
        {mayEdit && (
          <Button look="quiet" icon={Palette} onClick={() => setFamilies(true)}>
            {t('legend.editFamilies')}
          </Button>
        )}
      </Popover>
      <ArrangeMenu trigger={<IconButton icon={LayoutGrid} label={t('arrange.label')} />} />
      <FamiliesDialog open={families} onOpenChange={setFamilies} />
    </div>
  )
}
