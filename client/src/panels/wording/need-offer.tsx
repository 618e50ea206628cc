import type { ItemId } from '@palabre/shared/ids'
import { Target, X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../components/index.ts'
import { useDiagnosticActions } from '../../lists/use-diagnostic-actions.ts'
import { useEditor } from '../use-editor.ts'
import { useMay } from '../use-permission.ts'
import styles from './wording.module.css'

/** Asks whether statements that were let go on one another make a need together; gone with whatever is done next. */
export function NeedOffer({ ids }: { readonly ids: readonly ItemId[] }) {
  const { state } = useEditor()
  const { t } = useTranslation()
  const { gather } = useDiagnosticActions()
  const may = useMay('create', 'need')
  const close = () => state.setState({ commonGround: undefined })
  useEffect(
    () =>
      state.subscribe((now, before) => {
        const moved = now.historyTurn !== before.historyTurn || now.page !== before.page
        if (moved || now.editing !== before.editing) state.setState({ commonGround: undefined })
      }),
    [state],
  )
  if (!may) return null
  const accept = () => {
    const need = gather(ids)
    close()
    if (need) state.setState({ wordingTogether: need })
  }
  return (
    <div className={styles.offer} role="status">
      <p>{t('needs.offer')}</p>
      <Button look="primary" icon={Target} onClick={accept}>
        {t('needs.makeNeed')}
      </Button>
      <IconButton icon={X} label={t('needs.notNow')} onClick={close} />
    </div>
  )
}
