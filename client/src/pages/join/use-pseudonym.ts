import { useTranslation } from 'react-i18next'

/** Draws a kind name, another than the last one drawn. */
export function usePseudonym(): () => string {
  const { t } = useTranslation()
  const names = Object.values(t('pseudonym', { returnObjects: true }))
  let last = ''
  return () => {
    const others = names.filter((name) => name !== last)
    last = others[Math.floor(Math.random() * others.length)] ?? ''
    return last
  }
}
