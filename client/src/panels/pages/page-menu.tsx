import { type Page, pageKinds } from '@palabre/shared/model'
import { ArrowLeft, ArrowRight, EllipsisVertical, Forward, Lightbulb, Pencil, Plus, Shapes, Trash2 } from 'lucide-react'
import { lazy, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton, Later, Menu, MenuItem, MenuLabel, MenuSeparator } from '../../components/index.ts'
import { withWords } from '../../i18n/i18n.ts'
import { useActions } from '../use-actions.ts'
import { useMay } from '../use-permission.ts'

/** They come when they are asked for. */
const DeletePageDialog = lazy(
  withWords('panels', async () => ({ default: (await import('./delete-page-dialog.tsx')).DeletePageDialog })),
)
const AddMethodDialog = lazy(
  withWords('panels', async () => ({
    default: (await import('../methods/add-method-dialog.tsx')).AddMethodDialog,
  })),
)
const InstructionDialog = lazy(async () => ({
  default: (await import('../methods/instruction-dialog.tsx')).InstructionDialog,
}))
const RetransmitDialog = lazy(
  withWords('panels', async () => ({ default: (await import('./retransmit-dialog.tsx')).RetransmitDialog })),
)
const RenamePageDialog = lazy(
  withWords('panels', async () => ({ default: (await import('./rename-page-dialog.tsx')).RenamePageDialog })),
)

interface PageMenuProps {
  readonly page: Page
  /** Its place among the pages, from 0. */
  readonly index: number
  readonly count: number
}

/** What one may do with the page on screen, and with pages at all. */
export function PageMenu({ page, index, count }: PageMenuProps) {
  const { t } = useTranslation()
  const { addPage, movePage } = useActions()
  const may = useMay('edit-pages')
  const [dialog, setDialog] = useState<'rename' | 'delete' | 'method' | 'instruction' | 'retransmit'>()
  const close = (): void => setDialog(undefined)
  return (
    <>
      <Menu trigger={<IconButton icon={EllipsisVertical} label={t('pages.menu')} />}>
        {page.method && (
          <MenuItem icon={Lightbulb} onSelect={() => setDialog('instruction')}>
            {t('template.instruction')}
          </MenuItem>
        )}
        <MenuItem icon={Pencil} disabled={!may} onSelect={() => setDialog('rename')}>
          {t('pages.rename')}
        </MenuItem>
        <MenuItem icon={ArrowLeft} disabled={!may || index === 0} onSelect={() => movePage(page.id, index - 1)}>
          {t('pages.moveBefore')}
        </MenuItem>
        <MenuItem
          icon={ArrowRight}
          disabled={!may || index === count - 1}
          onSelect={() => movePage(page.id, index + 1)}
        >
          {t('pages.moveAfter')}
        </MenuItem>
        {page.kind !== 'commitments' && page.kind !== 'minutes' && (
          <MenuItem icon={Forward} disabled={!may} onSelect={() => setDialog('retransmit')}>
            {t('retransmit.title')}
          </MenuItem>
        )}
        <MenuItem icon={Trash2} attention disabled={!may || count < 2} onSelect={() => setDialog('delete')}>
          {t('pages.delete')}
        </MenuItem>
        <MenuSeparator />
        <MenuLabel>{t('pages.add')}</MenuLabel>
        {pageKinds.map((kind) => (
          <MenuItem key={kind} icon={Plus} disabled={!may} onSelect={() => addPage(kind)}>
            {t(`page.${kind}`)}
          </MenuItem>
        ))}
        <MenuItem icon={Shapes} disabled={!may} onSelect={() => setDialog('method')}>
          {t('template.fromMethod')}
        </MenuItem>
      </Menu>
      <Later>
        {dialog === 'rename' && <RenamePageDialog page={page} onClose={close} />}
        {dialog === 'instruction' && page.method && <InstructionDialog method={page.method} onClose={close} />}
        {dialog === 'retransmit' && <RetransmitDialog page={page} onClose={close} />}
        {dialog === 'method' && <AddMethodDialog onClose={close} />}
        {dialog === 'delete' && <DeletePageDialog page={page} onClose={close} />}
      </Later>
    </>
  )
}
