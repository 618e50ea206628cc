import { Download, Upload } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem } from '../../components/index.ts'
import { useMay } from '../use-permission.ts'
import { ExportDialog } from './export-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'

/** What leaves the board, and what comes in from a file. */
export function TakeHomeMenu({ trigger }: { readonly trigger: ReactElement }) {
  const { t } = useTranslation()
  const may = useMay('create', 'actor')
  const [dialog, setDialog] = useState<'export' | 'import'>()
  const close = (): void => setDialog(undefined)
  return (
    <>
      <Menu trigger={trigger}>
        <MenuItem icon={Download} onSelect={() => setDialog('export')}>
          {t('takeHome.export')}
        </MenuItem>
        <MenuItem icon={Upload} disabled={!may} onSelect={() => setDialog('import')}>
          {t('takeHome.import')}
        </MenuItem>
      </Menu>
      {dialog === 'export' && <ExportDialog onClose={close} />}
      {dialog === 'import' && <ImportDialog onClose={close} />}
    </>
  )
}
