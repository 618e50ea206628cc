import { isOnThread } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import { BringToFront, CopyPlus, Flag, SendToBack, Trash2, Waypoints } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../components/index.ts'
import { useDeletion } from '../deletion/use-deletion.tsx'
import { HideButton } from '../hidden/hide-button.tsx'
import { useOpenView } from '../open-view.ts'
import { openReport } from '../people/report-open.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { useActions } from '../use-actions.ts'
import { useBoard } from '../use-editor.ts'
import { useLocked, useMay } from '../use-permission.ts'
import styles from './inspector.module.css'

/** What one may do with the selection as a whole. */
export function ItemActions({ ids }: { readonly ids: readonly ItemId[] }) {
  const { t } = useTranslation()
  const { duplicate, reorder } = useActions()
  const { askToDelete, dialog } = useDeletion()
  const kind = useBoard((board) => (ids[0] === undefined ? undefined : board.items.get(ids[0])?.kind))
  const mayCreate = useMay('create', kind)
  const locked = useLocked(ids)
  const mayEdit = useMay('edit', kind) && !locked
  const mayDelete = useMay('delete', kind) && !locked
  const openView = useOpenView()
  const threaded = useBoard((board) => ids.length === 1 && ids[0] !== undefined && isOnThread(board.items.get(ids[0])))
  const duplicateKeys = useShortcut('duplicate')
  const movable = (kind !== 'relation' && kind !== 'link') || ids.length > 1
  return (
    <footer className={styles.actions}>
      {movable && (
        <>
          <IconButton
            icon={CopyPlus}
            label={t('inspector.duplicate')}
            shortcut={duplicateKeys}
            disabled={!mayCreate}
            onClick={() => duplicate(ids)}
          />
          <IconButton
            icon={BringToFront}
            label={t('inspector.toFront')}
            disabled={!mayEdit}
            onClick={() => reorder(ids, 'front')}
          />
          <IconButton
            icon={SendToBack}
            label={t('inspector.toBack')}
            disabled={!mayEdit}
            onClick={() => reorder(ids, 'back')}
          />
        </>
      )}
      {ids.length === 1 && <IconButton icon={Flag} label={t('report.button')} onClick={() => openReport(ids[0])} />}
      <HideButton ids={ids} />
      {threaded && <IconButton icon={Waypoints} label={t('thread.see')} onClick={() => openView('thread')} />}
      <Button
        look="attention"
        icon={Trash2}
        className={styles.delete}
        disabled={!mayDelete}
        onClick={() => askToDelete(ids)}
      >
        {t('inspector.delete')}
      </Button>
      {dialog}
    </footer>
  )
}
