import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorBoundary } from './error-boundary.tsx'
import { notify } from './notices.ts'

/** Around a part that is fetched when it is first used: nothing until it is there, a notice if it does not come. */
export function Later({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const tell = () =>
    notify({
      text: t('broken.part'),
      kind: 'attention',
      action: { label: t('broken.reload'), run: () => location.reload() },
    })
  return (
    <ErrorBoundary fallback={null} onError={tell}>
      <Suspense fallback={null}>{children}</Suspense>
    </ErrorBoundary>
  )
}
