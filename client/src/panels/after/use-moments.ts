import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Instants as people write them: day and time, here. */
export function useMoments() {
  const { i18n } = useTranslation()
  const { language } = i18n
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' })
    return { moment: (at: number) => format.format(at) }
  }, [language])
}
