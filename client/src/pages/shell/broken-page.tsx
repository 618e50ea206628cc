import { RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { Message } from './message-page.tsx'

/** When the app itself failed: what is known to be true, and a way on. */
export function BrokenPage() {
  const { t } = useTranslation()
  return (
    <Message
      icon={RefreshCw}
      attention
      title={t('broken.title')}
      actions={
        <Button look="primary" size="large" onClick={() => location.reload()}>
          {t('broken.reload')}
        </Button>
      }
    >
      {t('broken.explain')}
    </Message>
  )
}
