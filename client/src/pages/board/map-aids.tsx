import { Footprints, LayoutGrid, ListTree, Palette } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, Later, Popover } from '../../components/index.ts'
import { hiddenCount } from '../../editor/filter.ts'
import { ArrangeMenu } from '../../panels/arrange/arrange-menu.tsx'
import { LayersButton } from '../../panels/layers/layers-button.tsx'
import { useBoard, useEditorState } from '../../panels/use-editor.ts'
import { useNarrow } from '../../panels/use-media.ts'
import { useMay } from '../../panels/use-permission.ts'
import { FamiliesDialog, Legend } from './lazy-parts.ts'
import styles from './map-aids.module.css'

/** What helps to read a page: its sheets; of an actor map also its legend, its families, its layout. */
export function MapAids({ onGuide }: { readonly onGuide: () => void }) {
  const { t } = useTranslation()
  const page = useEditorState((state) => state.page)
  const isMap = useBoard((board) => board.pages.find(({ id }) => id === page)?.kind === 'actor-map')
  const narrow = useNarrow()
  const mayEdit = useMay('edit-meta')
  const [families, setFamilies] = useState(false)
  const hidden = useEditorState(({ filter }) => hiddenCount(filter))
  if (!isMap)
    return (
      <div className={styles.aids}>
        <LayersButton />
      </div>
    )
  // People who come back to a faint map should see at once where that comes from.
  const legend =
    hidden > 0 ? t('legend.filtered', { hidden: t('legend.hidden', { count: hidden }) }) : t('legend.title')
  return (
    <div className={styles.aids}>
      <Popover
        label={t('legend.title')}
        side="top"
        align="start"
        trigger={
          narrow ? (
            <IconButton icon={ListTree} label={legend} look={hidden > 0 ? 'attention' : 'quiet'} />
          ) : (
            <Button look="quiet" icon={ListTree}>
              {legend}
            </Button>
          )
        }
      >
        <Later>
          <Legend />
        </Later>
        {mayEdit && (
          <Button look="quiet" icon={Palette} onClick={() => setFamilies(true)}>
            {t('legend.editFamilies')}
          </Button>
        )}
      </Popover>
      <LayersButton />
      <ArrangeMenu trigger={<IconButton icon={LayoutGrid} label={t('arrange.label')} />} />
      <IconButton icon={Footprints} label={t('netMap.open')} onClick={onGuide} />
      <Later>{families && <FamiliesDialog open onOpenChange={setFamilies} />}</Later>
    </div>
  )
}
