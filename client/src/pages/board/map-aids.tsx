import { Footprints, LayoutGrid, ListTree, Palette } from 'lucide-react'
import { type ReactNode, useState } from 'react'
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

/** What helps to read a page: its legend and sheets; of an actor map also its families and its layout. */
export function MapAids({ onGuide }: { readonly onGuide: () => void }) {
  const { t } = useTranslation()
  const page = useEditorState((state) => state.page)
  const kind = useBoard((board) => board.pages.find(({ id }) => id === page)?.kind)
  const mayEdit = useMay('edit-meta')
  const [families, setFamilies] = useState(false)
  if (kind !== 'actor-map')
    return (
      <div className={styles.aids}>
        {kind === 'needs' && <LegendButton />}
        <LayersButton />
      </div>
    )
  return (
    <div className={styles.aids}>
      <LegendButton>
        {mayEdit && (
          <Button look="quiet" icon={Palette} onClick={() => setFamilies(true)}>
            {t('legend.editFamilies')}
          </Button>
        )}
      </LegendButton>
      <LayersButton />
      <ArrangeMenu trigger={<IconButton icon={LayoutGrid} label={t('arrange.label')} />} />
      <IconButton icon={Footprints} label={t('netMap.open')} onClick={onGuide} />
      <Later>{families && <FamiliesDialog open onOpenChange={setFamilies} />}</Later>
    </div>
  )
}

/** What the marks of the page mean; says so when some of them are faded. */
function LegendButton({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const hidden = useEditorState(({ filter }) => hiddenCount(filter))
  // People who come back to a faint map should see at once where that comes from.
  const legend =
    hidden > 0 ? t('legend.filtered', { hidden: t('legend.hidden', { count: hidden }) }) : t('legend.title')
  return (
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
      {children}
    </Popover>
  )
}
