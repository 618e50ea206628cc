import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from './button.tsx'
import styles from './toast.module.css'

interface Notice {
  readonly text: string
  /** `attention`: something did not work, or was refused. */
  readonly kind?: 'plain' | 'attention'
  readonly action?: { readonly label: string; readonly run: () => void }
}

const manager = Toast.createToastManager()

/** Says something for a few seconds at the bottom of the screen; screen readers read it out. */
export function notify({ text, kind = 'plain', action }: Notice): void {
  manager.add({
    description: text,
    type: kind,
    priority: kind === 'attention' ? 'high' : 'low',
    timeout: action ? 10_000 : 6_000,
    ...(action ? { actionProps: { children: action.label, onClick: action.run } } : {}),
  })
}

/** Where notices appear: once, around the app. */
export function NoticeArea({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <Notices />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Notices() {
  const { t } = useTranslation()
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection={['down', 'right']}>
      <Toast.Description className={styles.words} />
      {toast.actionProps && <Toast.Action render={<Button look="quiet" />} />}
      <Toast.Close render={<IconButton icon={X} label={t('common.close')} />} />
    </Toast.Root>
  ))
}
