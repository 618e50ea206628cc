/** Numbers and dates in the reader's language. Dates come as epoch ms. */
export function formatNumber(language: string, value: number): string {
  return new Intl.NumberFormat(language).format(value)
}

export function formatDate(language: string, at: number): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at)
}

const dayMs = 86_400_000

/** "aujourd’hui", "hier", "il y a 3 jours", then the date. */
export function formatDay(language: string, at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / dayMs)
  if (days >= 0 && days < 7) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day')
  return formatDate(language, at)
}

function startOfDay(at: number): number {
  const date = new Date(at)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}
