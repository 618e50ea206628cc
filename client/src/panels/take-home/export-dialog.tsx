import {
  type ExportFormat,
  type ExportPaper,
  type ExportVariant,
  exportPapers,
  exportVariants,
} from '@palabre/shared/protocol'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { buttonClass, Dialog } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useBoard, useEditorState } from '../use-editor.ts'
import { ChoiceCards } from './choice-cards.tsx'

/** Pictures first, data last. */
const formats: readonly ExportFormat[] = ['pdf', 'png', 'svg', 'docx', 'odt', 'csv', 'json']
/** Minutes are read and written on. */
const minutesFormats: readonly ExportFormat[] = ['docx', 'odt', 'pdf', 'png', 'json']
/** What only minutes are made of: for another page, the last ones of the board. */
const textFormats: ReadonlySet<ExportFormat> = new Set(['docx', 'odt'])

/** Chooses what to take home: a picture, a sheet to print, or the data; with or without names and comments. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { me, takeHome } = useServices()
  const page = useEditorState((state) => state.page)
  const minutes = useBoard((board) => board.pages.find(({ id }) => id === page)?.kind === 'minutes')
  const mayInternal = me.role !== 'observer'
  const [format, setFormat] = useState<ExportFormat>(minutes ? 'docx' : 'pdf')
  const [variant, setVariant] = useState<ExportVariant>(mayInternal ? 'interne' : 'diffusable')
  const [paper, setPaper] = useState<ExportPaper>('A3')
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('takeHome.export')}
      footer={
        <a
          className={buttonClass({ look: 'primary' })}
          href={takeHome.exportUrl({
            format,
            variant,
            paper,
            page: minutes || !textFormats.has(format) ? page : undefined,
          })}
          download=""
          onClick={onClose}
        >
          <Download size={20} aria-hidden />
          {t('takeHome.download')}
        </a>
      }
    >
      <ChoiceCards<ExportFormat>
        label={t('takeHome.format')}
        value={format}
        onChange={setFormat}
        options={(minutes ? minutesFormats : formats).map((value) => ({
          value,
          label: t(`takeHome.formats.${value}`),
          help: t(`takeHome.formatHelp.${value}`),
        }))}
      />
      {format === 'pdf' && !minutes && (
        <ChoiceCards<ExportPaper>
          label={t('takeHome.paper')}
          value={paper}
          onChange={setPaper}
          options={exportPapers.map((value) => ({ value, label: value }))}
        />
      )}
      <ChoiceCards<ExportVariant>
        label={t('takeHome.variant')}
        value={variant}
        onChange={setVariant}
        options={exportVariants
          .filter((value) => mayInternal || value === 'diffusable')
          .map((value) => ({
            value,
            label: t(`takeHome.variants.${value}`),
            help: t(`takeHome.variantHelp.${value}`),
          }))}
      />
    </Dialog>
  )
}
