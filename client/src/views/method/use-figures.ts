import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Figures as the reader's language writes them: 8,5 in French. */
export function useFigures(): (value: number) => string {
  const { i18n } = useTranslation()
  const { language } = i18n
  return useCallback((value) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value), [language])
}
