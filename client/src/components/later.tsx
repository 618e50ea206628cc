import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorBoundary } from './error-boundary.tsx'
import { notify } from './notices.ts'

interface LaterProps {
  readonly children: ReactNode
  /** Keeps the part's room until it is there. */
  readonly meanwhile?: ReactNode
}

/** Around a part that is fetched when it is first used: nothing until it is there, a notice if it does not come. */
export function Later({ children, meanwhile = null }: LaterProps) {
  const { t } = useTranslation()
  const tell = () =>
    notify({
      text: t('broken.part'),
      kind: 'attention',
      action: { label: t('broken.reload'), run: () => location.reload() },
    })
  return (
    <ErrorBoundary fallback={null} onError={tell}>
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </ErrorBoundary>
  )
}
