import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Days as people write them. */
export function useDates() {
  const { i18n } = useTranslation()
  const { language } = i18n
  return useMemo(() => {
    const long = new Intl.DateTimeFormat(language, { dateStyle: 'long' })
    const plain = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
    return {
      /** Of an instant (epoch ms), here. */
      day: (at: number) => long.format(at),
      /** Of a calendar day, YYYY-MM-DD. */
      due: (day: string) => (Number.isNaN(Date.parse(day)) ? day : plain.format(Date.parse(day))),
    }
  }, [language])
}

/** Today here, as YYYY-MM-DD. */
export function today(now = new Date()): string {
  const two = (part: number) => `${part}`.padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
