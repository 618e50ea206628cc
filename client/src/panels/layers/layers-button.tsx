import { Layers } from 'lucide-react'
import { lazy, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton, Later, Popover } from '../../components/index.ts'
import { withWords } from '../../i18n/i18n.ts'
import { useEditorState } from '../use-editor.ts'

const LayersPanel = lazy(
  withWords('panels', async () => ({ default: (await import('./layers-panel.tsx')).LayersPanel })),
)

/** Opens the transparent sheets; stands out while something is hidden or faint on this screen. */
export function LayersButton() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const isChanged = useEditorState(({ filter }) => filter.sheets !== undefined)
  return (
    <Popover
      label={t('sheets.title')}
      side="top"
      align="start"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <IconButton
          icon={Layers}
          label={t(isChanged ? 'sheets.titleChanged' : 'sheets.title')}
          look={isChanged ? 'attention' : 'quiet'}
        />
      }
    >
      <Later>
        <LayersPanel onClose={() => setOpen(false)} />
      </Later>
    </Popover>
  )
}
